import type { Vec3 } from '../../geometry/vec3.ts'
import type { HeadBasis } from '../types.ts'
import { placeChains } from './chains.ts'
import { createLayerSources, type LayerSourcesAt } from './layer-sources.ts'
import { MODEL_CHAINS } from './model-chains.ts'
import { layerPerson } from './person.ts'
import { createRegionShares } from './region-shares.ts'
import { regionValues } from './region-values.ts'

const known = new WeakMap<HeadBasis, (at: Vec3) => LayerSourcesAt>()

/**
 * What the layers of a head rest on, without building its layers again; made once per head. Says nothing about
 * whether a place is covered: ask `layersAt` first.
 */
export function layerSourcesOf(head: HeadBasis): (at: Vec3) => LayerSourcesAt {
  const made = known.get(head)
  if (made !== undefined) return made
  const person = layerPerson(head)
  const shares = createRegionShares(placeChains(head, MODEL_CHAINS))
  const sources = createLayerSources(
    shares,
    shares.regions.map((id) => regionValues(id, person)),
  )
  known.set(head, sources)
  return sources
}
