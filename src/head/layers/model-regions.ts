import type { ModelRegion, ModelRegionId } from './model-region-types.ts'
import { LOWER_REGIONS } from './model-regions-lower.ts'
import { UPPER_REGIONS } from './model-regions-upper.ts'

/**
 * What the model takes in each region.
 *
 * A verified figure is taken wherever one fits the layer; the SMAS depth measured in the living always wins.
 * SMAS absent in the medial midface: Gassner 2008 (100 half faces) found no investing SMAS there.
 */
export const MODEL_REGIONS: Readonly<Record<ModelRegionId, ModelRegion>> = {
  ...UPPER_REGIONS,
  ...LOWER_REGIONS,
}
