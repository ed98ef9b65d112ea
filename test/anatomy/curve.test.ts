import { describe, expect, it } from 'vitest'
import { interpolate, runningLengths, smoothCurve, turnAt } from '../../src/anatomy/curve.ts'
import { distance, normalize, sub, type Vec3 } from '../../src/geometry/vec3.ts'

const knots: Vec3[] = [
  [0, 0, 0],
  [10, 0, 0],
  [10, 12, 0],
  [25, 12, 4],
]

describe('a smooth curve', () => {
  const { points, knotAt } = smoothCurve(knots, 2)

  it('passes through every knot', () => {
    knots.forEach((knot, k) => expect(distance(points[knotAt[k]!]!, knot)).toBeLessThan(1e-9))
  })

  it('has samples about as far apart as asked', () => {
    for (let i = 1; i < points.length; i++) {
      const step = distance(points[i - 1]!, points[i]!)
      expect(step).toBeGreaterThan(1.4)
      expect(step).toBeLessThan(2.6)
    }
  })

  it('spreads a right angle over several samples', () => {
    expect(Math.max(...points.map((_, i) => turnAt(points, i)))).toBeLessThan(60)
  })

  it('leaves its first knot and reaches its last the ways it is told', () => {
    const { points: bent } = smoothCurve([knots[0]!, knots[1]!], 0.5, { first: [0, 1, 0], last: [0, 0, 1] })
    const [start, end] = [normalize(sub(bent[1]!, bent[0]!)), normalize(sub(bent.at(-1)!, bent.at(-2)!))]
    expect(start[1]).toBeGreaterThan(0.4)
    expect(end[2]).toBeGreaterThan(0.4)
    expect(bent[0]).toEqual(knots[0])
    expect(distance(bent.at(-1)!, knots[1]!)).toBeLessThan(1e-9)
  })

  it('between two knots is straight', () => {
    const line = smoothCurve([knots[0]!, knots[1]!], 2).points
    expect(line).toHaveLength(6)
    line.forEach((p) => expect(Math.abs(p[1]) + Math.abs(p[2])).toBeLessThan(1e-9))
  })
})

describe('measures along a line', () => {
  it('run from 0 to its length', () => {
    expect(
      runningLengths([
        [0, 0, 0],
        [3, 4, 0],
        [3, 4, 12],
      ]),
    ).toEqual([0, 5, 17])
  })

  it('interpolate between stations and stay level beyond them', () => {
    const stations = [
      { at: 2, value: 10 },
      { at: 4, value: 20 },
    ]
    expect([0, 2, 3, 4, 9].map((s) => interpolate(stations, s))).toEqual([10, 10, 15, 20, 20])
  })

  it('tell a right turn from going on', () => {
    expect(
      turnAt(
        [
          [0, 0, 0],
          [1, 0, 0],
          [1, 1, 0],
        ],
        1,
      ),
    ).toBeCloseTo(90, 9)
    expect(
      turnAt(
        [
          [0, 0, 0],
          [1, 0, 0],
          [2, 0, 0],
        ],
        1,
      ),
    ).toBeCloseTo(0, 9)
    expect(
      turnAt(
        [
          [0, 0, 0],
          [1, 0, 0],
        ],
        0,
      ),
    ).toBe(0)
  })
})
