import { closestPointOnTriangle } from '../../src/geometry/distance.ts'
import { cross, distance, dot, length, lerp, sub, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'
import type { Mesh } from './shapes.ts'

/**
 * Whether a point lies inside a closed surface, by the solid angle it subtends: another way than the checker's.
 * Reference: Van Oosterom and Strackee 1983, IEEE Trans Biomed Eng 30:125.
 */
export function insideBySolidAngle({ positions, triangles }: Mesh, p: Vec3): boolean {
  let angle = 0
  for (let t = 0; t < triangles.length; t += 3) {
    const [u, v, w] = [0, 1, 2].map((k) => sub(vertexAt(positions, triangles[t + k]!), p)) as [
      Vec3,
      Vec3,
      Vec3,
    ]
    const [lu, lv, lw] = [length(u), length(v), length(w)]
    const below = lu * lv * lw + dot(u, v) * lw + dot(v, w) * lu + dot(w, u) * lv
    angle += 2 * Math.atan2(dot(u, cross(v, w)), below)
  }
  return Math.abs(angle) > 2 * Math.PI
}

/** Signed distance to a closed surface over all of its triangles, mm; negative inside. */
export function signedByAllTriangles(mesh: Mesh, p: Vec3): number {
  const { positions, triangles } = mesh
  let least = Infinity
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertexAt(positions, triangles[t + k]!)) as [Vec3, Vec3, Vec3]
    least = Math.min(least, distance(p, closestPointOnTriangle(p, a, b, c)))
  }
  return insideBySolidAngle(mesh, p) ? -least : least
}

/** Least signed distance along a line, by samples every `stepMm`. */
export function leastSignedAlong(mesh: Mesh, points: readonly Vec3[], stepMm: number): number {
  let least = Infinity
  for (let i = 1; i < points.length; i++) {
    const pieces = Math.ceil(distance(points[i - 1]!, points[i]!) / stepMm)
    for (let k = 0; k <= pieces; k++) {
      least = Math.min(least, signedByAllTriangles(mesh, lerp(points[i - 1]!, points[i]!, k / pieces)))
    }
  }
  return least
}
