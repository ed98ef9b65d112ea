import { describe, expect, it } from 'vitest'
import { takeCloser, type SegmentTouch } from '../../src/geometry/segment-triangle.ts'
import { distance, lerp, type Vec3 } from '../../src/geometry/vec3.ts'
import { sampledTriangleDistance } from '../support/brute-force.ts'
import { seededRandom } from '../support/random.ts'

const TRIANGLE = [
  [0, 0, 0],
  [6, 0, 0],
  [0, 8, 0],
] as const

function touch(p0: Vec3, p1: Vec3, triangle: readonly [Vec3, Vec3, Vec3] = TRIANGLE): SegmentTouch {
  const best: SegmentTouch = { distanceMm: Infinity, share: -1, witness: p0 }
  takeCloser(best, p0, p1, triangle)
  return best
}

describe('closest approach of a segment to a triangle', () => {
  it('is 0 where it goes through, and says where', () => {
    expect(touch([1, 2, 4], [1, 2, -1])).toEqual({ distanceMm: 0, share: 0.8, witness: [1, 2, 0] })
  })

  it('is 0 where it goes through an edge or a corner', () => {
    expect(touch([3, 0, 1], [3, 0, -1]).distanceMm).toBe(0)
    expect(touch([0, 0, 1], [0, 0, -1]).distanceMm).toBe(0)
  })

  it('is that of an end over the face', () => {
    const near = touch([1, 2, 3], [1, 2, 9])
    expect(near).toEqual({ distanceMm: 3, share: 0, witness: [1, 2, 0] })
  })

  it('is that of the middle over an edge', () => {
    const near = touch([3, -4, -3], [3, -4, 3])
    expect(near.distanceMm).toBeCloseTo(4, 12)
    expect(near.share).toBeCloseTo(0.5, 12)
    expect(distance(near.witness, [3, 0, 0])).toBeLessThan(1e-12)
  })

  it('keeps what was closer before', () => {
    const best: SegmentTouch = { distanceMm: 2, share: 0.3, witness: [9, 9, 9] }
    takeCloser(best, [1, 2, 3], [1, 2, 9], TRIANGLE)
    expect(best).toEqual({ distanceMm: 2, share: 0.3, witness: [9, 9, 9] })
  })

  it.each([651, 652])('agrees with samples of both (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const place = (): Vec3 => [random.between(-9, 9), random.between(-9, 9), random.between(-9, 9)]
    for (let k = 0; k < 25; k++) {
      const triangle = [place(), place(), place()] as const
      const segment = [place(), place()] as const
      const exact = touch(...segment, triangle).distanceMm
      const samples = Array.from({ length: 61 }, (_, i) =>
        sampledTriangleDistance(lerp(...segment, i / 60), triangle, 40),
      )
      const sampled = Math.min(...samples)
      expect(exact).toBeLessThanOrEqual(sampled + 1e-9)
      expect(sampled - exact).toBeLessThan(0.6)
    }
  })
})
