import type { RegionId } from '../../geometry/skin.ts'
import type { PlanReport } from '../report-types.ts'
import { materialsOf, type MaterialLine, type ProductSupply } from './materials.ts'

/** The clinic's own prices and packs; empty until somebody enters some. */
export interface PriceList {
  /** ISO 4217, such as EUR. */
  readonly currency: string
  /** By product id. */
  readonly products: Readonly<Record<string, ProductSupply>>
  /** Price of treating a region, whatever the number of threads. */
  readonly regions: Readonly<Partial<Record<RegionId, number>>>
}

export const NO_PRICES: PriceList = { currency: 'EUR', products: {}, regions: {} }

export interface Estimate {
  readonly materials: readonly MaterialLine[]
  readonly regions: readonly { readonly region: RegionId; readonly price: number }[]
  /** Sum of what has a price; null where nothing has one. */
  readonly total: number | null
  /** Planned products without a price, which the sum leaves out; told only where there is a sum. */
  readonly unpriced: readonly string[]
}

/** What a plan costs by the clinic's own list. A region is billed once a side. */
export function estimateOf(report: PlanReport, prices: PriceList): Estimate {
  const materials = materialsOf(report, prices.products)
  const treated = new Set(
    report.threads.flatMap(({ region, side }) => (region === null ? [] : [`${region}/${side}` as const])),
  )
  const regions = [...treated].flatMap((key) => {
    const region = key.slice(0, key.indexOf('/')) as RegionId
    const price = prices.regions[region]
    return price === undefined ? [] : [{ region, price }]
  })
  const costs = [...materials.flatMap(({ cost }) => cost ?? []), ...regions.map(({ price }) => price)]
  return {
    materials,
    regions,
    total: costs.length === 0 ? null : costs.reduce((a, b) => a + b, 0),
    unpriced: materials.flatMap(({ name, cost }) => (cost === null ? [name] : [])),
  }
}
