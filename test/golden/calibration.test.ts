import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCases, planText } from '../../scripts/calibration/case-file.ts'
import { figuresOf, type Figures } from '../../scripts/calibration/figures.ts'
import { disagreementsOf, judgeCase } from '../../scripts/calibration/judge-case.ts'
import {
  findingsOf,
  judgePlan,
  parsedPlan,
  placeOf,
  type Place,
} from '../../scripts/calibration/judge-plan.ts'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import { checkPlan } from '../../src/geometry/check-plan.ts'
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../../src/geometry/check-types.ts'
import type { Head } from '../../src/head/types.ts'
import { groundOf } from '../../src/plan/assess.ts'
import { headSpecOf, resolvePlan } from '../../src/plan/index.ts'
import { reportOf, type PlanReport } from '../../src/report/index.ts'

const cases = readCases()
const judged = cases.map(judgeCase)
const table = JSON.parse(
  readFileSync(fileURLToPath(new URL('calibration.json', import.meta.url)), 'utf8'),
) as { readonly figures: Figures }

describe('published designs and injuries', () => {
  it('are at least 24, on heads of both sexes and several ages, on both sides', () => {
    expect(cases.length).toBeGreaterThanOrEqual(24)
    expect(new Set(judged.map(({ preset }) => preset)).size).toBeGreaterThanOrEqual(6)
    const sides = new Set(judged.flatMap(({ burden }) => burden.map(({ side }) => side)))
    expect([...sides].toSorted()).toEqual(['left', 'right'])
  })

  it.each(judged.map((one) => [one.id, one] as const))(
    '%s: judged as published, or known to differ and why',
    (_, { disagreements, differs }) => {
      if (differs === undefined) expect(disagreements).toEqual([])
      else expect(disagreements).not.toEqual([])
    },
  )

  const injuries = cases.flatMap(({ id, named }) => (named ?? []).map((group) => [id, group] as const))
  it.each(injuries)('%s: what was hurt is never clear (%s)', (id, group) => {
    const told = findingsOf(judgePlan(parsedPlan(planText(id)))).filter(
      ({ severity }) => severity === 'caution' || severity === 'danger',
    )
    expect(told.some(({ structure }) => structure !== null && group.includes(structure))).toBe(true)
  })

  it('agree as often as the table says: run `npm run calibrate` after a change of limits or anatomy', () => {
    expect(figuresOf(judged, null).agreement).toEqual(table.figures.agreement)
  })
})

/** The report on a case's plan when head, structures or errors are tampered with. */
function tampered(id: string, change: (place: Place) => Partial<Place>, settings: CheckSettings): PlanReport {
  const doc = parsedPlan(planText(id))
  const place = placeOf(headSpecOf(doc))
  const { head, structures } = { ...place, ...change(place) }
  const threads = resolvePlan(head, doc)
  if (!threads.ok) throw new Error(threads.error.message)
  const check = checkPlan(threads.value, groundOf(head, structures), settings)
  return reportOf(doc, { check, threads: threads.value, settings })
}

const disagreements = (id: string, report: PlanReport): string[] =>
  disagreementsOf(
    cases.find((one) => one.id === id)!,
    report,
  )

const alarms = (report: PlanReport): number =>
  findingsOf(report).filter(({ severity }) => severity === 'caution' || severity === 'danger').length

const asItIs = () => ({})

const withoutSmas = ({ head }: Place): { readonly head: Head } => ({
  head: {
    ...head,
    layersAt: (point) => {
      const layers = head.layersAt(point)
      return layers && { ...layers, smas: 'absent' }
    },
  },
})

const still = (values: readonly number[]): number[] => values.map(() => 0)
const exactlyKnown = ({ structures }: Place): { readonly structures: readonly Structure[] } => ({
  structures: structures.map((structure) =>
    structure.kind === 'gland'
      ? { ...structure, acrossSdMm: 0, depthSdMm: 0 }
      : {
          ...structure,
          paths: structure.paths.map((path) => ({
            ...path,
            acrossSdMm: still(path.acrossSdMm),
            depthSdMm: still(path.depthSdMm),
          })),
        },
  ),
})

describe('a tampered checker no longer agrees', () => {
  it.each(['jawline-subcutis', 'jawline-border-african'])('without the SMAS: %s', (id) => {
    const told = tampered(id, asItIs, DEFAULT_CHECK_SETTINGS)
    expect(disagreements(id, told)).toEqual([])
    const bare = alarms(tampered(id, withoutSmas, DEFAULT_CHECK_SETTINGS))
    expect(bare).toBeGreaterThanOrEqual(2 * alarms(told))
    expect(bare).toBeGreaterThan(alarms(told))
  })

  const noErrors = { ...DEFAULT_CHECK_SETTINGS, operatorLateralMm: 0, operatorDepthMm: 0, modelMm: 0 }
  it.each(['brow-thread-temporal-artery', 'chung-2023-duct', 'pretragal-artery'])(
    'without uncertainty: %s',
    (id) => {
      expect(disagreements(id, tampered(id, asItIs, DEFAULT_CHECK_SETTINGS))).toEqual([])
      expect(disagreements(id, tampered(id, exactlyKnown, noErrors))).not.toEqual([])
    },
  )
})
