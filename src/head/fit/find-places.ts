import type { Side } from '../../geometry/anatomy-types.ts'
import { mirrorX } from '../../geometry/vec3.ts'
import { SKIN_LANDMARKS } from '../landmark-table.ts'
import { twinPlaces, type SidedPlaces } from '../landmarks.ts'
import { placeLandmarks, type BonyPlace } from '../place-landmarks.ts'
import type { PreparedAsset } from '../prepared.ts'
import type { SkinQueries } from '../skin-queries.ts'
import { mirrorQueries, mirrorSkin } from './mirrored.ts'

/** Landmarks of both sides, each found on its own skin. */
export function findPlaces(
  positions: Float64Array,
  queries: SkinQueries,
  bones: (side: Side) => ReadonlyMap<string, BonyPlace>,
  { template, extrema }: PreparedAsset,
  symmetric: boolean,
): SidedPlaces {
  const triangles = template.outerTriangles
  const left = placeLandmarks(positions, triangles, queries, extrema, bones('left'))
  if (symmetric) return twinPlaces(left)
  const mirroredBones = new Map(
    [...bones('right')].map(([id, { at, normal }]) => [id, { at: mirrorX(at), normal: mirrorX(normal) }]),
  )
  const right = placeLandmarks(
    mirrorSkin(positions, template.mirrorVertex),
    triangles,
    mirrorQueries(queries, triangles.length / 3),
    extrema,
    mirroredBones,
  )
  return new Map(
    SKIN_LANDMARKS.map(({ id, paired }) => {
      const at = left.get(id)!
      return [id, { left: at, right: paired ? mirrorX(right.get(id)!) : at }]
    }),
  )
}
