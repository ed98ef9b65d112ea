import { describe, expect, it } from 'vitest'
import type { PathSample } from '../../src/geometry/check-types.ts'
import {
  acrossInPlan,
  frameAt,
  unroll,
  unrollNear,
  type HungPoint,
  type LocalFrame,
} from '../../src/geometry/unroll.ts'
import { cross, distance, dot, length, type Vec3 } from '../../src/geometry/vec3.ts'
import { unrolledPoints } from '../support/unrolled.ts'

const sample = (at: Vec3, normal: Vec3 = [0, 0, 1]): PathSample => ({
  sMm: 0,
  at,
  depthMm: 4,
  plane: 'smas',
  skin: { tri: 0, bary: [1, 0, 0] },
  normal,
  transit: false,
})
const UP: Vec3 = [0, 0, 1]

function unrolled(frame: LocalFrame, hung: HungPoint): { u: number; v: number; z: number } | null {
  const out = new Float64Array(3)
  return unroll(frame, hung, out, 0) ? { u: out[0]!, v: out[1]!, z: out[2]! } : null
}

const FLAT: LocalFrame = { origin: [10, 20, -4], u: [1, 0, 0], v: [0, 1, 0], normal: UP, depthMm: 4 }

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
    const flat = unrolled(FLAT, { at: [13, 24, 99], depthMm: 6, normal: UP })
    expect(flat).toEqual({ u: 3, v: 4, z: -6 })
  })

  it.each([1, 20, 45, 70])(
    'lies one arc away on a ball, %d degrees round it, whatever its depth',
    (degrees) => {
      const [radius, turn] = [80, (degrees * Math.PI) / 180]
      const normal: Vec3 = [Math.sin(turn), 0, Math.cos(turn)]
      const top: LocalFrame = { ...FLAT, origin: [0, 0, radius - 4] }
      for (const depthMm of [1, 4, 12]) {
        const at: Vec3 = [normal[0] * (radius - depthMm), 0, normal[2] * (radius - depthMm)]
        const { u, v, z } = unrolled(top, { at, depthMm, normal })!
        expect(u).toBeCloseTo((radius - 4) * turn, 9)
        expect(v).toBe(0)
        expect(z).toBe(-depthMm)
      }
    },
  )

  it('is none on another side of the head', () => {
    expect(unrolled(FLAT, { at: [10, 20, -90], depthMm: 4, normal: [0, 0, -1] })).toBeNull()
    expect(unrolled(FLAT, { at: [12, 20, -8], depthMm: 4, normal: [0, 0, -1] })).not.toBeNull()
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

describe('stretches of a line near a place', () => {
  const hung = (at: Vec3, normal: Vec3 = UP): HungPoint => ({ at, depthMm: 6, normal })
  const line = Array.from({ length: 41 }, (_, i) => hung([i, 20, -6]))
  const near = (points: readonly HungPoint[], reachMm: number): number[][] =>
    unrollNear(FLAT, points, (i) => i, reachMm).map((stretch) =>
      unrolledPoints(stretch).map(({ radiusMm }) => radiusMm),
    )

  it('are what lies within reach, and one point more at each end', () => {
    expect(near(line, 3)).toEqual([[6, 7, 8, 9, 10, 11, 12, 13, 14]])
  })

  it('stop at the ends of the line, and are none where nothing is near', () => {
    expect(near(line.slice(9), 3)[0]![0]).toBe(0)
    const far = line.map(({ at: [x, y, z] }) => hung([x, y + 50, z]))
    expect(near(far, 3)).toEqual([])
  })

  it('are apart where the line leaves and comes back', () => {
    const back = line.slice(0, 21).map(({ at: [x, y, z] }) => hung([20 - x, y + 2, z]))
    expect(near([...line.slice(0, 21), ...back], 3)).toHaveLength(2)
  })

  it('leave out what lies on another side of the head, although it lies under the place in plan', () => {
    const behind = line.map(({ at: [x, y] }) => hung([x, y, -90], [0, 0, -1]))
    expect(near(behind, 3)).toEqual([])
  })
})
