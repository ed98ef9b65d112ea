import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_PRICES } from '../../../src/report/tables/index.ts'
import {
  followPrices,
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

describe('prices entered in two tabs', () => {
  const KEY = 'threadline.prices.1'
  /** What another tab keeps, of which this one has not heard. */
  const otherTab = (list: object): void =>
    localStorage.setItem(KEY, JSON.stringify({ ...NO_PRICES, ...list }))

  it('both stay, whichever is entered last', () => {
    setSupply('pdo-cog-19-100', { pricePerThread: 30 })
    otherTab({
      currency: 'CHF',
      products: { 'pdo-cog-19-100': { pricePerThread: 30 }, 'pdo-screw': { pricePerThread: 9 } },
      regions: { neck: 50 },
    })
    setSupply('pdo-cog-19-100', { perPack: 4 })
    setRegionPrice('jawline', 200)
    expect(kept()).toEqual({
      currency: 'CHF',
      products: {
        'pdo-cog-19-100': { pricePerThread: 30, perPack: 4 },
        'pdo-screw': { pricePerThread: 9 },
      },
      regions: { neck: 50, jawline: 200 },
    })
    expect(priceStore.getState()).toEqual(kept())
  })

  it('are shown in the other tab at once', () => {
    const newValue = JSON.stringify({ ...NO_PRICES, currency: 'VND' })
    followPrices({ key: 'threadline.view.1', newValue })
    expect(priceStore.getState().currency).toBe(NO_PRICES.currency)
    followPrices({ key: KEY, newValue })
    expect(priceStore.getState().currency).toBe('VND')
  })

  it('are not taken back to what a full device still keeps', () => {
    setSupply('pdo-cog-19-100', { pricePerThread: 30 })
    const device = localStorage
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => device.getItem(key),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(setSupply('pdo-cog-19-100', { pricePerThread: 40 })).toBe(false)
    expect(setPrices({ currency: 'USD' })).toBe(false)
    vi.unstubAllGlobals()
    expect(priceStore.getState().products['pdo-cog-19-100']).toEqual({ pricePerThread: 40 })
    expect(setPrices({ currency: 'USD' })).toBe(true)
    expect(kept()).toEqual(priceStore.getState())
  })
})
