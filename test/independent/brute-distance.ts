import type { V3 } from './dump-types.ts'

/** Slow, obvious geometry in double precision. Shares no code with src. */
export const minus = (a: V3, b: V3): V3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const plus = (a: V3, b: V3, k = 1): V3 => [a[0] + k * b[0], a[1] + k * b[1], a[2] + k * b[2]]
export const inner = (a: V3, b: V3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const outer = (a: V3, b: V3): V3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const norm = (a: V3): number => Math.sqrt(inner(a, a))
export const unit = (a: V3): V3 => {
  const size = norm(a)
  if (size === 0) throw new Error('no direction')
  return [a[0] / size, a[1] / size, a[2] / size]
}
export const between = (a: V3, b: V3, t: number): V3 => plus(a, minus(b, a), t)
/** What is left of a direction in the plane square to a unit normal. */
export const flatten = (a: V3, normal: V3): V3 => plus(a, normal, -inner(a, normal))

export function footOnSegment(p: V3, a: V3, b: V3): V3 {
  const ab = minus(b, a)
  const size = inner(ab, ab)
  const t = size === 0 ? 0 : Math.min(1, Math.max(0, inner(minus(p, a), ab) / size))
  return between(a, b, t)
}

/** Nearest point of a triangle: the foot on its face if that lies inside, else the nearest on an edge. */
export function footOnTriangle(p: V3, a: V3, b: V3, c: V3): V3 {
  const normal = outer(minus(b, a), minus(c, a))
  const inside = (u: V3, v: V3): boolean => inner(outer(minus(v, u), minus(p, u)), normal) >= 0
  if (norm(normal) > 0 && inside(a, b) && inside(b, c) && inside(c, a)) {
    const n = unit(normal)
    return plus(p, n, -inner(minus(p, a), n))
  }
  const feet = [footOnSegment(p, a, b), footOnSegment(p, b, c), footOnSegment(p, c, a)]
  return feet.reduce((best, foot) => (norm(minus(p, foot)) < norm(minus(p, best)) ? foot : best))
}

/**
 * Distance from a point to the wall of a cone with round ends (radii `ra`, `rb` at `a`, `b`), negative inside: the
 * wall is that of a ball rolling from a to b while its radius changes evenly.
 */
export function toCone(p: V3, a: V3, b: V3, ra: number, rb: number): { away: number; t: number } {
  const [x, y, z] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [px, py, pz] = [p[0] - a[0], p[1] - a[1], p[2] - a[2]]
  const length = Math.sqrt(x * x + y * y + z * z)
  if (length <= Math.abs(rb - ra)) {
    const [fromA, fromB] = [norm(minus(p, a)) - ra, norm(minus(p, b)) - rb]
    return fromA < fromB ? { away: fromA, t: 0 } : { away: fromB, t: 1 }
  }
  const along = (px * x + py * y + pz * z) / length
  const aside = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - along * along))
  const slope = (rb - ra) / length
  const t = Math.min(1, Math.max(0, (along + (aside * slope) / Math.sqrt(1 - slope * slope)) / length))
  const rest = along - t * length
  return { away: Math.sqrt(rest * rest + aside * aside) - ra - (rb - ra) * t, t }
}

/** Whether a point lies in a closed mesh: an odd number of crossings along a direction no mesh is aligned with. */
export function insideMesh(p: V3, corners: readonly (readonly [V3, V3, V3])[]): boolean {
  const ray = unit([0.3571, 0.7193, 0.5961])
  let crossings = 0
  for (const [a, b, c] of corners) {
    const e1 = minus(b, a)
    const e2 = minus(c, a)
    const h = outer(ray, e2)
    const det = inner(e1, h)
    if (Math.abs(det) < 1e-12) continue
    const s = minus(p, a)
    const u = inner(s, h) / det
    const q = outer(s, e1)
    const v = inner(ray, q) / det
    if (u >= 0 && v >= 0 && u + v <= 1 && inner(e2, q) / det > 0) crossings++
  }
  return crossings % 2 === 1
}

export const cornersOf = (mesh: { positions: ArrayLike<number>; triangles: ArrayLike<number> }) => {
  const vertex = (v: number): V3 => [
    mesh.positions[3 * v]!,
    mesh.positions[3 * v + 1]!,
    mesh.positions[3 * v + 2]!,
  ]
  return Array.from({ length: mesh.triangles.length / 3 }, (_, t): [V3, V3, V3] => [
    vertex(mesh.triangles[3 * t]!),
    vertex(mesh.triangles[3 * t + 1]!),
    vertex(mesh.triangles[3 * t + 2]!),
  ])
}
