import { distance, lerp, type Vec3 } from '../../src/geometry/vec3.ts'

/** Least of a convex function over 0..1, by cutting thirds away: slow, obvious and good to about 1e-8. */
export function leastOfConvex(f: (x: number) => number): number {
  let from = 0
  let to = 1
  for (let round = 0; round < 60; round++) {
    const a = from + (to - from) / 3
    const b = to - (to - from) / 3
    if (f(a) < f(b)) to = b
    else from = a
  }
  return Math.min(f(0), f(1), f((from + to) / 2))
}

/** Least distance from a segment to the wall of a tapered capsule, by search over both axes, mm. */
export const searchedClearance = (
  [p0, p1]: readonly [Vec3, Vec3],
  [c0, c1]: readonly [Vec3, Vec3],
  [r0, r1]: readonly [number, number],
): number =>
  leastOfConvex((s) =>
    leastOfConvex((t) => distance(lerp(p0, p1, s), lerp(c0, c1, t)) - (r0 + (r1 - r0) * t)),
  )

/** The same by samples alone, without any assumption; never less than the true distance. */
export function sampledClearance(
  [p0, p1]: readonly [Vec3, Vec3],
  [c0, c1]: readonly [Vec3, Vec3],
  [r0, r1]: readonly [number, number],
  steps: number,
): number {
  let least = Infinity
  for (let i = 0; i <= steps; i++) {
    const p = lerp(p0, p1, i / steps)
    for (let j = 0; j <= steps; j++) {
      const t = j / steps
      least = Math.min(least, distance(p, lerp(c0, c1, t)) - (r0 + (r1 - r0) * t))
    }
  }
  return least
}

/** Least distance from a point to a triangle, by samples of its whole area, mm. */
export function sampledTriangleDistance(
  p: Vec3,
  [a, b, c]: readonly [Vec3, Vec3, Vec3],
  steps: number,
): number {
  let least = Infinity
  for (let i = 0; i <= steps; i++) {
    const ab = lerp(a, b, i / steps)
    const ac = lerp(a, c, i / steps)
    for (let j = 0; j <= i; j++) least = Math.min(least, distance(p, lerp(ab, ac, i === 0 ? 0 : j / i)))
  }
  return least
}
