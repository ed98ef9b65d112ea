import { describe, expect, it } from 'vitest'
import { changeDepth, holdAt, HOLD_MM, LEAST_DEPTH_MM, pointPlaces } from '../../src/plan/depth-hold.ts'
import { MAX_DEPTH_MM } from '../../src/plan/index.ts'
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
const points = input.passes[0]!.map(({ at }) => at)
const hold = (sMm: number) => holdAt(head, points, samples, 0, sMm)
const stabMm = samples.find(({ transit }) => !transit)!.sMm

describe('where the points of a pass lie along it', () => {
  it('is the entry at 0, the end at its length, the others where the path passes under them', () => {
    const places = pointPlaces(head, points, samples)
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

  it('is a new point between the two that the place lies between, on the skin over it', () => {
    const found = hold(stabMm + 60)
    expect(found.ref).toEqual({ pass: 0, point: 2 })
    const at = head.closestPoint(samples.find(({ sMm }) => sMm >= stabMm + 60)!.at)!.at
    const [a, b, c] = found.insert!.bary
    const x = [a, b, c].reduce(
      (sum, share, k) => sum + share * head.positions[head.triangles[found.insert!.tri * 3 + k]! * 3]!,
      0,
    )
    expect(Math.abs(x - at[0])).toBeLessThan(1)
    expect(hold(stabMm + 20).ref).toEqual({ pass: 0, point: 1 })
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

  it('puts a new point in where there was none', () => {
    const insert = { tri: 12, bary: [1, 0, 0] as const }
    const after = changeDepth(plan, 't1', { ref: { pass: 0, point: 1 }, insert }, 4)
    expect(after.threads[0]!.passes[0]).toEqual([
      plan.threads[0]!.passes[0]![0],
      { tri: 12, bary: [1, 0, 0], depthMm: 4 },
      plan.threads[0]!.passes[0]![1],
    ])
  })
})
