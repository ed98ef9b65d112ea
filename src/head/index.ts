import type { HeadAsset } from './asset.ts'
import { buildHeadBasis, type Fitter } from './build-head.ts'
import { createLayerModel } from './layers/index.ts'
import { createZones } from './zones.ts'
import type { Head, HeadSpec } from './types.ts'

export { parseHeadAsset, type HeadAsset } from './asset.ts'
export { loadHeadAsset } from './load-browser.ts'
export { MORPHS, PRESETS, type Morph, type Preset } from './presets.ts'
export * from './types.ts'

/**
 * Builds a head: skin, landmarks, queries, layers and zones in the head frame, mm. The same asset and spec give
 * the same head; without a fit it is exactly mirror-symmetric.
 * @param fitter needed for a spec that may have a fit; `buildPatientHead` of `fit/index.ts` brings it along
 * @throws HeadError `unknown-preset`, `unknown-morph` (also for a weight outside 0..1), `bad-fit`
 */
export function buildHead(asset: HeadAsset, spec: HeadSpec, fitter: Fitter | null = null): Head {
  const basis = buildHeadBasis(asset, spec, fitter)
  const { layersAt, smasSdMmAt } = createLayerModel(basis)
  const { zonesAt } = createZones(basis)
  return Object.freeze({ ...basis, layersAt, smasSdMmAt, zonesAt })
}
