import { cross, dot, sub, type Vec3 } from '../geometry/vec3.ts'

/**
 * Distance from `at` along the unit vector `along` to where the endless line meets the triangle; negative behind
 * `at`, null where it misses or runs in its plane.
 * Reference: T. Moller, B. Trumbore, Fast, minimum storage ray/triangle intersection, J. Graphics Tools 2 (1997).
 */
export function lineTriangle(at: Vec3, along: Vec3, a: Vec3, b: Vec3, c: Vec3): number | null {
  const ab = sub(b, a)
  const ac = sub(c, a)
  const p = cross(along, ac)
  const volume = dot(ab, p)
  if (volume === 0) return null
  const fromA = sub(at, a)
  const u = dot(fromA, p) / volume
  if (u < -EDGE_SHARE || u > 1 + EDGE_SHARE) return null
  const q = cross(fromA, ab)
  const v = dot(along, q) / volume
  return v < -EDGE_SHARE || u + v > 1 + EDGE_SHARE ? null : dot(ac, q) / volume
}

/** A line along an edge counts as meeting both triangles. */
const EDGE_SHARE = 1e-9
