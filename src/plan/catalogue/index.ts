import { OTHER_PRODUCTS } from './products-other.ts'
import { PDO_PRODUCTS } from './products-pdo.ts'
import type { Product } from './types.ts'

export * from './types.ts'
export { GAUGE_TABLE, MATERIALS, USP_TABLE, type GaugeRow, type UspRow } from './tables.ts'
export {
  outerDiameterMm,
  PLANES_BY_FORM,
  productLimits,
  UNKNOWN_OUTER_DIAMETER_MM,
} from './limits-of-product.ts'

/** All entries, warnings included. */
export const CATALOGUE: readonly Product[] = [...PDO_PRODUCTS, ...OTHER_PRODUCTS]

/** What a plan may use. */
export const SELECTABLE_PRODUCTS: readonly Product[] = CATALOGUE.filter((product) => product.selectable)

const BY_ID: ReadonlyMap<string, Product> = new Map(CATALOGUE.map((product) => [product.id, product]))

/** The catalogue entry with this id, or null. */
export const productById = (id: string): Product | null => BY_ID.get(id) ?? null

/** Shown beside the catalogue: what three clearances say (FDA 510(k) K190245, K210871, K240389; K163676). */
export const REGULATORY_NOTICE =
  'Three barbed PDO products cleared in the United States (K190245, K210871, K240389) state that they are not for lifting. PLLA cone sutures (K163676) are cleared for holding up the midface for a time.'
