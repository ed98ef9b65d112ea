import type { SkinHit } from '../../geometry/skin.ts'
import { mirrorX, type Vec3 } from '../../geometry/vec3.ts'
import type { SkinQueries } from '../skin-queries.ts'
import { mirrorSurfacePoint } from '../surface-points.ts'

/** The mirror image of a skin, numbered like the skin: what lies on its left was on the right. */
export function mirrorSkin(positions: Float64Array, mirrorVertex: Uint32Array): Float64Array {
  const out = new Float64Array(positions.length)
  for (let vertex = 0; vertex * 3 < positions.length; vertex++) {
    const twin = mirrorVertex[vertex]! * 3
    out[vertex * 3] = -positions[twin]!
    out[vertex * 3 + 1] = positions[twin + 1]!
    out[vertex * 3 + 2] = positions[twin + 2]!
  }
  return out
}

/** Whether every vertex lies exactly at the mirror image of its twin. */
export function isMirrorImage(positions: Float64Array, mirrorVertex: Uint32Array): boolean {
  for (let vertex = 0; vertex * 3 < positions.length; vertex++) {
    const [at, twin] = [vertex * 3, mirrorVertex[vertex]! * 3]
    if (
      positions[twin] !== -positions[at]! ||
      positions[twin + 1] !== positions[at + 1] ||
      positions[twin + 2] !== positions[at + 2]
    )
      return false
  }
  return true
}

/** Queries on the mirror image of the skin that `queries` asks. */
export function mirrorQueries(queries: SkinQueries, triangleCount: number): SkinQueries {
  const mirrored = (hit: SkinHit | null): SkinHit | null =>
    hit && { ...hit, at: mirrorX(hit.at), point: mirrorSurfacePoint(hit.point, triangleCount) }
  return {
    closestPoint: (at: Vec3, maxDistanceMm?: number) =>
      mirrored(queries.closestPoint(mirrorX(at), maxDistanceMm)),
    castToSkin: (origin, direction) => mirrored(queries.castToSkin(mirrorX(origin), mirrorX(direction))),
    castNear: (origin, direction, reachMm) =>
      mirrored(queries.castNear(mirrorX(origin), mirrorX(direction), reachMm)),
  }
}
