import { describe, expect, it } from 'vitest'
import { closestPointOnTriangle } from '../../src/geometry/distance.ts'
import { closestOnTriangle, type TrianglePoint } from '../../src/geometry/triangle-distance.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { sampledTriangleDistance } from '../support/brute-force.ts'
import { seededRandom, type Random } from '../support/random.ts'

const place = (random: Random): Vec3 => [random.between(-9, 9), random.between(-9, 9), random.between(-9, 9)]

function closest(p: Vec3, corners: readonly [Vec3, Vec3, Vec3]): TrianglePoint & { readonly at: Vec3 } {
  const out: TrianglePoint = { v: 0, w: 0, squared: 0 }
  closestOnTriangle(corners.flat(), [0, 1, 2], 0, ...p, out)
  const [a, b, c] = corners
  const at = [0, 1, 2].map(
    (k) => (1 - out.v - out.w) * a[k]! + out.v * b[k]! + out.w * c[k]!,
  ) as unknown as Vec3
  return { ...out, at }
}

describe('weights of the closest point of a triangle', () => {
  const corners = [
    [0, 0, 0],
    [6, 0, 0],
    [0, 8, 0],
  ] as const

  it.each([
    ['over the face', [1, 2, 5], [1, 2, 0]],
    ['beside the first corner', [-1, -1, 0], [0, 0, 0]],
    ['beyond the second corner', [9, -1, 0], [6, 0, 0]],
    ['beyond the third corner', [-1, 11, 0], [0, 8, 0]],
    ['beside the first edge', [3, -4, 3], [3, 0, 0]],
    ['beside the third edge', [-4, 4, 3], [0, 4, 0]],
    ['beside the long edge', [7, 7, 0], [3, 4, 0]],
  ] as const)('are right for a point %s', (_, p, expected) => {
    expect(distance(closest(p, corners).at, expected)).toBeLessThan(1e-9)
  })

  it('are exactly 0 beside an edge or corner', () => {
    expect(closest([3, -4, 3], corners).w).toBe(0)
    expect(closest([-4, 4, 3], corners).v).toBe(0)
    const { v, w } = closest([7, 7, 0], corners)
    expect(1 - v - w).toBeCloseTo(0, 12)
    expect(closest([9, -1, 0], corners)).toMatchObject({ v: 1, w: 0 })
  })

  it('are those of the segment or point that a degenerate triangle is', () => {
    const o: Vec3 = [0, 0, 0]
    const six: Vec3 = [6, 0, 0]
    for (const triangle of [
      [o, o, six],
      [o, six, o],
      [six, o, o],
      [o, six, [2, 0, 0]],
    ] as const) {
      expect(distance(closest([3, 4, 0], triangle).at, [3, 0, 0])).toBeLessThan(1e-9)
    }
    expect(closest([3, 4, 0], [o, o, o]).squared).toBe(25)
  })

  it.each([656, 657])('agree with samples and with the other way to reckon them (seed %i)', (seed) => {
    const random = seededRandom(seed)
    for (let k = 0; k < 60; k++) {
      const triangle = [place(random), place(random), place(random)] as const
      const p = place(random)
      const { squared, at } = closest(p, triangle)
      expect(Math.sqrt(squared)).toBeCloseTo(distance(p, at), 9)
      expect(distance(at, closestPointOnTriangle(p, ...triangle))).toBeLessThan(1e-9)
      if (k % 6 === 0)
        expect(sampledTriangleDistance(p, triangle, 150) - Math.sqrt(squared)).toBeLessThan(0.2)
    }
  })
})
