import { describe, expect, it } from 'vitest'
import { rank, worstOf } from '../../../src/geometry/severity.ts'
import type { PlanThread } from '../../../src/plan/document.ts'
import { findFix } from '../../../src/plan/fix/find-fix.ts'
import { depthDependent, shiftedInDepth } from '../../../src/plan/fix/depth-shift.ts'
import { KEPT_END_MM } from '../../../src/plan/fix/fix-limits.ts'
import { endDirections, endMissed } from '../../../src/plan/fix/holds.ts'
import { judgeOf } from '../../../src/plan/fix/judged.ts'
import { toleranceWords } from '../../../src/plan/fix/tolerance-words.ts'
import { toleranceOf, type Tolerance } from '../../../src/plan/fix/tolerance.ts'
import { turnedThread } from '../../../src/plan/fix/moves.ts'
import { planOn } from './support/ground.ts'

const jowl = planOn('golden/plans/jowl-sub-smas-facial-artery')
const brow = planOn('golden/plans/brow-tail')

function tolerance(plan: typeof jowl, doc = plan.doc): Tolerance {
  const found = toleranceOf(doc, doc.threads[0]!.id, plan.context)
  if (found === null) throw new Error('no tolerance')
  return found
}

describe('the tolerance of a thread', () => {
  const doc = brow.doc
  const thread = doc.threads[0]!
  const found = tolerance(brow)
  const { head } = brow.context
  const judge = judgeOf(doc, 0, brow.context)
  const now = judge.judge(thread)!
  const worse = (version: PlanThread): boolean =>
    rank(judge.judge(version)!.result.severity) > rank(now.result.severity)
  const missed = (mm: number): PlanThread[] =>
    endDirections(head, thread, 0).flatMap((way) => endMissed(head, thread, 0, way, mm) ?? [])

  it('is what a search of every half millimetre finds at the end', () => {
    for (let mm = 0.5; mm <= found.end.value; mm += 0.5)
      expect(missed(mm).some(worse), `${mm} mm`).toBe(false)
    if (!found.end.atLeast) expect(missed(found.end.value + 0.5).some(worse)).toBe(true)
  })

  it('is what a search of every degree finds about the entry', () => {
    const turned = (deg: number): PlanThread[] =>
      [deg, -deg].flatMap((each) => turnedThread(head, thread, 0, each)?.thread ?? [])
    for (let deg = 1; deg <= found.turn.value; deg++) expect(turned(deg).some(worse), `${deg}°`).toBe(false)
    if (!found.turn.atLeast) expect(turned(found.turn.value + 1).some(worse)).toBe(true)
  })

  it('is what a search of every quarter millimetre finds in depth', () => {
    const shiftedWorse = (mm: number): boolean =>
      [mm, -mm].some((each) => {
        const findings = depthDependent(shiftedInDepth(now.run, each), judge.ground, judge.settings)
        return rank(worstOf(findings.map(({ severity }) => severity))) > rank(now.result.severity)
      })
    for (let mm = 0.25; mm <= found.depth.value; mm += 0.25) expect(shiftedWorse(mm), `${mm} mm`).toBe(false)
    if (!found.depth.atLeast) expect(shiftedWorse(found.depth.value + 0.25)).toBe(true)
  })

  it('is told in one sentence, and says where the limit was not met or is next to nothing', () => {
    const of = (value: number, step: number, atLeast = false) => ({ value, step, atLeast })
    expect(toleranceWords({ end: of(4, 0.5), turn: of(8, 1), depth: of(1, 0.25) })).toBe(
      'Holds if you are within 4 mm at the end, 8° of direction and 1 mm of depth',
    )
    expect(toleranceWords({ end: of(10, 0.5, true), turn: of(15, 1, true), depth: of(0, 0.25) })).toBe(
      'Holds if you are within at least 10 mm at the end, at least 15° of direction and less than 0.25 mm of depth',
    )
  })

  it('is none for a thread in danger', () => {
    expect(toleranceOf(jowl.doc, 't1', jowl.context)).toBeNull()
  })

  it('is at the end no less than a fix promises, once the fix is applied', () => {
    const fix = findFix(jowl.doc, 't1', jowl.context)
    if (!fix.ok) throw new Error(fix.error.message)
    expect(fix.value.keeps.endMm).toBe(KEPT_END_MM)
    expect(tolerance(jowl, fix.value.doc).end.value).toBeGreaterThanOrEqual(KEPT_END_MM)
  })

  it('is none for a thread that the plan has not', () => {
    expect(toleranceOf(doc, 'gone', brow.context)).toBeNull()
  })
})
