import { reachDistance } from './chains.ts'
import type { PlacedChain } from './chains.ts'
import type { ModelRegionId } from './model-regions.ts'

/**
 * How fast values pass from one region into the next, mm (planning default): the share of the farther one falls
 * to 1/e every so many mm, so no value changes faster than its range / (2 x this) where two regions meet.
 */
const BLEND_MM = 6.5
/** A region this much farther than the nearest has no share. */
const CUT_OFF_MM = 6 * BLEND_MM
const SHARE_AT_CUT_OFF = Math.exp(-CUT_OFF_MM / BLEND_MM)
/** Beyond this distance from the midline, mm, chains of the other side are not looked at: their twins are nearer. */
const MIDLINE_BAND_MM = 25

export interface RegionShares {
  /** Regions in the order of `shares`. */
  readonly regions: readonly ModelRegionId[]
  /** Shares at the last place asked for; sum 1. Overwritten by the next call. */
  readonly shares: Float64Array
  /** Whether the region's nearest chain lies beyond the place its values were reported for. */
  readonly extended: Uint8Array
  /** Sets `shares` and `extended` for a place in the head frame, mm. */
  moveTo(x: number, y: number, z: number): void
}

/** Smooth shares of the regions: continuous everywhere, ruled by the distance to each region's nearest chain. */
export function createRegionShares(chains: readonly PlacedChain<ModelRegionId>[]): RegionShares {
  const regions = [...new Set(chains.map((chain) => chain.id))]
  const regionOf = chains.map((chain) => regions.indexOf(chain.id))
  const distances = new Float64Array(regions.length)
  const shares = new Float64Array(regions.length)
  const extended = new Uint8Array(regions.length)

  function moveTo(x: number, y: number, z: number): void {
    distances.fill(Infinity)
    let nearest = Infinity
    for (let i = 0; i < chains.length; i++) {
      const chain = chains[i]!
      if (chain.side === 'left' ? x < -MIDLINE_BAND_MM : x > MIDLINE_BAND_MM) continue
      const distance = reachDistance(chain, x, y, z)
      const region = regionOf[i]!
      if (distance >= distances[region]!) continue
      distances[region] = distance
      extended[region] = chain.extended ? 1 : 0
      if (distance < nearest) nearest = distance
    }
    let sum = 0
    for (let i = 0; i < shares.length; i++) {
      const beyond = distances[i]! - nearest
      const share = beyond < CUT_OFF_MM ? Math.exp(-beyond / BLEND_MM) - SHARE_AT_CUT_OFF : 0
      shares[i] = share
      sum += share
    }
    for (let i = 0; i < shares.length; i++) shares[i] = shares[i]! / sum
  }

  return { regions, shares, extended, moveTo }
}
