import type { Structure } from '../geometry/anatomy-types.ts'
import { addScaled, cross, dot, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import type { ViewRay } from './screen.ts'

export interface StructureHit {
  readonly structure: Structure
  /** On the line of sight, mm from the camera. */
  readonly distanceMm: number
  readonly at: Vec3
}

type Keeps = (at: Vec3) => boolean

/**
 * The structure under the pointer, nearest to the camera.
 * @param reachMmPerMm how far beside a thin structure the pointer may be, mm per mm of distance (perspective)
 * @param reachMm the same at any distance (orthographic)
 * @param keeps whether a place is still there in a head that is cut open
 */
export function pickStructure(
  structures: readonly Structure[],
  ray: ViewRay,
  reachMmPerMm: number,
  reachMm: number,
  keeps: Keeps = () => true,
): StructureHit | null {
  let best: StructureHit | null = null
  for (const structure of structures) {
    const distanceMm =
      structure.kind === 'gland'
        ? glandDistance(structure.mesh.positions, structure.mesh.triangles, ray, keeps)
        : tubeDistance(structure, ray, reachMmPerMm, reachMm, keeps)
    if (distanceMm === null || (best !== null && distanceMm >= best.distanceMm)) continue
    best = { structure, distanceMm, at: addScaled(ray.origin, ray.direction, distanceMm) }
  }
  return best
}

function tubeDistance(
  structure: Exclude<Structure, { kind: 'gland' }>,
  ray: ViewRay,
  reachMmPerMm: number,
  reachMm: number,
  keeps: Keeps,
): number | null {
  let best: number | null = null
  for (const { points, radiiMm } of structure.paths)
    for (let i = 0; i + 1 < points.length; i++) {
      const { alongMm, besideMm } = rayToSegment(ray, points[i]!, points[i + 1]!)
      const allowed = Math.max(radiiMm[i]!, reachMmPerMm * alongMm + reachMm)
      if (alongMm <= 0 || besideMm > allowed || (best !== null && alongMm >= best)) continue
      if (keeps(addScaled(ray.origin, ray.direction, alongMm))) best = alongMm
    }
  return best
}

/** Closest approach of a line of sight to a segment: how far along the ray, and how far beside it, mm. */
export function rayToSegment(
  ray: ViewRay,
  a: Vec3,
  b: Vec3,
): { readonly alongMm: number; readonly besideMm: number } {
  const axis = sub(b, a)
  const toA = sub(a, ray.origin)
  const d = dot(ray.direction, axis)
  const e = dot(axis, axis)
  const f = dot(ray.direction, toA)
  const g = dot(axis, toA)
  const det = e - d * d
  // Parallel lines: any point of the segment is as near as another.
  const t = det > 1e-9 * e ? Math.min(1, Math.max(0, (d * f - g) / det)) : 0
  const near = addScaled(toA, axis, t)
  const alongMm = dot(near, ray.direction)
  const beside = addScaled(near, ray.direction, -alongMm)
  return { alongMm, besideMm: Math.hypot(...beside) }
}

/** To the outside of a gland or, where a cut has taken that, to its inside behind the cut. */
function glandDistance(
  positions: Float64Array,
  triangles: Uint32Array,
  ray: ViewRay,
  keeps: Keeps,
): number | null {
  let best: number | null = null
  for (let t = 0; t < triangles.length; t += 3) {
    const a = vertexAt(positions, triangles[t]!)
    const b = vertexAt(positions, triangles[t + 1]!)
    const c = vertexAt(positions, triangles[t + 2]!)
    const distance = rayToTriangle(ray, a, b, c) ?? rayToTriangle(ray, a, c, b)
    if (distance === null || (best !== null && distance >= best)) continue
    if (keeps(addScaled(ray.origin, ray.direction, distance))) best = distance
  }
  return best
}

/** Distance along the ray to a triangle's front face, mm; null where it misses. Möller and Trumbore 1997. */
export function rayToTriangle(ray: ViewRay, a: Vec3, b: Vec3, c: Vec3): number | null {
  const ab = sub(b, a)
  const ac = sub(c, a)
  const p = cross(ray.direction, ac)
  const det = dot(ab, p)
  if (det <= 1e-12) return null
  const toOrigin = sub(ray.origin, a)
  const u = dot(toOrigin, p) / det
  if (u < 0 || u > 1) return null
  const q = cross(toOrigin, ab)
  const v = dot(ray.direction, q) / det
  if (v < 0 || u + v > 1) return null
  const distance = dot(ac, q) / det
  return distance > 0 ? distance : null
}
