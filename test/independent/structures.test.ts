import { describe, expect, it } from 'vitest'
import { compare, emptyTally } from './compare.ts'
import type { Report } from './dump-types.ts'
import { benchFor, benchOn, filesOf, type Files } from './files-of.ts'
import { plansBeside, plansThrough } from './hit-plans.ts'
import type { Part } from './parts.ts'
import { emptyPlan, type PlanFile } from './random-plans.ts'
import { groundTruth, isSharp } from './random-verdicts.ts'
import { THRESHOLD_TOLERANCE } from './readings.ts'
import { keyOf, recomputeThread, worstOf } from './recompute.ts'
import { isFull } from '../soak/sizes.ts'
import { PLAIN } from './structure-verdicts.ts'

const head: PlanFile['head'] = { template: 'face-1', preset: 'female-45', morphs: {} }
const bench = benchFor(emptyPlan(head))
const whole = filesOf(emptyPlan(head), bench)!.dump
const { skin, parts } = groundTruth(whole)
const keys = [...new Set(parts.map(({ structure: { id, side } }) => keyOf(id, side)))]
/** Right is left in a mirror, made by the same code: but for the soak, a few of it tell as much as all. */
const FEW_RIGHT = ['facial-nerve-temporal/right', 'facial-artery/right', 'parotid-gland/right']
const asked = keys.filter((key) => isFull || key.endsWith('/left') || FEW_RIGHT.includes(key))
const partsOf = (key: string): Part[] =>
  parts.filter(({ structure: { id, side } }) => keyOf(id, side) === key)

const namesAsDanger = (report: Report, key: string): boolean =>
  report.threads.some(({ findings }) =>
    findings.some(
      ({ structure, side, severity }) => severity === 'danger' && keyOf(structure ?? '', side) === key,
    ),
  )

/**
 * What the recomputation says of one structure and the only thread of a plan; with a likelihood added, whether it
 * would say so even of a thread a little likelier to touch.
 */
function againIsDanger({ dump }: Files, key: string, addedProbability: number): boolean {
  const again = recomputeThread(dump.threads[0]!, dump, skin, partsOf(key), emptyPlan(head).settings)
  const reading = { ...PLAIN, probability: addedProbability }
  return worstOf(again.structures.get(key)!, false, reading).some(({ severity }) => severity === 'danger')
}

/** The first plan whose own geometry makes the structure a danger, or none, not even nearly. */
function firstPlan(
  plans: Iterable<PlanFile>,
  key: string,
  danger: boolean,
): { plan: PlanFile; files: Files } {
  for (const plan of plans) {
    const files = filesOf(plan, bench)
    const passes = files?.dump.threads[0]!.passes ?? []
    if (
      files !== null &&
      passes.length > 0 &&
      againIsDanger(files, key, danger ? 0 : THRESHOLD_TOLERANCE) === danger
    )
      return { plan, files }
  }
  throw new Error(`no plan found for ${key}`)
}

/** Parts and places one after the other, each made only when the one before it did not do. */
function* plansFor(key: string, make: typeof plansThrough): Generator<PlanFile> {
  for (const part of partsOf(key)) yield* make(part, whole, skin, head)
}

const through = new Map(asked.map((key) => [key, firstPlan(plansFor(key, plansThrough), key, true)]))

describe('each structure', () => {
  it('is there on both sides', () => {
    expect(keys).toHaveLength(86)
    expect(keys.filter((key) => key.endsWith('/left'))).toHaveLength(43)
  })

  it.each(asked)('%s is named as a danger by a thread through it', (key) => {
    expect(namesAsDanger(through.get(key)!.files.report, key)).toBe(true)
  })

  it.each(asked)('%s is no danger to a thread that passes it', (key) => {
    expect(namesAsDanger(firstPlan(plansFor(key, plansBeside), key, false).files.report, key)).toBe(false)
  })

  it.each(asked)('%s is missed when the checker is not given it', (key) => {
    const { plan } = through.get(key)!
    const without = benchOn(
      bench.head,
      bench.structures.filter(({ id, side }) => keyOf(id, side) !== key),
    )
    const { report, dump } = filesOf(plan, without)!
    const tally = emptyTally()
    compare(
      { report, dump },
      { plan: key, skin, parts: partsOf(key), operator: plan.settings, isSharp },
      tally,
    )
    expect(tally.disagreements.filter((what) => what.includes(`${key} not reported`))).toHaveLength(1)
  })
})
