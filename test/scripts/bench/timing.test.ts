import { describe, expect, it } from 'vitest'
import { exponentOf, growth, lineOf, medianMs, tableOf, timed } from '../../../scripts/bench/timing.ts'

describe('a figure of the benchmark', () => {
  it('is the ratio of a peer to ours', () => {
    const result = timed('clearances', 5, 20, { name: 'the plain way', ms: 60, leastRatio: 10 })
    expect(result).toMatchObject({ ours: 5, peer: 60, peerName: 'the plain way', ratio: 12, unit: 'ms' })
    expect(lineOf(result)).toBe(
      '     5.0 ms  clearances (aim 20); 12 times faster than the plain way (aim 10)',
    )
  })

  it('says which aims are missed', () => {
    const result = timed('clearances', 25, 20, { name: 'the plain way', ms: 60, leastRatio: 10 })
    expect(lineOf(result)).toContain('(aim 20, missed)')
    expect(lineOf(result)).toContain('2.4 times faster than the plain way (aim 10, missed)')
    expect(lineOf(growth('growth', 1.3, 1.1))).toContain('1.30     growth (aim 1.1, missed)')
  })

  it('is a row of a table', () => {
    const rows = tableOf([
      timed('clearances', 5, 20, { name: 'the plain way', ms: 60, leastRatio: 10 }),
      growth('growth', 1.3, null),
    ]).split('\n')
    expect(rows.slice(2)).toEqual([
      '| clearances | 5.0 ms | 20 | the plain way: 60 ms | 12 | 10 |',
      '| growth | 1.30 |  |  |  |  |',
    ])
  })

  it('has no ratio without a peer', () => {
    expect(timed('a head', 70)).toMatchObject({ peer: null, ratio: null, budget: null })
  })

  it('is the middle of its runs, the warm-up left out', () => {
    let runs = 0
    expect(medianMs(() => (runs += 1), 5, 2)).toBeGreaterThanOrEqual(0)
    expect(runs).toBe(7)
  })
})

describe('growth of a cost', () => {
  it.each([0, 0.5, 1, 2])('with the power %d of the size is found as that', (power) => {
    const points = [10, 20, 80, 400].map((size) => [size, 3 * size ** power] as const)
    expect(exponentOf(points)).toBeCloseTo(power, 12)
  })
})
