import { isOwnId, type OwnProduct } from '../catalogue/own-product.ts'
import type { PlanDocument } from '../document.ts'
import { isSame, without } from './fields.ts'

/**
 * The plan with the definitions of exactly those own products that its threads use. A definition that it carries
 * already stays: an accepted verdict does not change because a clinic edits its list.
 * @param known products of the clinic, for those that the plan does not define yet
 * @returns the same plan when nothing changes
 */
export function carryProducts(doc: PlanDocument, known: readonly OwnProduct[]): PlanDocument {
  const used = [...new Set(doc.threads.map(({ product }) => product))].filter(isOwnId)
  const before = doc.products ?? []
  if (used.length === 0 && doc.products === undefined) return doc
  const products = used.flatMap((id) => [...before, ...known].find((product) => product.id === id) ?? [])
  if (isSame(products, before)) return doc
  return products.length === 0 ? without(doc, 'products') : { ...doc, products }
}

/** The plan with a new definition of an own product that it carries; accepted dangers of its threads are withdrawn. */
export function redefineProduct(doc: PlanDocument, product: OwnProduct): PlanDocument {
  const index = doc.products?.findIndex(({ id }) => id === product.id) ?? -1
  if (index < 0 || isSame(doc.products![index], product)) return doc
  return {
    ...doc,
    products: doc.products!.with(index, product),
    threads: doc.threads.map((thread) =>
      thread.product === product.id ? without(thread, 'accepted') : thread,
    ),
  }
}
