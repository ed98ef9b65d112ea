import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Triangle, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { closestOnMesh } from '../geometry/mesh-index.ts'
import type { SkinHit } from '../geometry/skin.ts'
import { length, normalize, type Vec3 } from '../geometry/vec3.ts'

/** Farther than any two points of a head, mm. */
const FAR_MM = 2000
/** A ray along an edge may slip between its triangles; this far beside it, mm, it meets one of them. */
const SLIP_MM = 1e-6

export interface SkinQueries {
  closestPoint(at: Vec3, maxDistanceMm?: number): SkinHit | null
  castToSkin(origin: Vec3, direction: Vec3): SkinHit | null
  /** The hit nearest to `origin` on the line through it, at most `reachMm` away; null if there is none. */
  castNear(origin: Vec3, direction: Vec3, reachMm: number): SkinHit | null
}

/** Closest-point and ray queries on the outer skin. */
export function skinQueries(positions: Float64Array, triangles: Uint32Array): SkinQueries {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  // Indirect: the order of the triangles is the template's and must not be touched.
  const tree = new MeshBVH(geometry, { indirect: true })
  const corners = [new Vector3(), new Vector3(), new Vector3()] as const
  const weights = new Vector3()

  const hitAt = (point: Vector3, tri: number, distanceMm: number): SkinHit => {
    for (let corner = 0; corner < 3; corner++)
      corners[corner]!.fromArray(positions, triangles[tri * 3 + corner]! * 3)
    Triangle.getBarycoord(point, ...corners, weights)
    return {
      at: [point.x, point.y, point.z],
      point: { tri, bary: unitWeights(weights) },
      distanceMm,
    }
  }

  /** All hits on a line, as distances from `origin` along `unit`. */
  const hitsOn = (origin: Vec3, unit: Vec3): { tri: number; alongMm: number; point: Vector3 }[] => {
    const along = new Vector3(...unit)
    const from = new Vector3(...origin)
    const start = from.clone().addScaledVector(along, -FAR_MM)
    return tree
      .raycast(new Ray(start, along), DoubleSide)
      .flatMap(({ point, faceIndex }) =>
        faceIndex === undefined || faceIndex === null
          ? []
          : [{ tri: faceIndex, alongMm: point.clone().sub(from).dot(along), point }],
      )
  }

  /** The hit of least cost; beside the line where the line slips between two triangles. */
  const castBest = (origin: Vec3, direction: Vec3, cost: (alongMm: number) => number): SkinHit | null => {
    if (!(length(direction) > 0)) return null
    const unit = normalize(direction)
    for (const slip of [0, SLIP_MM, -SLIP_MM]) {
      const beside: Vec3 = [origin[0] + slip, origin[1] + slip, origin[2] + slip]
      const hits = hitsOn(beside, unit).filter(({ alongMm }) => cost(alongMm) < Infinity)
      if (hits.length === 0) continue
      const best = hits.reduce((a, b) => (cost(b.alongMm) < cost(a.alongMm) ? b : a))
      return hitAt(best.point, best.tri, Math.abs(best.alongMm))
    }
    return null
  }

  return {
    closestPoint: closestOnMesh(positions, triangles),
    castToSkin: (origin, direction) => castBest(origin, direction, (alongMm) => -alongMm),
    castNear: (origin, direction, reachMm) =>
      castBest(origin, direction, (alongMm) => (Math.abs(alongMm) <= reachMm ? Math.abs(alongMm) : Infinity)),
  }
}

/** Weights clipped to 0..1 that sum to 1: the point lies on the triangle but for rounding. */
function unitWeights(weights: Vector3): [number, number, number] {
  const clipped = weights.toArray().map((value) => Math.min(1, Math.max(0, value)))
  const sum = clipped[0]! + clipped[1]! + clipped[2]!
  return [clipped[0]! / sum, clipped[1]! / sum, clipped[2]! / sum]
}
