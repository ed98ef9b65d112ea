import { describe, expect, it } from 'vitest'
import { estimateOf, NO_PRICES } from '../../../src/report/tables/index.ts'
import { report, reportThread } from '../support.ts'

const told = report({
  threads: [
    reportThread({ region: 'jawline' }),
    reportThread({ id: 't2', region: 'jawline' }),
    reportThread({ id: 't3', region: 'jawline', side: 'right' }),
    reportThread({ id: 't4', region: null, product: 'pdo-mono-29' }),
  ],
})

describe('an estimate', () => {
  it('is none until a price is entered', () => {
    expect(estimateOf(told, NO_PRICES).total).toBeNull()
  })

  it('adds threads and regions, a region once a side, and says what has no price', () => {
    const prices = {
      ...NO_PRICES,
      products: { 'pdo-cog-19-100': { pricePerThread: 30 } },
      regions: { jawline: 100, neck: 500 },
    }
    const estimate = estimateOf(told, prices)
    expect(estimate.total).toBe(3 * 30 + 2 * 100)
    expect(estimate.regions).toHaveLength(2)
    expect(estimate.unpriced).toHaveLength(1)
  })
})
