import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Triangle, Vector3 } from 'three'
import { MeshBVH, type HitPointInfo } from 'three-mesh-bvh'
import type { SkinHit } from '../geometry/skin.ts'
import { length, normalize, type Vec3 } from '../geometry/vec3.ts'

/** Farther than any two points of a head, mm. */
const FAR_MM = 2000
/** A ray along an edge may slip between its triangles; this far beside it, mm, it meets one of them. */
const SLIP_MM = 1e-6

export interface SkinQueries {
  closestPoint(at: Vec3, maxDistanceMm?: number): SkinHit | null
  castToSkin(origin: Vec3, direction: Vec3): SkinHit | null
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
  const target: HitPointInfo = { point: new Vector3(), distance: 0, faceIndex: 0 }
  const query = new Vector3()

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

  const castOnce = (origin: Vec3, unit: Vec3): SkinHit | null => {
    const start = new Vector3(...origin).addScaledVector(new Vector3(...unit), FAR_MM)
    const hit = tree.raycastFirst(new Ray(start, new Vector3(...unit).negate()), DoubleSide)
    if (!hit || hit.faceIndex === undefined || hit.faceIndex === null) return null
    return hitAt(hit.point, hit.faceIndex, hit.point.distanceTo(new Vector3(...origin)))
  }

  return {
    closestPoint(at, maxDistanceMm = Infinity) {
      const found = tree.closestPointToPoint(query.set(...at), target, 0, maxDistanceMm)
      return found ? hitAt(found.point, found.faceIndex, found.distance) : null
    },
    castToSkin(origin, direction) {
      if (!(length(direction) > 0)) return null
      const unit = normalize(direction)
      const hit = castOnce(origin, unit)
      if (hit) return hit
      for (const [x, y, z] of [
        [1, 1, 1],
        [-1, -1, -1],
      ] as const) {
        const beside: Vec3 = [origin[0] + x * SLIP_MM, origin[1] + y * SLIP_MM, origin[2] + z * SLIP_MM]
        const near = castOnce(beside, unit)
        if (near) return near
      }
      return null
    },
  }
}

/** Weights clipped to 0..1 that sum to 1: the point lies on the triangle but for rounding. */
function unitWeights(weights: Vector3): [number, number, number] {
  const clipped = weights.toArray().map((value) => Math.min(1, Math.max(0, value)))
  const sum = clipped[0]! + clipped[1]! + clipped[2]!
  return [clipped[0]! / sum, clipped[1]! / sum, clipped[2]! / sum]
}
