import { describe, expect, it } from 'vitest'
import { seenOutline } from '../../src/anatomy/gland-outline.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'

const OUT: Vec3 = [1, 0, 0]
const flat = (...yz: readonly (readonly [number, number])[]): Vec3[] => yz.map(([y, z]) => [0, y, z])

describe('the middle of an outline', () => {
  it('is the middle of a square', () => {
    const { middle, rim } = seenOutline(flat([-10, -10], [10, -10], [10, 10], [-10, 10]), OUT)
    expect(Math.hypot(middle[1], middle[2])).toBeLessThan(0.1)
    expect(rim[0]).toEqual([0, -10, -10])
  })

  it('lies in the corner of an L, which alone sees both arms', () => {
    const corner = flat([0, 0], [30, 0], [30, 10], [10, 10], [10, 30], [0, 30])
    for (const rim of [corner, corner.toReversed()]) {
      const { middle } = seenOutline(rim, OUT)
      expect(middle[1]).toBeCloseTo(5, 0)
      expect(middle[2]).toBeCloseTo(5, 0)
    }
  })

  it('is found after rounding where an outline is a U', () => {
    const u = flat([0, 0], [30, 0], [30, 30], [20, 30], [20, 10], [10, 10], [10, 30], [0, 30])
    expect(seenOutline(u, OUT).rim).not.toEqual(u)
  })
})
