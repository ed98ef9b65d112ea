import { describe, expect, it } from 'vitest'
import * as flat from '../../src/geometry/unrolled-line.ts'
import { seededRandom } from '../support/random.ts'
import { unrolledLine, unrolledPoints, type UnrolledPoint } from '../support/unrolled.ts'

const simplify = (points: readonly UnrolledPoint[], toleranceMm: number): UnrolledPoint[] =>
  unrolledPoints(flat.simplify(unrolledLine(points), toleranceMm))
const densify = (points: readonly UnrolledPoint[], stepMm: number): UnrolledPoint[] =>
  unrolledPoints(flat.densify(unrolledLine(points), stepMm))

const line = (...points: readonly (readonly [number, number, number, number?])[]): UnrolledPoint[] =>
  points.map(([u, v, z, radiusMm = 0.5]) => ({ u, v, z, radiusMm }))

describe('a line with fewer points', () => {
  it('drops what lies on the way, keeps both ends and every corner', () => {
    const bent = line([0, 0, 0], [5, 0, 0], [10, 0, 0], [10, 5, 0], [10, 10, 0])
    expect(simplify(bent, 0.1)).toEqual(line([0, 0, 0], [10, 0, 0], [10, 10, 0]))
  })

  it('keeps a change of depth and of radius', () => {
    expect(simplify(line([0, 0, -3], [5, 0, -4], [10, 0, -3]), 0.1)).toHaveLength(3)
    expect(simplify(line([0, 0, 0, 1], [5, 0, 0, 0.5], [10, 0, 0, 1]), 0.1)).toHaveLength(3)
    expect(simplify(line([0, 0, 0, 1], [5, 0, 0, 0.75], [10, 0, 0, 0.5]), 0.1)).toHaveLength(2)
  })

  it('stays within the tolerance of every point it drops (seed 691)', () => {
    const random = seededRandom(691)
    const wavy = Array.from({ length: 60 }, (_, i): UnrolledPoint => ({
      u: i,
      v: 3 * Math.sin(i / 6) + random.between(-0.05, 0.05),
      z: -4 + Math.cos(i / 9),
      radiusMm: 0.5,
    }))
    const few = simplify(wavy, 0.1)
    expect(few.length).toBeLessThan(wavy.length / 2)
    const dense = densify(few, 0.05)
    for (const p of wavy) {
      const away = dense.map((q) => Math.hypot(p.u - q.u, p.v - q.v, p.z - q.z))
      expect(Math.min(...away)).toBeLessThan(0.13)
    }
  })

  it('leaves two points alone', () => {
    expect(simplify(line([0, 0, 0], [1, 0, 0]), 10)).toHaveLength(2)
  })
})

describe('a line with more points', () => {
  it('has none farther apart than the step, and the same corners', () => {
    const dense = densify(line([0, 0, 0], [3, 4, 0], [3, 4, 1]), 2)
    expect(dense.map(({ u }) => Number(u.toFixed(9)))).toEqual([0, 1, 2, 3, 3])
    expect(dense.at(-1)).toEqual({ u: 3, v: 4, z: 1, radiusMm: 0.5 })
  })
})
