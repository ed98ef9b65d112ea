import type { SurfacePoint } from '../geometry/skin.ts'
import { normalize, type Vec3 } from '../geometry/vec3.ts'

/** Weighted mean of a per-vertex vector (flat xyz) over the corners of the point's triangle. */
export function interpolate(
  values: ArrayLike<number>,
  triangles: Uint32Array,
  { tri, bary }: SurfacePoint,
): Vec3 {
  const out: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 3; corner++) {
    const from = triangles[tri * 3 + corner]! * 3
    for (let axis = 0; axis < 3; axis++) out[axis]! += values[from + axis]! * bary[corner]!
  }
  return out
}

export const interpolateUnit = (
  values: ArrayLike<number>,
  triangles: Uint32Array,
  point: SurfacePoint,
): Vec3 => normalize(interpolate(values, triangles, point))

/** The same place on the other side: triangle t + half is the mirror image of t, corners b and c swapped. */
export function mirrorSurfacePoint({ tri, bary }: SurfacePoint, triangleCount: number): SurfacePoint {
  const half = triangleCount / 2
  return { tri: tri < half ? tri + half : tri - half, bary: [bary[0], bary[2], bary[1]] }
}

/** Triangle across each edge (ab, bc, ca) of each triangle; -1 at a rim. */
export function triangleNeighbours(triangles: Uint32Array, vertexCount: number): Int32Array {
  const across = new Int32Array(triangles.length).fill(-1)
  const open = new Map<number, number>()
  for (let edge = 0; edge < triangles.length; edge++) {
    const from = triangles[edge]!
    const to = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!
    const twin = open.get(to * vertexCount + from)
    if (twin === undefined) {
      open.set(from * vertexCount + to, edge)
      continue
    }
    across[edge] = Math.floor(twin / 3)
    across[twin] = Math.floor(edge / 3)
  }
  return across
}
