import { describe, expect, it } from 'vitest'
import { addLineRanges, nearPairs, planLine } from '../../src/geometry/line-ranges.ts'
import { segmentToCapsule } from '../../src/geometry/distance.ts'
import { noRanges } from '../../src/geometry/touch-ranges.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { seededRandom, type Random } from '../support/random.ts'
import { unrolledLine, type UnrolledPoint } from '../support/unrolled.ts'

const point = (u: number, v: number, z: number, radiusMm = 0.5): UnrolledPoint => ({ u, v, z, radiusMm })
const ranges = (
  thread: readonly UnrolledPoint[],
  structure: readonly UnrolledPoint[],
  du = 0,
  dv = 0,
): number[] => {
  const out = noRanges()
  const [a, b] = [planLine(unrolledLine(thread)), planLine(unrolledLine(structure))]
  addLineRanges(nearPairs(a, b, Math.abs(du), Math.abs(dv)), du, dv, out)
  return out.ends.slice(0, out.count)
}

const level = [point(-10, 0, -3), point(10, 0, -3)]

describe('rises at which two lines touch', () => {
  it('are the sum of the radii up and down where two axes cross in plan', () => {
    const crossing = [point(0, -10, -7, 1), point(0, 10, -7, 1)]
    const [from, to] = ranges(level, crossing)
    // the structure touches from below after rising 2.5 mm, and leaves above after 5.5 mm
    expect([from, to].map((x) => Number(x!.toFixed(9)))).toEqual([2.5, 5.5])
  })

  it('are none where the lines pass beside each other', () => {
    expect(ranges(level, [point(-10, 1.6, -3, 1), point(10, 1.6, -3, 1)])).toEqual([])
    expect(ranges(level, [point(-10, 1.6, -3, 1), point(10, 1.6, -3, 1)], 0, -0.2)).toHaveLength(2)
  })

  it('shrink to the chord of the wall beside an axis', () => {
    const [from, to] = ranges(level, [point(-10, 1.2, -3, 1), point(10, 1.2, -3, 1)])
    expect([from, to].map((x) => Number(x!.toFixed(9)))).toEqual([-0.9, 0.9])
  })

  it('take in the whole height of a stab', () => {
    const stab = [point(0, 0, 0), point(0, 0, -6)]
    const [from, to] = ranges(stab, [point(0, -10, -8, 1), point(0, 10, -8, 1)])
    expect([from, to].map((x) => Number(x!.toFixed(9)))).toEqual([0.5, 9.5])
  })

  it('take in the slope of two lines one over the other', () => {
    const slope = [point(-10, 0, -2), point(10, 0, -8)]
    const [from, to] = ranges(slope, [point(-10, 0, -9, 0.5), point(10, 0, -9, 0.5)])
    const lean = Math.hypot(1, 0.3)
    expect(to).toBeCloseTo(7 + lean, 1)
    expect(from).toBeCloseTo(1 - lean, 1)
  })

  it.each([681, 682, 683])('begin and end where the distance of the walls is 0 (seed %i)', (seed) => {
    const random = seededRandom(seed)
    let touched = 0
    for (let k = 0; k < 200; k++) {
      const [a, b] = [segment(random, random.between(0.2, 1)), segment(random, random.between(0.2, 2))]
      const found = ranges(a, b)
      const gapAt = (rise: number): number => {
        const [p, q] = [a.map((x) => asVec(x, 0)), b.map((x) => asVec(x, rise))]
        return (
          segmentToCapsule(p[0]!, p[1]!, q[0]!, q[1]!, b[0]!.radiusMm, b[1]!.radiusMm).distanceMm -
          a[0]!.radiusMm
        )
      }
      if (found.length === 0) {
        for (let rise = -15; rise <= 15; rise += 0.5) expect(gapAt(rise)).toBeGreaterThan(-1e-9)
        continue
      }
      touched += 1
      expect(found).toHaveLength(2)
      for (const end of found) expect(Math.abs(gapAt(end))).toBeLessThan(1e-6)
      expect(gapAt((found[0]! + found[1]!) / 2)).toBeLessThan(0)
    }
    expect(touched).toBeGreaterThan(60)
  })
})

const asVec = (p: UnrolledPoint, rise: number): Vec3 => [p.u, p.v, p.z + rise]

function segment(random: Random, radiusMm: number): UnrolledPoint[] {
  const end = (): UnrolledPoint =>
    point(random.between(-4, 4), random.between(-4, 4), random.between(-3, 3), radiusMm)
  return [end(), end()]
}
