import { describe, expect, it } from 'vitest'
import {
  changeDepth,
  holdAt,
  HOLD_MM,
  LEAST_DEPTH_MM,
  LOCAL_MM,
  pointPlaces,
} from '../../src/plan/depth-hold.ts'
import { MAX_DEPTH_MM, type SkinPoint } from '../../src/plan/index.ts'
import { slabHead } from '../support/heads.ts'
import { checkOne, thread } from '../support/threads.ts'
import { planWith, thread as planThread } from './support/plans.ts'

const head = slabHead()
const input = thread(head, [
  [50, 0, 0],
  [90, 0, 0],
  [130, 0, 0],
])
const { samples } = checkOne(head, input).passes[0]!
const points = input.passes[0]!
const hold = (sMm: number) => holdAt(head, points, samples, 0, sMm)
const stabMm = samples.find(({ transit }) => !transit)!.sMm

describe('where the points of a pass lie along it', () => {
  it('is the entry at 0, the end at its length, the others where the path passes under them', () => {
    const places = pointPlaces(
      head,
      points.map(({ at }) => at),
      samples,
    )
    expect(places[0]).toBe(0)
    expect(places[1]).toBeCloseTo(stabMm + 40, 0)
    expect(places[2]).toBe(samples.at(-1)!.sMm)
  })
})

describe('what is taken hold of along a thread', () => {
  it('is a point where one is near', () => {
    expect(hold(0)).toEqual({ ref: { pass: 0, point: 0 }, insert: null })
    expect(hold(stabMm + HOLD_MM - 0.5).ref.point).toBe(0)
    expect(hold(stabMm + 40 + HOLD_MM - 1)).toEqual({ ref: { pass: 0, point: 1 }, insert: null })
    expect(hold(samples.at(-1)!.sMm - 2)).toEqual({ ref: { pass: 0, point: 2 }, insert: null })
  })

  const xOf = ({ tri, bary }: { readonly tri: number; readonly bary: readonly number[] }): number =>
    bary.reduce((sum, share, k) => sum + share * head.positions[head.triangles[tri * 3 + k]! * 3]!, 0)

  it('is a new point on the skin over the place, held where it is 15 mm to either side', () => {
    const { ref, insert } = hold(stabMm + 20)
    expect(ref).toEqual({ pass: 0, point: 2 })
    expect(xOf(insert!.at)).toBeCloseTo(70, 0)
    expect(insert!.before).not.toHaveProperty('depthMm')
    expect(xOf(insert!.before as SkinPoint)).toBeCloseTo(70 - LOCAL_MM, 0)
    expect(xOf(insert!.after as SkinPoint)).toBeCloseTo(70 + LOCAL_MM, 0)
  })

  it('needs no hold where the next point of the thread is near', () => {
    const { ref, insert } = hold(stabMm + 57)
    expect(ref).toEqual({ pass: 0, point: 2 })
    expect(insert!.before).toBeNull()
    expect(xOf(insert!.after as SkinPoint)).toBeCloseTo(107 + LOCAL_MM, 0)
  })

  it('is held at its depth where a point beside it has one', () => {
    const [entry, middle, end] = points
    const deeper = [entry!, { ...middle!, depthMm: 5 }, end!]
    const run = checkOne(head, { ...input, passes: [deeper] }).passes[0]!.samples
    const { insert } = holdAt(head, deeper, run, 0, stabMm + 22)
    expect(insert!.before!.depthMm).toBeCloseTo(4 + 7 / 40, 0)
  })
})

describe('a change of depth', () => {
  const plan = planWith(planThread('t1'))
  const depths = (mm: number, at = { ref: { pass: 0, point: 1 }, insert: null }) =>
    changeDepth(plan, 't1', at, mm).threads[0]!.passes[0]!.map(({ depthMm }) => depthMm)

  it('fixes the depth of the point that is there, to a tenth of a millimetre', () => {
    expect(depths(3.4567)).toEqual([undefined, 3.5])
  })

  it('is held to what a plan may hold', () => {
    expect(depths(-3)).toEqual([undefined, LEAST_DEPTH_MM])
    expect(depths(1000)).toEqual([undefined, MAX_DEPTH_MM])
  })

  it('puts new points in where there was none, those that hold the thread about it in their place', () => {
    const bary = [1, 0, 0] as const
    const insert = { at: { tri: 12, bary }, before: { tri: 11, bary }, after: { tri: 13, bary } }
    const after = changeDepth(plan, 't1', { ref: { pass: 0, point: 2 }, insert }, 4)
    expect(after.threads[0]!.passes[0]).toEqual([
      plan.threads[0]!.passes[0]![0],
      { tri: 11, bary },
      { tri: 12, bary, depthMm: 4 },
      { tri: 13, bary },
      plan.threads[0]!.passes[0]![1],
    ])
    const alone = { at: { tri: 12, bary }, before: null, after: null }
    const one = changeDepth(plan, 't1', { ref: { pass: 0, point: 1 }, insert: alone }, 4)
    expect(one.threads[0]!.passes[0]).toHaveLength(3)
    expect(one.threads[0]!.passes[0]![1]!.depthMm).toBe(4)
  })
})
