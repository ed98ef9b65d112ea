import type { SkinSurface, SurfacePoint } from './skin.ts'
import { normalAt } from './surface.ts'
import { add, cross, dot, normalize, scale, sub, vertexAt, type Vec3 } from './vec3.ts'

/** A weight below this is none: the point lies on the edge across from that corner, or in another corner. */
const NO_WEIGHT = 1e-6

/**
 * The direction that tells inside from outside for a point whose closest skin is here: the normal of the face, the sum
 * of both faces at an edge, the faces by their angle at a corner. Right for every fold, unlike a smoothed normal.
 * On the rim of an opening (mouth, eye, nostril, lower edge) no side is inside: there the smoothed normal decides.
 * Reference: Bærentzen and Aanæs 2005, IEEE TVCG 11:243, signed distance with angle-weighted pseudonormals.
 */
export function sideNormalAt(skin: SkinSurface, point: SurfacePoint): Vec3 {
  const [a, b, c] = point.bary.map((weight) => weight <= NO_WEIGHT)
  if (a && b) return cornerNormal(skin, point, 2)
  if (b && c) return cornerNormal(skin, point, 0)
  if (c && a) return cornerNormal(skin, point, 1)
  // edge ab lies across from c, bc from a, ca from b
  if (c) return edgeNormal(skin, point, 0)
  if (a) return edgeNormal(skin, point, 1)
  if (b) return edgeNormal(skin, point, 2)
  return faceNormal(skin, point.tri)
}

function edgeNormal(skin: SkinSurface, point: SurfacePoint, edge: number): Vec3 {
  const across = skin.neighbours[point.tri * 3 + edge]!
  return across < 0 ? normalAt(skin, point) : add(faceNormal(skin, point.tri), faceNormal(skin, across))
}

/** Goes round the corner from triangle to triangle. */
function cornerNormal(skin: SkinSurface, point: SurfacePoint, corner: number): Vec3 {
  const vertex = skin.triangles[point.tri * 3 + corner]!
  let sum: Vec3 = [0, 0, 0]
  let tri = point.tri
  do {
    const k = cornerOf(skin, tri, vertex)
    sum = add(sum, scale(faceNormal(skin, tri), angleAt(skin, tri, k)))
    tri = skin.neighbours[tri * 3 + k]!
    if (tri < 0) return normalAt(skin, point)
  } while (tri !== point.tri)
  return sum
}

function cornerOf(skin: SkinSurface, tri: number, vertex: number): number {
  for (let k = 0; k < 3; k++) if (skin.triangles[tri * 3 + k] === vertex) return k
  throw new Error('skin: neighbours do not share the edge that they are said to share')
}

const placeOf = (skin: SkinSurface, tri: number, corner: number): Vec3 =>
  vertexAt(skin.positions, skin.triangles[tri * 3 + corner]!)

function faceNormal(skin: SkinSurface, tri: number): Vec3 {
  const a = placeOf(skin, tri, 0)
  return normalize(cross(sub(placeOf(skin, tri, 1), a), sub(placeOf(skin, tri, 2), a)), [0, 0, 0])
}

function angleAt(skin: SkinSurface, tri: number, corner: number): number {
  const at = placeOf(skin, tri, corner)
  const one = normalize(sub(placeOf(skin, tri, (corner + 1) % 3), at), [0, 0, 0])
  const other = normalize(sub(placeOf(skin, tri, (corner + 2) % 3), at), [0, 0, 0])
  return Math.acos(Math.min(1, Math.max(-1, dot(one, other))))
}
