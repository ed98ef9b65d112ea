import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRange, noRanges } from '../../src/geometry/touch-ranges.ts'

const union = (ranges: readonly (readonly [number, number])[]): number[] => {
  const out = noRanges()
  for (const [from, to] of ranges) addRange(out, from, to)
  return out.ends.slice(0, out.count)
}

describe('union of ranges', () => {
  it('keeps apart what does not meet', () => {
    expect(
      union([
        [0, 1],
        [2, 3],
      ]),
    ).toEqual([0, 1, 2, 3])
  })

  it('joins what overlaps or touches', () => {
    expect(
      union([
        [0, 2],
        [1, 3],
      ]),
    ).toEqual([0, 3])
    expect(
      union([
        [0, 1],
        [1, 2],
      ]),
    ).toEqual([0, 2])
  })

  it('lets one range bridge several', () => {
    expect(
      union([
        [0, 1],
        [4, 5],
        [2, 3],
        [0.5, 4.5],
      ]),
    ).toEqual([0, 5])
  })

  it('covers exactly what its ranges cover, without overlap', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (given) => {
        const ranges = given.map(([from, size]) => [from, from + size] as const)
        const out = union(ranges)
        for (let x = 0.5; x < 50; x++) {
          const times = out.filter((_, i) => i % 2 === 0 && out[i]! < x && x < out[i + 1]!).length
          expect(times).toBe(ranges.some(([a, b]) => a < x && x < b) ? 1 : 0)
        }
      }),
    )
  })
})
