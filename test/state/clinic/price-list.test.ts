import { beforeEach, describe, expect, it } from 'vitest'
import { NO_PRICES } from '../../../src/report/tables/index.ts'
import {
  priceStore,
  read,
  setPrices,
  setRegionPrice,
  setSupply,
} from '../../../src/state/clinic/price-list.ts'

const kept = () => read(localStorage.getItem('threadline.prices.1'))

beforeEach(() => {
  localStorage.clear()
  priceStore.setState(NO_PRICES, true)
})

describe('the price list', () => {
  it('is kept on the device as it was entered', () => {
    setPrices({ currency: 'KRW' })
    setSupply('pdo-cog-19-100', { pricePerThread: 30, perPack: 4 })
    setRegionPrice('jawline', 200)
    expect(kept()).toEqual({
      currency: 'KRW',
      products: { 'pdo-cog-19-100': { pricePerThread: 30, perPack: 4 } },
      regions: { jawline: 200 },
    })
    expect(kept()).toEqual(priceStore.getState())
  })

  it('drops what is emptied', () => {
    setSupply('pdo-cog-19-100', { pricePerThread: 30 })
    setSupply('pdo-cog-19-100', { pricePerThread: undefined })
    setRegionPrice('neck', 10)
    setRegionPrice('neck', null)
    expect(kept()).toEqual(NO_PRICES)
  })

  it.each([
    '',
    'null',
    '[1]',
    '{"currency":"<b>","products":{"x":{"pricePerThread":-1}},"regions":{"moon":3}}',
  ])('takes nothing wrong from the device: %j', (text) => {
    const list = read(text)
    expect(list.currency).toBe('EUR')
    expect(list.regions).toEqual({})
    expect(Object.values(list.products).every((supply) => supply.pricePerThread === undefined)).toBe(true)
  })
})
