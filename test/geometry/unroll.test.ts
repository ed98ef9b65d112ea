import { describe, expect, it } from 'vitest'
import type { PathSample } from '../../src/geometry/check-types.ts'
import { acrossInPlan, frameAt, unroll, unrollNear, type LocalFrame } from '../../src/geometry/unroll.ts'
import { cross, distance, dot, length, type Vec3 } from '../../src/geometry/vec3.ts'

const sample = (at: Vec3, normal: Vec3 = [0, 0, 1]): PathSample => ({
  sMm: 0,
  at,
  depthMm: 4,
  plane: 'smas',
  skin: { tri: 0, bary: [1, 0, 0] },
  normal,
  transit: false,
})
const FLAT: LocalFrame = { origin: [10, 20, -4], u: [1, 0, 0], v: [0, 1, 0], normal: [0, 0, 1] }

describe('frame along a thread', () => {
  const samples = [0, 1, 2, 3, 4].map((i) => sample([i, i, -4 - 0.2 * i]))

  it('has u along the thread and v across it, both along the skin', () => {
    const { u, v, normal } = frameAt(samples, 2, [0, 0, 0])
    expect(distance(u, [Math.SQRT1_2, Math.SQRT1_2, 0])).toBeLessThan(1e-12)
    expect(dot(u, normal)).toBeCloseTo(0, 12)
    expect(distance(v, cross(normal, u))).toBeLessThan(1e-12)
  })

  it('exists at both ends and in a stab', () => {
    for (const i of [0, 4]) expect(length(frameAt(samples, i, [0, 0, 0]).u)).toBeCloseTo(1, 12)
    const stab = [0, 1, 2].map((i) => sample([5, 5, -i]))
    const { u, v } = frameAt(stab, 1, [0, 0, 0])
    expect(length(u)).toBeCloseTo(1, 12)
    expect(u[2]).toBeCloseTo(0, 12)
    expect(length(v)).toBeCloseTo(1, 12)
  })
})

describe('unrolled point', () => {
  it('keeps its own depth, whatever its height over the frame', () => {
    expect(unroll(FLAT, [13, 24, 99], 6, 0.5)).toEqual({ u: 3, v: 4, z: -6, radiusMm: 0.5 })
  })
})

describe('direction across a course', () => {
  it('is at right angles in plan and of length 1', () => {
    expect(acrossInPlan(FLAT, [1, 0, 0])).toEqual([-0, 1])
    const [x, y] = acrossInPlan(FLAT, [0.6, 0.8, 0])
    expect(x * 0.6 + y * 0.8).toBeCloseTo(0, 12)
    expect(Math.hypot(x, y)).toBeCloseTo(1, 12)
  })

  it('is along the thread for a course straight into the depth', () => {
    expect(acrossInPlan(FLAT, [0, 0, 1])).toEqual([1, 0])
  })
})

describe('stretch of a line near a place', () => {
  const line = Array.from({ length: 41 }, (_, i): Vec3 => [i, 20, -6])
  const near = (points: readonly Vec3[], reachMm: number): number[] =>
    unrollNear(
      FLAT,
      points,
      () => 6,
      (i) => i,
      reachMm,
    ).map(({ radiusMm }) => radiusMm)

  it('is what lies within reach, and one point more at each end', () => {
    expect(near(line, 3)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14])
  })

  it('stops at the ends of the line, and is empty where nothing is near', () => {
    expect(near(line.slice(9), 3)[0]).toBe(0)
    expect(
      near(
        line.map(([x, y, z]): Vec3 => [x, y + 50, z]),
        3,
      ),
    ).toEqual([])
  })

  it('leaves out what lies on another side of the head, although it lies under the place in plan', () => {
    expect(
      near(
        line.map(([x, y]): Vec3 => [x, y, -90]),
        3,
      ),
    ).toEqual([])
  })
})
