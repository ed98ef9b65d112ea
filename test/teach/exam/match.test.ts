import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPairs } from '../../../src/teach/exam/match.ts'

describe('pairing', () => {
  it('moves others on so that as many as possible have a partner', () => {
    expect(
      matchPairs([
        [8, 2, null],
        [null, 8, 2],
        [null, null, 8],
      ]),
    ).toEqual([0, 1, 2])
  })

  it('gives the cheap pairs the first choice', () => {
    expect(
      matchPairs([
        [3, 4],
        [1, 9],
      ]),
    ).toEqual([1, 0])
  })

  it('leaves alone what nothing fits', () => {
    expect(matchPairs([[null, null], [null, 1], []])).toEqual([null, 1, null])
  })

  it('pairs everything with itself where that costs nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (n) => {
        const costs = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => Math.abs(i - j)),
        )
        expect(matchPairs(costs)).toEqual(costs.map((_, i) => i))
      }),
    )
  })

  it('never gives one column to two rows', () => {
    const cost = fc.option(fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(fc.array(cost, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (costs) => {
        const columns = matchPairs(costs).filter((column) => column !== null)
        expect(new Set(columns).size).toBe(columns.length)
      }),
    )
  })
})
