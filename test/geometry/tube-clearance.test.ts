import { describe, expect, it } from 'vitest'
import { chunkLine } from '../../src/geometry/box.ts'
import { segmentToCapsule } from '../../src/geometry/distance.ts'
import { tubeClearances, type SegmentClearance } from '../../src/geometry/tube-clearance.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { searchedClearance } from '../support/brute-force.ts'
import { seededRandom, type Random } from '../support/random.ts'

/** A line of random turns, about `stepMm` between points. */
function wander(random: Random, count: number, stepMm: number): Vec3[] {
  const points: Vec3[] = [[random.between(-4, 4), random.between(-4, 4), random.between(-4, 4)]]
  const heading = [random.normal(), random.normal(), random.normal()]
  while (points.length < count) {
    const last = points.at(-1)!
    for (let axis = 0; axis < 3; axis++) heading[axis]! += 0.4 * random.normal()
    const size = Math.hypot(...heading) / stepMm
    points.push([last[0] + heading[0]! / size, last[1] + heading[1]! / size, last[2] + heading[2]! / size])
  }
  return points
}

const straight = (length: number, at: (x: number) => Vec3): Vec3[] =>
  Array.from({ length: length + 1 }, (_, i) => at(i))

const nearest = (all: readonly SegmentClearance[]): SegmentClearance =>
  all.reduce((a, b) => (b.clearanceMm < a.clearanceMm ? b : a))

describe('clearance of a cannula from a tube', () => {
  const cannula = chunkLine(straight(30, (x) => [x, 0, 0]))

  it('is wall to wall: axes 5 mm apart, radii 1.5 and 0.5, leave 3 mm', () => {
    const tube = chunkLine(straight(30, (x) => [x, 3, 4]))
    const radii = tube.points.map(() => 1.5)
    const all = tubeClearances(cannula, 0.5, tube, radii, 10)
    expect(all).toHaveLength(30)
    for (const { clearanceMm } of all) expect(clearanceMm).toBeCloseTo(3, 9)
  })

  it('is negative where the cannula runs inside the tube', () => {
    const tube = chunkLine(straight(20, (x) => [15, x - 10, 0]))
    const worst = nearest(
      tubeClearances(
        cannula,
        0.5,
        tube,
        tube.points.map(() => 1),
        0,
      ),
    )
    expect(worst.clearanceMm).toBeCloseTo(-1.5, 9)
    expect(distance(worst.at, [15, 0, 0])).toBeLessThan(1e-9)
    expect(distance(worst.witness, [15, 0, 0])).toBeLessThan(1e-9)
  })

  it('keeps a segment at exactly the reach and drops one beyond it', () => {
    const tube = chunkLine([
      [15, 5, -3],
      [15, 5, 3],
    ])
    const within = tubeClearances(cannula, 1, tube, [1, 1], 3)
    expect(within.map(({ segment }) => segment)).toEqual([14, 15])
    expect(tubeClearances(cannula, 1, tube, [1, 1], 3 - 1e-9)).toEqual([])
  })

  it('names the segment of the tube and the share along it', () => {
    const tube = chunkLine([
      [10.5, 9, -4],
      [10.5, 9, 0],
      [10.5, 2, 0],
    ])
    const best = nearest(tubeClearances(cannula, 0.5, tube, [1, 1, 1], 1))
    expect([best.segment, best.tubeSegment, best.tubeShare]).toEqual([10, 1, 1])
    expect(best.share).toBeCloseTo(0.5, 12)
  })

  it.each([71, 72, 73, 74])(
    'equals brute force over all pairs of segments, tapered tubes (seed %i)',
    (seed) => {
      const random = seededRandom(seed)
      const a = wander(random, 40, 1)
      const b = wander(random, 30, 2)
      const radii = b.map((_, i) => 0.4 + (2 * i) / b.length)
      const reachMm = 9
      const found = new Map(
        tubeClearances(chunkLine(a), 0.4, chunkLine(b), radii, reachMm).map((near) => [near.segment, near]),
      )
      for (let i = 0; i + 1 < a.length; i++) {
        let least = Infinity
        for (let j = 0; j + 1 < b.length; j++) {
          const near = segmentToCapsule(a[i]!, a[i + 1]!, b[j]!, b[j + 1]!, radii[j]!, radii[j + 1]!)
          least = Math.min(least, near.distanceMm - 0.4)
        }
        if (least <= reachMm) expect(found.get(i)?.clearanceMm).toBeCloseTo(least, 9)
        else expect(found.has(i)).toBe(false)
      }
      expect(found.size).toBeGreaterThan(5)
    },
  )

  it('equals a search that shares no code (seed 75)', () => {
    const random = seededRandom(75)
    const a = wander(random, 6, 3)
    const b = wander(random, 6, 3)
    const radii = b.map((_, i) => 0.3 + 0.4 * i)
    let least = Infinity
    for (let i = 0; i + 1 < a.length; i++) {
      for (let j = 0; j + 1 < b.length; j++) {
        const clearance = searchedClearance(
          [a[i]!, a[i + 1]!],
          [b[j]!, b[j + 1]!],
          [radii[j]!, radii[j + 1]!],
        )
        least = Math.min(least, clearance - 0.5)
      }
    }
    const found = tubeClearances(chunkLine(a), 0.5, chunkLine(b), radii, 1000)
    expect(Math.min(...found.map(({ clearanceMm }) => clearanceMm))).toBeCloseTo(least, 6)
  })
})
