import type { ProductLimits } from '../../geometry/check-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import { GAUGE_TABLE } from './tables.ts'
import type { Figure, Product, ProductForm, Range } from './types.ts'

const SUBCUTIS_TO_BONE: readonly Plane[] = [
  'subcutis',
  'smas',
  'sub-smas',
  'supraperiosteal',
  'deep-temporal-fascia',
]

/** Planes a product may lie in, by its form. Planning defaults. */
export const PLANES_BY_FORM: Readonly<Record<ProductForm, readonly Plane[]>> = {
  mono: ['dermis', 'subcutis'],
  screw: ['subcutis', 'smas'],
  twin: ['subcutis', 'smas'],
  barbed: SUBCUTIS_TO_BONE,
  cones: SUBCUTIS_TO_BONE,
}

/**
 * Outer diameter where neither needle nor gauge is known, mm: the thickest cannula of the gauge table, 18G, so
 * that an unknown never looks clearer than it is. Planning default.
 */
export const UNKNOWN_OUTER_DIAMETER_MM = 1.27

const largest = (figure: Figure<number | Range>): number =>
  typeof figure.value === 'number' ? figure.value : Math.max(...figure.value)

/** Outer diameter of a needle by its gauge, mm; null for a gauge that the table lacks. */
export function outerDiameterOfGauge(gauge: number | Range): number | null {
  const sizes = typeof gauge === 'number' ? [gauge] : gauge
  const rows = GAUGE_TABLE.filter((row) => sizes.includes(row.gauge))
  return rows.length === 0 ? null : Math.max(...rows.map((row) => row.outerDiameterMm))
}

/**
 * Outer diameter to plan with, mm: of the needle as stated, else by its gauge, else of the cone; the larger one
 * where a range is stated; `UNKNOWN_OUTER_DIAMETER_MM` where nothing is known.
 */
export function outerDiameterMm(product: Product): number {
  const needle = product.outerDiameterMm === undefined ? null : largest(product.outerDiameterMm)
  const byGauge = product.gauge === undefined ? null : outerDiameterOfGauge(product.gauge.value)
  return needle ?? byGauge ?? product.cone?.value.diameterMm ?? UNKNOWN_OUTER_DIAMETER_MM
}

/** What the checker needs of a product: the longest run is the needle's length, else the thread's. */
export function productLimits(product: Product): ProductLimits {
  const length = product.needleLengthMm ?? product.threadLengthMm
  return {
    id: product.id,
    name: product.name,
    outerDiameterMm: outerDiameterMm(product),
    form: product.form,
    tip: product.tip.value,
    usableLengthMm: length === undefined ? null : largest(length),
    minLengthMm: product.minEntryToExitMm?.value ?? null,
    minLengthSource: product.minEntryToExitMm?.source ?? null,
    planes: PLANES_BY_FORM[product.form],
  }
}
