import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structureEntry } from '../../../src/anatomy/structure-index.ts'
import { headSpecOf, mirroredThread, type PlanDocument, type PlanThread } from '../../../src/plan/index.ts'
import { headMaker } from '../../../src/state/complete-head.ts'
import type { ExamCase } from '../../../src/teach/exam/exam-case.ts'
import { caseFault, gradePlan, type ExamGround, type Grade } from '../../../src/teach/exam/grade.ts'
import { RUBRIC, type LineId } from '../../../src/teach/exam/rubric.ts'
import { SHIPPED_CASES } from '../../../src/teach/exam/shipped.ts'
import { headAsset } from '../../state/support/stage.ts'

const maker = headMaker(headAsset())
const grounds = new Map<string, ExamGround>()
function groundFor({ reference }: ExamCase): ExamGround {
  const spec = headSpecOf(reference)
  const known = grounds.get(spec.preset)
  if (known !== undefined) return known
  const { head, ground } = maker.complete(spec)
  grounds.set(spec.preset, { head, ground })
  return { head, ground }
}
const grade = (exam: ExamCase, doc: PlanDocument = exam.reference, seconds = 60): Grade =>
  gradePlan(exam, doc, groundFor(exam), seconds)
const shipped = (id: string): ExamCase => SHIPPED_CASES.find((one) => one.id === id)!

type Change = (thread: PlanThread) => PlanThread
/** The reference plan with one thread changed. */
const withThread = ({ reference }: ExamCase, index: number, change: Change): PlanDocument => ({
  ...reference,
  threads: reference.threads.map((thread, i) => (i === index ? change(thread) : thread)),
})
const shifted =
  (points: readonly number[], mm: { readonly superior?: number; readonly anterior?: number }): Change =>
  (thread) => ({
    ...thread,
    passes: thread.passes.map((pass) =>
      pass.map((point, i) => {
        if (!('landmark' in point) || !points.includes(i)) return point
        const { superior = 0, anterior = 0, ...rest } = point.mm ?? {}
        const moved = { superior: superior + (mm.superior ?? 0), anterior: anterior + (mm.anterior ?? 0) }
        // What is not stated stays free.
        const { anterior: _, ...free } = moved
        return { ...point, mm: { ...rest, ...(point.mm?.anterior === undefined ? free : moved) } }
      }),
    ),
  })
const mirrored = (exam: ExamCase): PlanDocument => ({
  ...exam.reference,
  threads: exam.reference.threads.map((thread) => mirroredThread(thread, groundFor(exam).head, thread.id)),
})

describe('the cases that ship', () => {
  it('are at least six, on several heads, with structures that the atlas knows', () => {
    expect(SHIPPED_CASES.length).toBeGreaterThanOrEqual(6)
    expect(new Set(SHIPPED_CASES.map(({ id }) => id)).size).toBe(SHIPPED_CASES.length)
    expect(new Set(SHIPPED_CASES.map(({ preset }) => preset)).size).toBeGreaterThanOrEqual(4)
    for (const id of SHIPPED_CASES.flatMap(({ structures }) => structures))
      expect(structureEntry(id)?.id).toBe(id)
  })

  it.each(SHIPPED_CASES)('$id: its reference plan has no danger and lies on the sides asked for', (exam) => {
    expect(caseFault(exam, groundFor(exam))).toBeNull()
  })

  it.each(SHIPPED_CASES)('$id: its reference plan scores full marks', (exam) => {
    const { score, seen } = grade(exam)
    expect(seen.faults).toEqual([])
    expect(score).toMatchObject({ points: score.of, percent: 100, passed: true })
  })

  it.each(SHIPPED_CASES)('$id: so does its mirror image, where that side is asked for', (exam) => {
    const other = { left: 'right', right: 'left', both: 'both', either: 'either' } as const
    // A case for one side is mirrored with its plan.
    const asked = { ...exam, sides: other[exam.sides] }
    const there =
      exam.sides === 'left' || exam.sides === 'right' ? { ...asked, reference: mirrored(exam) } : asked
    const { score, seen } = grade(there, mirrored(exam))
    expect(seen.faults).toEqual([])
    expect(score.percent).toBe(100)
  })
})

describe('a single fault', () => {
  const jaw = shipped('jaw-line')
  const midface = shipped('midface-one-side')
  const CASES: readonly [string, ExamCase, PlanDocument, LineId][] = [
    [
      'a thread through the skin',
      midface,
      withThread(midface, 0, (thread) => ({
        ...thread,
        passes: thread.passes.map((pass) => pass.map((point) => ({ ...point, depthMm: 0.1 }))),
      })),
      'safety',
    ],
    [
      'a thread in another plane',
      jaw,
      withThread(jaw, 0, (thread) => ({ ...thread, plane: 'smas' })),
      'depth',
    ],
    [
      'a thread drawn from its end',
      midface,
      withThread(midface, 0, (thread) => ({
        ...thread,
        passes: thread.passes.map((pass) => pass.toReversed()),
      })),
      'direction',
    ],
    [
      'a thread too near its neighbour',
      midface,
      withThread(midface, 1, shifted([0, 1], { superior: 7 })),
      'spacing',
    ],
    ['one side shorter than the other', jaw, withThread(jaw, 0, shifted([0], { anterior: -12 })), 'symmetry'],
    [
      'a thread too many',
      midface,
      {
        ...midface.reference,
        threads: [
          ...midface.reference.threads,
          mirroredThread(midface.reference.threads[0]!, groundFor(midface).head, 'more'),
        ],
      },
      'count',
    ],
    [
      'a thread of another product',
      jaw,
      withThread(jaw, 2, (thread) => ({ ...thread, product: 'pdo-cog-19-100' })),
      'count',
    ],
  ]
  it.each(CASES)('%s costs just what the rubric says', (_, exam, doc, line) => {
    const { score, seen } = grade(exam, doc)
    expect(seen.faults.map((fault) => fault.line)).toEqual([line])
    const { perFault } = RUBRIC.lines.find(({ id }) => id === line)!
    expect(score.points).toBeCloseTo(score.of - perFault, 9)
  })

  it('of time costs a point for each minute begun', () => {
    const late = grade(jaw, jaw.reference, (jaw.minutes! + 1.5) * 60)
    expect(late.score.points).toBe(late.score.of - 2)
    expect(grade(jaw, jaw.reference, jaw.minutes! * 60).score.percent).toBe(100)
  })

  it('of a missing thread costs its share of every line', () => {
    const fewer = { ...jaw.reference, threads: jaw.reference.threads.slice(1) }
    expect(grade(jaw, fewer).score.percent).toBeCloseTo((100 * 5) / 6, 9)
  })

  it('of a thread outside the corridor costs the same', () => {
    const off = withThread(midface, 0, shifted([0, 1], { superior: 30 }))
    expect(grade(midface, off).seen).toMatchObject({ answered: 1, asked: 2 })
  })
})

describe('plans that answer nothing', () => {
  const exam = shipped('midface-one-side')

  it('score nothing when they are empty or on the wrong side', () => {
    expect(grade(exam, { ...exam.reference, threads: [] }).score.points).toBe(0)
    const left = shipped('lateral-fan')
    expect(grade(left, mirrored(left)).score.points).toBe(0)
  })

  it('score low when they are drawn at random', () => {
    const { head } = groundFor(exam)
    const mm = (reach: number) => fc.integer({ min: -reach, max: reach })
    const place = fc
      .tuple(mm(80), mm(100), fc.integer({ min: 10, max: 120 }))
      .map((at) => head.closestPoint(at, 200)!.point)
    const plan = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 2 })
    const percents: number[] = []
    fc.assert(
      fc.property(plan, (ends) => {
        const threads = ends.map((pass, i) => ({ ...exam.reference.threads[i]!, passes: [pass] }))
        const { percent, passed } = grade(exam, { ...exam.reference, threads }).score
        percents.push(percent)
        expect(passed).toBe(false)
        expect(percent).toBeLessThanOrEqual(50)
      }),
      { numRuns: 20, seed: 7 },
    )
    expect(percents.reduce((a, b) => a + b, 0) / percents.length).toBeLessThan(15)
  })
})

describe('a case whose reference plan is none', () => {
  const exam = shipped('midface-one-side')

  it('is told apart: danger, place, sides', () => {
    const ground = groundFor(exam)
    const danger = withThread(exam, 0, (thread) => ({
      ...thread,
      passes: thread.passes.map((pass) => pass.map((point) => ({ ...point, depthMm: 0.1 }))),
    }))
    expect(caseFault({ ...exam, reference: danger }, ground)?.kind).toBe('danger')
    const nowhere = withThread(exam, 0, (thread) => ({
      ...thread,
      passes: [[{ landmark: 'nowhere' }, { landmark: 'pronasale' }]],
    }))
    expect(caseFault({ ...exam, reference: nowhere }, ground)).toMatchObject({ kind: 'unplaced' })
    expect(caseFault({ ...exam, sides: 'both' }, ground)).toEqual({ kind: 'sides' })
  })
})
