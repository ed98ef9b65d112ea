import type { OwnProduct } from '../catalogue/own-product.ts'
import { fields } from './written-fields.ts'

/** Fields of an own product, in the order they are written. */
export const OWN_PRODUCT_FIELDS = [
  'id',
  'name',
  'material',
  'form',
  'tip',
  'gauge',
  'outerDiameterMm',
  'needleLengthMm',
  'threadLengthMm',
  'minEntryToExitMm',
  'usp',
  'absorption',
  'effect',
  'regulatory',
] as const satisfies readonly (keyof OwnProduct)[]

/** The product as it stands in a file, fields in a fixed order. */
export function writeOwnProduct(product: OwnProduct): Record<string, unknown> {
  return fields(Object.fromEntries(OWN_PRODUCT_FIELDS.map((key) => [key, product[key]])), product.extra)
}
