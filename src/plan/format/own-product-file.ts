import type { OwnProduct } from '../catalogue/own-product.ts'
import { withExtra } from './extra-fields.ts'
import type { RawOwnProduct } from './own-product-schema.ts'
import { fields } from './written-fields.ts'

/** Fields of an own product, in the order they are written. */
const FIELDS = [
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

/** The product that a checked entry of a file means; empty words count as not there. */
export function readOwnProduct(raw: RawOwnProduct): OwnProduct {
  const { id, name, material, form, tip } = raw
  const stated = FIELDS.flatMap((key) => (raw[key] === undefined || raw[key] === '' ? [] : [[key, raw[key]]]))
  return { ...Object.fromEntries(stated), id, name, material, form, tip, ...withExtra(raw, FIELDS) }
}

/** The product as it stands in a file, fields in a fixed order. */
export function writeOwnProduct(product: OwnProduct): Record<string, unknown> {
  return fields(Object.fromEntries(FIELDS.map((key) => [key, product[key]])), product.extra)
}
