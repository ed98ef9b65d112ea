import type { Vec3 } from '../../geometry/vec3.ts'
import { regionFigures } from './figures.ts'
import { MODEL_REGIONS } from './model-regions.ts'
import type { ModelRegionId } from './model-region-types.ts'
import type { RegionShares } from './region-shares.ts'
import type { RegionValues, Sourced } from './region-values.ts'

/** Regions below this share are not worth naming. */
const LEAST_SHARE = 0.05

export interface RegionSources {
  readonly region: ModelRegionId
  readonly name: string
  /** 0 to 1. */
  readonly share: number
  /** The place lies beyond the one the region's values were reported for: planning default, whatever the source. */
  readonly extended: boolean
  readonly skin: Sourced
  readonly smasTop: Sourced
  readonly smasThickness: Sourced
  readonly bone: Sourced | null
}

/** What the layers under a point rest on. */
export interface LayerSourcesAt {
  readonly regions: readonly RegionSources[]
  /** True where regions with a verified SMAS depth, not carried on beyond their place, have more than half. */
  readonly smasDepthVerified: boolean
}

export function createLayerSources(
  shares: RegionShares,
  values: readonly RegionValues[],
): (at: Vec3) => LayerSourcesAt {
  return (at) => {
    shares.moveTo(...at)
    const regions = shares.regions
      .map((region, i): RegionSources => {
        const { skin, smasTop, smasThickness, bone } = values[i]!
        const { name = regionFigures(MODEL_REGIONS[region].figures).name } = MODEL_REGIONS[region]
        const extended = shares.extended[i] === 1
        return { region, name, share: shares.shares[i]!, extended, skin, smasTop, smasThickness, bone }
      })
      .filter(({ share }) => share >= LEAST_SHARE)
      .toSorted((a, b) => b.share - a.share)
    const verified = regions.filter(({ smasTop, extended }) => smasTop.verified && !extended)
    return { regions, smasDepthVerified: verified.reduce((sum, { share }) => sum + share, 0) > 0.5 }
  }
}
