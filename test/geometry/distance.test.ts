import { describe, expect, it } from 'vitest'
import {
  closestPointOnTriangle,
  DegenerateGeometry,
  pointToCapsuleParameter,
  requireFinite,
  requireRadii,
  segmentToCapsule,
} from '../../src/geometry/distance.ts'
import { distance, lerp, type Vec3 } from '../../src/geometry/vec3.ts'
import { sampledClearance, sampledTriangleDistance, searchedClearance } from '../support/brute-force.ts'
import { seededRandom, type Random } from '../support/random.ts'

/** Far below the 0.05 mm that the design allows. */
const EXACT_MM = 1e-6

const ORIGIN: Vec3 = [0, 0, 0]
const place = (random: Random, sizeMm = 10): Vec3 => [
  random.between(-sizeMm, sizeMm),
  random.between(-sizeMm, sizeMm),
  random.between(-sizeMm, sizeMm),
]

describe('distance of a segment to a tapered capsule', () => {
  it('is 5 for the triangle of sides 3, 4 and 5, less the radius', () => {
    const near = segmentToCapsule([3, 4, 0], [3, 4, 9], ORIGIN, [0, 0, -9], 1, 1)
    expect(near.distanceMm).toBeCloseTo(4, 12)
    expect(near.a).toEqual([3, 4, 0])
    expect(near.b).toEqual([0, 0, 0])
    expect([near.s, near.t]).toEqual([0, 0])
  })

  it('is the gap of two crossing segments where they pass over each other', () => {
    const near = segmentToCapsule([-4, 0, 3], [6, 0, 3], [0, -2, 0], [0, 8, 0], 0.5, 0.5)
    expect(near.distanceMm).toBeCloseTo(2.5, 12)
    expect(near.a).toEqual([0, 0, 3])
    expect(near.b).toEqual([0, 0, 0])
    expect([near.s, near.t]).toEqual([0.4, 0.2])
  })

  it('is constant along parallel segments, whichever points it names', () => {
    const near = segmentToCapsule([0, 0, 2], [10, 0, 2], [3, 0, 0], [25, 0, 0], 0.5, 0.5)
    expect(near.distanceMm).toBeCloseTo(1.5, 12)
    expect(distance(near.a, near.b)).toBeCloseTo(2, 12)
  })

  it('is measured end to end for parallel segments that lie one behind the other', () => {
    const near = segmentToCapsule([0, 0, 0], [10, 0, 0], [13, 4, 0], [20, 4, 0], 1, 1)
    expect(near.distanceMm).toBeCloseTo(4, 12)
  })

  it('is 0 where the axis touches the wall, and minus the radius where the axes cross', () => {
    expect(segmentToCapsule([-1, 0, 2], [1, 0, 2], [0, -5, 0], [0, 5, 0], 2, 2).distanceMm).toBeCloseTo(0, 12)
    expect(segmentToCapsule([-1, 0, 0], [1, 0, 0], [0, -5, 0], [0, 5, 0], 2, 2).distanceMm).toBeCloseTo(
      -2,
      12,
    )
  })

  it('takes the local radius of a tapered capsule', () => {
    // the wall falls from 2 to 0 over 10 mm: slope 1/5, so that its normal leans by that sine
    const near = segmentToCapsule([5, 0, 5], [5, 0, 5], ORIGIN, [10, 0, 0], 2, 0)
    const slope = 0.2
    const wall = 5 * Math.sqrt(1 - slope * slope) - 1
    expect(near.distanceMm).toBeCloseTo(wall, 12)
    expect(near.t).toBeLessThan(0.5)
  })

  it('takes the wide end alone where the taper is steeper than a cone can be', () => {
    const near = segmentToCapsule([0, 0, 9], [0, 0, 7], ORIGIN, [0, 0, 1], 5, 1)
    expect(near.distanceMm).toBeCloseTo(2, 12)
    expect(near.t).toBe(0)
  })

  it('treats a segment without length as a point, on either side', () => {
    expect(segmentToCapsule(ORIGIN, ORIGIN, [3, 4, 0], [3, 4, 0], 1, 2).distanceMm).toBeCloseTo(3, 12)
    expect(segmentToCapsule([-9, 3, 0], [9, 3, 0], ORIGIN, ORIGIN, 1, 1).distanceMm).toBeCloseTo(2, 12)
    expect(segmentToCapsule([2, 3, 0], [2, 3, 0], [-9, 0, 0], [9, 0, 0], 1, 1).distanceMm).toBeCloseTo(2, 12)
  })

  it.each([
    ['not-finite', () => segmentToCapsule([Number.NaN, 0, 0], ORIGIN, ORIGIN, ORIGIN, 1, 1)],
    ['not-finite', () => segmentToCapsule(ORIGIN, [0, Infinity, 0], ORIGIN, ORIGIN, 1, 1)],
    ['not-finite', () => segmentToCapsule(ORIGIN, ORIGIN, [0, 0, -Infinity], ORIGIN, 1, 1)],
    ['not-finite', () => segmentToCapsule(ORIGIN, ORIGIN, ORIGIN, [0, 0, Number.NaN], 1, 1)],
    ['negative-radius', () => segmentToCapsule(ORIGIN, ORIGIN, ORIGIN, ORIGIN, -1, 1)],
    ['negative-radius', () => segmentToCapsule(ORIGIN, ORIGIN, ORIGIN, ORIGIN, 1, Number.NaN)],
    ['negative-radius', () => segmentToCapsule(ORIGIN, ORIGIN, ORIGIN, ORIGIN, Infinity, 1)],
    ['not-finite', () => requireFinite([ORIGIN, [0, 0, Number.NaN]], 'test')],
    ['negative-radius', () => requireRadii([1, -1e-9], 'test')],
  ] as const)('refuses input without a distance: %s', (reason, measure) => {
    expect(measure).toThrow(DegenerateGeometry)
    expect(measure).toThrow(expect.objectContaining({ reason }))
  })

  it.each([11, 12, 13])('agrees with a search in double precision (seed %i)', (seed) => {
    const random = seededRandom(seed)
    for (let k = 0; k < 60; k++) {
      const thread = [place(random), place(random)] as const
      const axis = [place(random), place(random)] as const
      const radii = [random.between(0, 3), random.between(0, 3)] as const
      const near = segmentToCapsule(...thread, ...axis, ...radii)
      expect(Math.abs(near.distanceMm - searchedClearance(thread, axis, radii))).toBeLessThan(EXACT_MM)
    }
  })

  it.each([21, 22])('agrees with that search for nearly parallel axes (seed %i)', (seed) => {
    const random = seededRandom(seed)
    for (let k = 0; k < 60; k++) {
      const thread = [place(random), place(random)] as const
      const off = 10 ** random.between(-9, -1)
      const shift = place(random, 4)
      const axis = thread.map((p) => [
        p[0] * 1.2 + shift[0] + off * random.normal(),
        p[1] * 1.2 + shift[1] + off * random.normal(),
        p[2] * 1.2 + shift[2] + off * random.normal(),
      ]) as unknown as readonly [Vec3, Vec3]
      const radii = [random.between(0, 3), random.between(0, 3)] as const
      const near = segmentToCapsule(...thread, ...axis, ...radii)
      expect(Math.abs(near.distanceMm - searchedClearance(thread, axis, radii))).toBeLessThan(EXACT_MM)
    }
  })

  it('is never more than any sample of it, and close to the best of them (seed 31)', () => {
    const random = seededRandom(31)
    for (let k = 0; k < 30; k++) {
      const thread = [place(random), place(random)] as const
      const axis = [place(random), place(random)] as const
      const radii = [random.between(0, 3), random.between(0, 3)] as const
      const { distanceMm } = segmentToCapsule(...thread, ...axis, ...radii)
      const sampled = sampledClearance(thread, axis, radii, 150)
      expect(distanceMm).toBeLessThanOrEqual(sampled + EXACT_MM)
      expect(sampled - distanceMm).toBeLessThan(0.15)
    }
  })

  it('names the two points that its distance belongs to (seed 41)', () => {
    const random = seededRandom(41)
    for (let k = 0; k < 200; k++) {
      const thread = [place(random), place(random)] as const
      const axis = [place(random), place(random)] as const
      const radii = [random.between(0, 3), random.between(0, 3)] as const
      const near = segmentToCapsule(...thread, ...axis, ...radii)
      const radius = radii[0] + (radii[1] - radii[0]) * near.t
      expect(distance(near.a, near.b) - radius).toBeCloseTo(near.distanceMm, 9)
      expect(distance(near.a, lerp(...thread, near.s))).toBeLessThan(1e-9)
      expect(distance(near.b, lerp(...axis, near.t))).toBeLessThan(1e-9)
    }
  })
})

describe('place of a point along a tapered capsule', () => {
  it('is the foot of the perpendicular where nothing tapers', () => {
    expect(pointToCapsuleParameter([3, 7, 0], ORIGIN, [10, 0, 0], 1, 1)).toBeCloseTo(0.3, 12)
  })

  it('stays on the axis beyond its ends', () => {
    expect(pointToCapsuleParameter([-3, 7, 0], ORIGIN, [10, 0, 0], 1, 1)).toBe(0)
    expect(pointToCapsuleParameter([13, 7, 0], ORIGIN, [10, 0, 0], 1, 1)).toBe(1)
  })

  it('is the wider end of an axis without length', () => {
    expect(pointToCapsuleParameter([1, 1, 1], ORIGIN, ORIGIN, 1, 2)).toBe(1)
    expect(pointToCapsuleParameter([1, 1, 1], ORIGIN, ORIGIN, 2, 1)).toBe(0)
  })
})

describe('closest point of a triangle', () => {
  const corners = [ORIGIN, [6, 0, 0], [0, 8, 0]] as const

  it.each([
    ['over the face', [1, 2, 5], [1, 2, 0]],
    ['beside a corner', [-1, -1, 0], [0, 0, 0]],
    ['beyond the second corner', [9, -1, 0], [6, 0, 0]],
    ['beyond the third corner', [-1, 11, 0], [0, 8, 0]],
    ['beside the first edge', [3, -4, 3], [3, 0, 0]],
    ['beside the third edge', [-4, 4, 3], [0, 4, 0]],
    ['beside the long edge', [7, 7, 0], [3, 4, 0]],
  ] as const)('is right for a point %s', (_, p, expected) => {
    const near = closestPointOnTriangle(p, ...corners)
    expect(distance(near, expected)).toBeLessThan(1e-9)
  })

  it('is that of a segment or a point where the triangle is one', () => {
    expect(closestPointOnTriangle([3, 4, 0], ORIGIN, [6, 0, 0], [2, 0, 0])).toEqual([3, 0, 0])
    expect(closestPointOnTriangle([3, 4, 0], ORIGIN, ORIGIN, ORIGIN)).toEqual([0, 0, 0])
    expect(closestPointOnTriangle([3, 4, 0], ORIGIN, ORIGIN, [6, 0, 0])).toEqual([3, 0, 0])
  })

  it.each([51, 52])('agrees with samples of the whole triangle (seed %i)', (seed) => {
    const random = seededRandom(seed)
    for (let k = 0; k < 40; k++) {
      const triangle = [place(random), place(random), place(random)] as const
      const p = place(random, 15)
      const exact = distance(p, closestPointOnTriangle(p, ...triangle))
      const sampled = sampledTriangleDistance(p, triangle, 200)
      expect(exact).toBeLessThanOrEqual(sampled + EXACT_MM)
      expect(sampled - exact).toBeLessThan(0.12)
    }
  })
})
