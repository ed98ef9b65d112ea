import type { SkinSurface, SurfacePoint } from './skin.ts'
import { cross, dot, normalize, sub, vertexAt, type Vec3 } from './vec3.ts'

/** Weighted sum of a per-vertex xyz array at a surface point. */
function blend(array: ArrayLike<number>, triangles: ArrayLike<number>, point: SurfacePoint): Vec3 {
  const out: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 3; corner++) {
    const base = triangles[point.tri * 3 + corner]! * 3
    const weight = point.bary[corner]!
    out[0] += array[base]! * weight
    out[1] += array[base + 1]! * weight
    out[2] += array[base + 2]! * weight
  }
  return out
}

/** Position of a surface point, head frame, mm. */
export const positionAt = (skin: Pick<SkinSurface, 'positions' | 'triangles'>, point: SurfacePoint): Vec3 =>
  blend(skin.positions, skin.triangles, point)

/** Outward unit normal there, smoothed over about 6 mm. */
export const normalAt = (skin: SkinSurface, point: SurfacePoint): Vec3 =>
  normalize(blend(skin.smoothNormals, skin.triangles, point))

/** The point moved a hair towards the middle of its triangle, off edges and corners. */
export function insideTriangle(point: SurfacePoint, share = 1e-6): SurfacePoint {
  const [a, b, c] = point.bary
  const inward = (w: number): number => w + (1 / 3 - w) * share
  return { tri: point.tri, bary: [inward(a), inward(b), inward(c)] }
}

/** Weights of a point in the plane of a triangle, held to >= 0 and a sum of 1. */
export function barycentric(skin: SkinSurface, tri: number, at: Vec3): readonly [number, number, number] {
  const [a, b, c] = [0, 1, 2].map((k) => vertexAt(skin.positions, skin.triangles[tri * 3 + k]!)) as [
    Vec3,
    Vec3,
    Vec3,
  ]
  const normal = cross(sub(b, a), sub(c, a))
  const area = dot(normal, normal)
  if (area <= 0) return [1, 0, 0]
  const wb = Math.max(0, dot(cross(sub(at, a), sub(c, a)), normal) / area)
  const wc = Math.max(0, dot(cross(sub(b, a), sub(at, a)), normal) / area)
  const wa = Math.max(0, 1 - wb - wc)
  const sum = wa + wb + wc
  return [wa / sum, wb / sum, wc / sum]
}
