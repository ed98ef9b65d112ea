import { describe, expect, it } from 'vitest'
import { boxDistance, boxOf, chunkLine } from '../../src/geometry/box.ts'
import { DegenerateGeometry } from '../../src/geometry/distance.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { seededRandom } from '../support/random.ts'

describe('box round points', () => {
  it('holds the least and the greatest of each coordinate', () => {
    expect(
      boxOf([
        [1, 5, -3],
        [-2, 0, 4],
      ]),
    ).toEqual([-2, 0, -3, 1, 5, 4])
  })

  it('takes only the points asked for', () => {
    const points: Vec3[] = [
      [9, 9, 9],
      [1, 2, 3],
      [0, 0, 0],
      [-9, -9, -9],
    ]
    expect(boxOf(points, 1, 3)).toEqual([0, 0, 0, 1, 2, 3])
  })
})

describe('distance of boxes', () => {
  it('is 0 where they overlap or touch', () => {
    expect(boxDistance([0, 0, 0, 2, 2, 2], [1, 1, 1, 3, 3, 3])).toBe(0)
    expect(boxDistance([0, 0, 0, 2, 2, 2], [2, 0, 0, 3, 2, 2])).toBe(0)
  })

  it('is the gap between corners, edges or faces', () => {
    expect(boxDistance([0, 0, 0, 1, 1, 1], [4, 0, 0, 5, 1, 1])).toBe(3)
    expect(boxDistance([0, 0, 0, 1, 1, 1], [4, 5, 0, 5, 6, 1])).toBe(5)
    expect(boxDistance([4, 5, 13, 9, 9, 19], [0, 0, 0, 1, 1, 1])).toBe(13)
  })

  it('is never more than the distance of what lies in them (seed 61)', () => {
    const random = seededRandom(61)
    const points = (): Vec3[] =>
      Array.from({ length: 3 }, () => [random.normal() * 5, random.normal() * 5, random.normal() * 5])
    for (let k = 0; k < 100; k++) {
      const [a, b] = [points(), points()]
      const least = Math.min(...a.flatMap((p) => b.map((q) => distance(p, q))))
      expect(boxDistance(boxOf(a), boxOf(b))).toBeLessThanOrEqual(least)
    }
  })
})

describe('line in chunks', () => {
  const line = Array.from({ length: 20 }, (_, i): Vec3 => [i, i * i, -i])

  it('has every segment in one chunk, in order', () => {
    const { chunks } = chunkLine(line)
    const segments = chunks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
    expect(segments).toEqual(Array.from({ length: 19 }, (_, i) => i))
  })

  it('boxes both ends of every segment of a chunk', () => {
    for (const { from, to, box } of chunkLine(line).chunks) {
      for (let i = from; i <= to; i++) expect(boxDistance([...line[i]!, ...line[i]!], box)).toBe(0)
    }
  })

  it('refuses a point that is no number', () => {
    expect(() =>
      chunkLine([
        [0, 0, 0],
        [0, Number.NaN, 0],
      ]),
    ).toThrow(DegenerateGeometry)
  })
})
