import { describe, expect, it } from 'vitest'
import { softExtremum } from '../../src/head/soft-extremum.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'

const RULE = { direction: [0, 1, 0], reachMm: 10, softnessMm: 0.3 } as const

/** Points of a dome of radius 20 whose top is at `x`. */
const dome = (x: number): Vec3[] =>
  Array.from({ length: 17 }, (_, i) => {
    const at = i - 8
    return [at, Math.sqrt(400 - (at - x) ** 2), 0]
  })

const top = (x: number): number =>
  softExtremum(
    dome(x),
    dome(x).map(() => 1),
    RULE,
  )[0]

describe('a soft farthest point', () => {
  it('lies at the top of a dome, between the points where the top is', () => {
    for (const x of [0, 0.3, 0.5, 1.7]) expect(top(x)).toBeCloseTo(x, 1)
  })

  it('moves smoothly while the top moves from one point to the next', () => {
    for (let x = 0; x < 1; x += 0.02) expect(Math.abs(top(x + 0.02) - top(x) - 0.02)).toBeLessThan(0.01)
  })

  it('weighs points by the surface they stand for', () => {
    const points: Vec3[] = [
      [0, 1, 0],
      [3, 1, 0],
    ]
    expect(softExtremum(points, [1, 2], RULE)[0]).toBeCloseTo(2, 12)
  })
})
