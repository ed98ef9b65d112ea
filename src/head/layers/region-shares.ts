import type { PlacedChain } from './chains.ts'
import type { ModelRegionId } from './model-region-types.ts'
import { createReachDistances } from './reach-distances.ts'

/**
 * How fast values pass from one region into the next, mm (planning default): the share of the farther one falls
 * to 1/e every so many mm, so no value changes faster than its range / (2 x this) where two regions meet.
 */
const BLEND_MM = 6.5
/** A region this much farther than the nearest has no share. */
const CUT_OFF_MM = 6 * BLEND_MM
const SHARE_AT_CUT_OFF = Math.exp(-CUT_OFF_MM / BLEND_MM)

export interface RegionShares {
  /** Regions in the order of `shares`. */
  readonly regions: readonly ModelRegionId[]
  /** Shares at the last place asked for; sum 1. Overwritten by the next call. */
  readonly shares: Float64Array
  /** 1 where the region's nearest chain lies beyond the place its values were reported for. */
  readonly extended: Uint8Array
  /** Sets `shares` and `extended` for a place in the head frame, mm. */
  moveTo(x: number, y: number, z: number): void
}

/** Smooth shares of the regions: continuous everywhere, ruled by the distance to each region's nearest chain. */
export function createRegionShares(chains: readonly PlacedChain<ModelRegionId>[]): RegionShares {
  const reach = createReachDistances(chains)
  const { distances } = reach
  const shares = new Float64Array(distances.length)

  function moveTo(x: number, y: number, z: number): void {
    reach.moveTo(x, y, z)
    let nearest = Infinity
    for (let i = 0; i < shares.length; i++) if (distances[i]! < nearest) nearest = distances[i]!
    let sum = 0
    for (let i = 0; i < shares.length; i++) {
      const beyond = distances[i]! - nearest
      // Less the share at the cut-off, so that it ends there without a step.
      const share = beyond < CUT_OFF_MM ? Math.exp(-beyond / BLEND_MM) - SHARE_AT_CUT_OFF : 0
      shares[i] = share
      sum += share
    }
    for (let i = 0; i < shares.length; i++) shares[i] = shares[i]! / sum
  }

  return { regions: reach.ids, shares, extended: reach.extended, moveTo }
}
