import type { PassPath, ProductLimits } from '../../geometry/check-types.ts'

/** Where a run of thread is meant to draw tissue: towards its start, its end, or nowhere. */
export type Pull = 'to-start' | 'to-end' | 'none'

/** Only barbs and cones hold tissue; smooth threads, screws and twins are laid to firm the skin. Planning default. */
export const lifts = ({ form }: Pick<ProductLimits, 'form'>): boolean => form === 'barbed' || form === 'cones'

/** Runs that rise less than this, mm, are drawn towards the entry, where the thread is held. */
const LEVEL_MM = 3

/**
 * The direction of pull of one run: up and back along it, whichever end was drawn first, because no design draws a
 * face down or forward. Planning default.
 * @param product what is laid; threads without barbs or cones pull nowhere
 */
export function pullOf({ samples }: PassPath, product: Pick<ProductLimits, 'form'>): Pull {
  const start = samples[0]
  const end = samples.at(-1)
  if (!lifts(product) || start === undefined || end === undefined) return 'none'
  const upAndBack = start.at[1] - end.at[1] - (start.at[2] - end.at[2])
  return upAndBack < -LEVEL_MM ? 'to-end' : 'to-start'
}
