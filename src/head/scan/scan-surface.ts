import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH, type HitPointInfo } from 'three-mesh-bvh'
import type { Vec3 } from '../../geometry/vec3.ts'
import { areaNormals, normalizeAll } from '../normals.ts'
import { rimVertices } from './fit-template.ts'

/** The place of a scan that is nearest to a point. Reused by the next query. */
export interface ScanHit {
  x: number
  y: number
  z: number
  /** Outward unit normal, smoothed over the triangles round the corners. */
  nx: number
  ny: number
  nz: number
  distanceMm: number
  /** It lies on an open edge: the surface may go on beyond. */
  atEdge: boolean
}

export interface ScanSurface {
  /** @returns false where the scan is farther away than `reachMm` */
  nearest(x: number, y: number, z: number, reachMm: number, into: ScanHit): boolean
}

/** Where a ray first meets a scan; null where it passes by. */
export type ScanPicker = (origin: Vec3, direction: Vec3) => Vec3 | null

/** Rays onto a surface, for clicks: its front and back alike. */
export function scanPicker(positions: Float32Array, triangles: Uint32Array): ScanPicker {
  const tree = treeOf(positions, triangles)
  const ray = new Ray()
  return (origin, direction) => {
    ray.origin.set(...origin)
    ray.direction.set(...direction).normalize()
    const point = tree.raycastFirst(ray, DoubleSide)?.point
    return point === undefined ? null : [point.x, point.y, point.z]
  }
}

// Indirect: the triangles keep their order.
function treeOf(positions: Float32Array | Float64Array, triangles: Uint32Array): MeshBVH {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  return new MeshBVH(geometry, { indirect: true })
}

export const emptyHit = (): ScanHit => ({
  x: 0,
  y: 0,
  z: 0,
  nx: 0,
  ny: 0,
  nz: 1,
  distanceMm: 0,
  atEdge: false,
})

/** Closest-point queries on a scan. */
export function scanSurface(positions: Float32Array | Float64Array, triangles: Uint32Array): ScanSurface {
  const count = positions.length / 3
  const tree = treeOf(positions, triangles)
  const normals = normalizeAll(areaNormals(positions, triangles, count))
  const rim = rimVertices(triangles, count)
  const query = new Vector3()
  const target: HitPointInfo = { point: new Vector3(), distance: 0, faceIndex: 0 }
  return {
    nearest(x, y, z, reachMm, into) {
      const found = tree.closestPointToPoint(query.set(x, y, z), target, 0, reachMm)
      if (found === null) return false
      const { point, faceIndex, distance } = found
      into.x = point.x
      into.y = point.y
      into.z = point.z
      into.distanceMm = distance
      into.atEdge = false
      let [nx, ny, nz] = [0, 0, 0]
      for (let corner = 0; corner < 3; corner++) {
        const v = triangles[faceIndex * 3 + corner]!
        nx += normals[v * 3]!
        ny += normals[v * 3 + 1]!
        nz += normals[v * 3 + 2]!
        if (rim[v] === 1) into.atEdge = true
      }
      const size = Math.hypot(nx, ny, nz) || 1
      into.nx = nx / size
      into.ny = ny / size
      into.nz = nz / size
      return true
    },
  }
}
