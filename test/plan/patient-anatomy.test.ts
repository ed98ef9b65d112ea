import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import type { TubeStructure } from '../../src/geometry/anatomy-types.ts'
import { distance } from '../../src/geometry/vec3.ts'
import { exitStatus } from '../../src/cli/check.ts'
import { assessPlan } from '../../src/plan/assess.ts'
import { emptyPlan, type PlanDocument } from '../../src/plan/document.ts'
import { putCourseSounding, putLayerSounding, setHistoryFlag } from '../../src/plan/edits/index.ts'
import { patientAnatomy } from '../../src/plan/patient-anatomy.ts'
import { reportOf } from '../../src/report/report-of.ts'
import { textReport } from '../../src/report/text.ts'
import type { PlanReport } from '../../src/report/report-types.ts'
import { realHead } from './support/real-head.ts'
import { thread } from './support/plans.ts'

const bare = realHead()
const generic = placeAnatomy(bare).structures
const tubeOf = (all: typeof generic, id: string, side: 'left' | 'right') =>
  all.find((one) => one.id === id && one.side === side) as TubeStructure

const run = (side: 'left' | 'right') => [
  [
    { landmark: 'tragion', side, mm: { anterior: 20, superior: 0 } },
    { landmark: 'cheilion', side, mm: { superior: 5, lateral: 14 } },
  ],
]
/** A thread in the fat of each cheek. */
const plan: PlanDocument = {
  ...emptyPlan('Patient'),
  threads: (['left', 'right'] as const).map((side) =>
    thread(side, { product: 'pdo-cog-19-100', plane: 'subcutis', passes: run(side) }),
  ),
}
const onCheek = { landmark: 'cheilion', side: 'left', mm: { superior: 5, lateral: 14 } } as const

function reported(doc: PlanDocument): PlanReport {
  const { head, structures, notes } = patientAnatomy(bare, doc)
  const assessed = assessPlan(doc, head, structures)
  if (!assessed.ok) throw new Error(assessed.error.message)
  return reportOf(doc, assessed.value, { head, notes })
}
const of = (report: PlanReport, id: string) => report.threads.find((one) => one.id === id)!

describe('the anatomy of a plan', () => {
  it('is that of its head without soundings', () => {
    const made = patientAnatomy(bare, plan)
    expect(made.head).toBe(bare)
    expect(made.structures).toEqual(generic)
    expect(made.notes).toEqual([])
  })

  it('leaves the other side where it was when one side was measured', () => {
    const doc = putLayerSounding(plan, { id: 'u1', at: onCheek, smasMm: 7 })
    const { structures } = patientAnatomy(bare, doc)
    for (const path of generic.filter(({ side }) => side === 'right')) {
      if (path.kind === 'gland') continue
      const now = tubeOf(structures, path.id, 'right')
      path.paths.forEach(({ points }, k) =>
        points.forEach((p, i) => expect(distance(p, now.paths[k]!.points[i]!)).toBeLessThan(0.01)),
      )
    }
  })

  it('names the place in the file of a sounding that lies on no skin, and goes on without it', () => {
    const doc = putLayerSounding(plan, {
      id: 'u1',
      at: { landmark: 'cheilion', side: 'left', mm: { superior: 300, lateral: 300 } },
      smasMm: 7,
    })
    const { fault, notes, head } = patientAnatomy(bare, doc)
    expect(fault!.path).toMatch(/^\$\.individual\.layers\[0\]\.at/)
    expect(notes).toMatchObject([{ sounding: 'u1', used: false }])
    expect(head).toBe(bare)
  })
})

describe('the report on a patient', () => {
  it('says that all is generic where nothing is known', () => {
    const report = reported(plan)
    expect(report.grounds).toMatchObject({ head: 'generic', layerSoundings: 0, courseSoundings: 0 })
    expect(
      report.threads.flatMap(({ findings }) => findings).every(({ restsOn }) => restsOn === 'generic'),
    ).toBe(true)
    expect(report.grounds.sentences).toEqual(['Head: generic, not this patient.'])
  })

  it('calls what meets a measured artery measured in this patient, and nothing else', () => {
    const doc = putCourseSounding(plan, {
      id: 'u1',
      structure: 'facial-artery',
      side: 'left',
      at: onCheek,
      depthMm: 3,
    })
    const report = reported(doc)
    const left = of(report, 'left').findings.find(({ structure }) => structure === 'facial-artery')!
    expect(left).toMatchObject({ severity: 'danger', restsOn: 'measured-here', evidence: 'measured' })
    expect(left.acrossSdMm).toBeLessThan(0.8)
    const right = of(report, 'right').findings
    expect(right.every(({ restsOn }) => restsOn === 'generic')).toBe(true)
    expect(report.grounds).toMatchObject({ courseSoundings: 1, findings: { 'measured-here': 1 } })
    expect(textReport(report)).toContain('measured in this patient')
  })

  it('counts no sounding that was not used', () => {
    const doc = putCourseSounding(plan, {
      id: 'u1',
      structure: 'facial-artery',
      side: 'left',
      at: { landmark: 'tragion', side: 'left', mm: { superior: 40, anterior: 10 } },
    })
    const report = reported(doc)
    expect(report.grounds).toMatchObject({ courseSoundings: 0, soundingsNotUsed: 1 })
    expect(report.grounds.sentences.join(' ')).toContain('could not be used')
  })

  it('is partly assessed, status 3, where a side was altered and no danger is left', () => {
    const doc = setHistoryFlag(plan, 'cheek', 'right', 'facelift', true)
    const report = reported(doc)
    expect(report.severity).not.toBe('danger')
    expect(exitStatus(report)).toBe(3)
    expect(report.notAssessed.every(({ thread: id }) => id === 'right')).toBe(true)
    expect(report.notAssessed[0]!.reason).toBe('altered anatomy: previous facelift')
    expect(report.coverage.sentences.join(' ')).toContain('altered anatomy: previous facelift')
    expect(of(report, 'right').findings.some(({ restsOn }) => restsOn === 'altered')).toBe(true)
    expect(
      of(report, 'right').findings.every(
        ({ severity, restsOn, structure }) =>
          structure === null || restsOn !== 'altered' || severity !== 'clear',
      ),
    ).toBe(true)
    const was = of(reported(plan), 'left')
    expect(of(report, 'left')).toEqual(was)
  })
})
