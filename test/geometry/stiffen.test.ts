import { describe, expect, it } from 'vitest'
import { bendRadiusMm, largestCurvature, stiffen } from '../../src/geometry/stiffen.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { seededRandom } from '../support/random.ts'

const arc = (radiusMm: number, lengthMm: number): Vec3[] =>
  Array.from({ length: Math.round(lengthMm) + 1 }, (_, i) => {
    const angle = i / radiusMm
    return [radiusMm * Math.sin(angle), radiusMm * (1 - Math.cos(angle)), 0]
  })
const corner: Vec3[] = Array.from({ length: 61 }, (_, i) => (i < 30 ? [i, 0, 0] : [30, i - 30, 0]))

describe('bend radius by gauge', () => {
  it.each([
    [1.27, 50],
    [1.2, 50],
    [1.19, 40],
    [1.0, 40],
    [0.8, 30],
    [0.6, 20],
    [0.59, 12],
    [0.3, 12],
  ])('of a cannula of %d mm is %d mm', (outerDiameterMm, radiusMm) => {
    expect(bendRadiusMm(outerDiameterMm)).toBe(radiusMm)
  })
})

describe('largest curvature', () => {
  it('is one over the radius of an arc', () => {
    expect(largestCurvature(arc(25, 40))).toBeCloseTo(0.04, 9)
  })

  it('is 0 along a straight line, and where points coincide', () => {
    expect(
      largestCurvature([
        [0, 0, 0],
        [1, 1, 0],
        [5, 5, 0],
      ]),
    ).toBeCloseTo(0, 12)
    expect(
      largestCurvature([
        [0, 0, 0],
        [0, 0, 0],
        [5, 5, 0],
      ]),
    ).toBe(0)
  })
})

describe('a path held to a bend radius', () => {
  it('is the same array where it is gentle enough', () => {
    const gentle = arc(50, 60)
    expect(stiffen(gentle, 40)).toBe(gentle)
    expect(stiffen(corner.slice(0, 3), 40)).toHaveLength(3)
  })

  it.each([12, 20, 30, 40, 50])('bends no more than 1/%d anywhere', (radiusMm) => {
    for (const path of [corner, arc(8, 30), zigzag(721)]) {
      expect(largestCurvature(stiffen(path, radiusMm))).toBeLessThanOrEqual(1.002 / radiusMm)
    }
  })

  it('keeps both ends', () => {
    const stiff = stiffen(corner, 40)
    expect(stiff).toHaveLength(corner.length)
    expect(distance(stiff[0]!, corner[0]!)).toBeLessThan(1e-3)
    expect(distance(stiff.at(-1)!, corner.at(-1)!)).toBeLessThan(1e-3)
  })

  it('cuts the corner, the farther the stiffer', () => {
    const off = (radiusMm: number): number => distance(stiffen(corner, radiusMm)[30]!, corner[30]!)
    expect(off(12)).toBeGreaterThan(1)
    expect(off(30)).toBeGreaterThan(off(12))
  })

  it('moves alike in mirrored and turned paths', () => {
    const mirrored = stiffen(
      corner.map(([x, y, z]): Vec3 => [-x, y, z]),
      30,
    )
    const plain = stiffen(corner, 30)
    mirrored.forEach(([x, y, z], i) => expect(distance([-x, y, z], plain[i]!)).toBeLessThan(1e-9))
    const back = stiffen(corner.toReversed(), 30)
    back.forEach((p, i) => expect(distance(p, plain.at(-1 - i)!)).toBeLessThan(1e-6))
  })
})

function zigzag(seed: number): Vec3[] {
  const random = seededRandom(seed)
  return Array.from({ length: 50 }, (_, i) => [i, random.between(-1, 1), random.between(-1, 1)])
}
