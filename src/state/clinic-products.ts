import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { OwnProduct } from '../plan/catalogue/own-product.ts'
import type { PlanDocument } from '../plan/document.ts'

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

/** Read what the device keeps, once; the reading itself is fetched when it is needed. */
export const loadClinicProducts = (): Promise<void> =>
  import('./clinic/keep-products.ts').then(({ loadKept }) => loadKept())
