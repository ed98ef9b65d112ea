import type { OwnProduct } from '../catalogue/own-product.ts'
import { withExtra } from './extra-fields.ts'
import { OWN_PRODUCT_FIELDS } from './own-product-file.ts'
import type { RawOwnProduct } from './own-product-schema.ts'

/** The product that a checked entry of a file means; empty words count as not there. */
export function readOwnProduct(raw: RawOwnProduct): OwnProduct {
  const { id, name, material, form, tip } = raw
  const stated = OWN_PRODUCT_FIELDS.flatMap((key) =>
    raw[key] === undefined || raw[key] === '' ? [] : [[key, raw[key]]],
  )
  return {
    ...Object.fromEntries(stated),
    id,
    name,
    material,
    form,
    tip,
    ...withExtra(raw, OWN_PRODUCT_FIELDS),
  }
}
