import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { OwnProduct } from '../plan/catalogue/own-product.ts'
import type { PlanDocument } from '../plan/document.ts'
import { readKept } from './device-storage.ts'

export interface ClinicState {
  /** Products that the clinic entered, kept on this device; the plan's own definitions go before them. */
  readonly products: readonly OwnProduct[]
  /** Whether what is kept on the device was read. */
  readonly loaded: boolean
}

const NONE: readonly OwnProduct[] = []

/** The clinic's own products. Never undone: they belong to the device, not to the plan. */
export const clinicStore = createStore<ClinicState>()(() => ({ products: NONE, loaded: false }))

export const useClinic = <T>(selector: (state: ClinicState) => T): T => useStore(clinicStore, selector)

/**
 * Own products that a plan can use: those it defines, then the clinic's others.
 * @param also definitions that come with what is placed; they go before the clinic's
 */
export function ownProducts(
  { products = NONE }: Pick<PlanDocument, 'products'>,
  also: readonly OwnProduct[] = NONE,
): readonly OwnProduct[] {
  const others = [...also, ...clinicStore.getState().products]
  if (others.length === 0) return products
  const byId = new Map<string, OwnProduct>()
  for (const product of [...products, ...others]) if (!byId.has(product.id)) byId.set(product.id, product)
  return [...byId.values()]
}

export const PRODUCTS_KEY = 'threadline.products.1'

/** Read what the device keeps, once; what reads it is fetched only where there is something. */
export async function loadClinicProducts(): Promise<void> {
  if (readKept(PRODUCTS_KEY) === null) return clinicStore.setState({ loaded: true })
  const { loadKept } = await import('./clinic/keep-products.ts')
  loadKept()
}
