import type { PlanReport } from '../report-types.ts'
import { productWords } from '../words.ts'
import type { Table } from './csv.ts'

/** How a clinic buys and bills a product; what is left out is not reckoned. */
export interface ProductSupply {
  /** Threads in a pack; 1 where nothing is entered. */
  readonly perPack?: number | undefined
  /** Threads to have at hand beyond the plan. */
  readonly spares?: number | undefined
  readonly pricePerThread?: number | undefined
}

/** What to lay out for a session, one line a product. */
export interface MaterialLine {
  readonly product: string
  readonly name: string
  /** Planned threads: a thread of several passes is one. */
  readonly threads: number
  readonly spares: number
  /** Packs that hold both. */
  readonly packs: number
  /** Null where no price is entered. Spares are not billed. */
  readonly cost: number | null
}

/** Bill of materials, in the order in which products first occur. @param supply by product id */
export function materialsOf(
  report: PlanReport,
  supply: Readonly<Record<string, ProductSupply>> = {},
): readonly MaterialLine[] {
  const products = [...new Set(report.threads.map(({ product }) => product))]
  return products.map((product) => {
    const { perPack = 1, spares = 0, pricePerThread } = supply[product] ?? {}
    const using = report.threads.filter((thread) => thread.product === product)
    return {
      product,
      name: productWords(product, using[0]?.productName),
      threads: using.length,
      spares,
      packs: Math.ceil((using.length + spares) / perPack),
      cost: pricePerThread === undefined ? null : pricePerThread * using.length,
    }
  })
}

/** The same as a table. */
export const materialsTable = (lines: readonly MaterialLine[], currency: string | null): Table => ({
  columns: ['product_id', 'product', 'threads', 'spares', 'packs', 'cost', 'currency'],
  rows: lines.map(({ product, name, threads, spares, packs, cost }) => [
    product,
    name,
    threads,
    spares,
    packs,
    cost,
    cost === null ? null : currency,
  ]),
})
