import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { REGION_IDS } from '../../geometry/skin.ts'
import { NO_PRICES, type PriceList } from '../../report/tables/estimate.ts'
import type { ProductSupply } from '../../report/tables/materials.ts'
import { readKept, writeKept } from '../device-storage.ts'

const KEY = 'threadline.prices.1'

/** The clinic's price list. It stays on this device: no plan, link or file carries it. */
export const priceStore = createStore<PriceList>()(() => read(readKept(KEY)))

export const usePrices = <T>(selector: (state: PriceList) => T): T => useStore(priceStore, selector)

/** Whether the device refused the last list: then what it keeps is older than what is shown. */
let refused = false

/** The list as it is kept now, with what another tab put into it meanwhile: nothing of it is overwritten. */
const now = (): PriceList => {
  const kept = refused ? null : readKept(KEY)
  return kept === null ? priceStore.getState() : read(kept)
}

/** Show what another tab has put into the list. */
export function followPrices({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
  if (key === KEY && newValue !== null) priceStore.setState(read(newValue), true)
}
if (typeof window !== 'undefined') window.addEventListener('storage', followPrices)

/**
 * Change the list and keep it.
 * @returns whether the device keeps it
 */
export function setPrices(change: Partial<PriceList>): boolean {
  priceStore.setState({ ...now(), ...change }, true)
  refused = !writeKept(KEY, JSON.stringify(priceStore.getState()))
  return !refused
}

/** Change what is known of one product; an entry that says nothing is dropped. */
export function setSupply(product: string, change: ProductSupply): boolean {
  const { [product]: old, ...others } = now().products
  const next = Object.fromEntries(
    Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined),
  )
  return setPrices({ products: Object.keys(next).length === 0 ? others : { ...others, [product]: next } })
}

export function setRegionPrice(region: (typeof REGION_IDS)[number], price: number | null): boolean {
  const { [region]: _old, ...others } = now().regions
  return setPrices({ regions: price === null ? others : { ...others, [region]: price } })
}

/** What was kept, as far as it is a price list: anything else on the device is nothing. */
export function read(text: string | null): PriceList {
  const kept: unknown = text === null ? null : parsed(text)
  if (!isRecord(kept)) return NO_PRICES
  const { currency, products, regions } = kept
  return {
    currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : NO_PRICES.currency,
    products: isRecord(products) ? mapped(products, supplyOf) : {},
    regions: isRecord(regions)
      ? mapped(regions, (value, id) =>
          (REGION_IDS as readonly string[]).includes(id) ? amount(value) : null,
        )
      : {},
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapped<T>(
  record: Record<string, unknown>,
  of: (value: unknown, key: string) => T | null,
): Record<string, T> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const one = of(value, key)
    return one === null ? [] : [[key, one] as const]
  })
  return Object.fromEntries(entries)
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function supplyOf(value: unknown): ProductSupply | null {
  if (!isRecord(value)) return null
  const [perPack, spares, pricePerThread] = [
    amount(value['perPack']),
    amount(value['spares']),
    amount(value['pricePerThread']),
  ]
  return {
    ...(perPack === null || perPack < 1 ? {} : { perPack }),
    ...(spares === null ? {} : { spares }),
    ...(pricePerThread === null ? {} : { pricePerThread }),
  }
}
