import { closestPointOnTriangle } from '../geometry/distance.ts'
import type { SkinHit } from '../geometry/skin.ts'
import { cross, distance, length, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'

/** Steps after which a walk gives up: it then is where it is. */
const MOST_STEPS = 200

/**
 * A near skin point, found by walking from triangle to triangle as long as that leads nearer. Much faster than a
 * search, and the closest point wherever the skin between is not folded: for plans, not for measurements.
 * @param from triangle to start on, e.g. that of a neighbouring point
 */
export function walkToSkin(head: Head, at: Vec3, from: number): SkinHit {
  let here: Foot = { tri: from, at: footOn(head, at, from), awayMm: 0 }
  here = { ...here, awayMm: distance(at, here.at) }
  for (let step = 0; step < MOST_STEPS; step++) {
    let best = here
    for (let k = 0; k < 3; k++) best = nearerOf(head, at, best, head.neighbours[here.tri * 3 + k]!)
    if (best === here) {
      for (let k = 0; k < 9; k++) best = nearerOf(head, at, best, secondNeighbour(head, here.tri, k))
    }
    if (best === here) break
    here = best
  }
  const bary = weights(here.at, ...cornersOf(head, here.tri))
  return { at: here.at, point: { tri: here.tri, bary }, distanceMm: here.awayMm }
}

interface Foot {
  readonly tri: number
  readonly at: Vec3
  readonly awayMm: number
}

/** A triangle's closest point where it is nearer than the best so far. */
function nearerOf(head: Head, to: Vec3, best: Foot, tri: number): Foot {
  if (tri < 0) return best
  const at = footOn(head, to, tri)
  const awayMm = distance(to, at)
  return awayMm < best.awayMm ? { tri, at, awayMm } : best
}

const cornersOf = (head: Head, tri: number): [Vec3, Vec3, Vec3] => [
  vertexAt(head.positions, head.triangles[tri * 3]!),
  vertexAt(head.positions, head.triangles[tri * 3 + 1]!),
  vertexAt(head.positions, head.triangles[tri * 3 + 2]!),
]

const footOn = (head: Head, at: Vec3, tri: number): Vec3 =>
  closestPointOnTriangle(at, ...cornersOf(head, tri))

/** The `k`-th (0..8) triangle across an edge of a triangle across an edge; -1 where there is none. */
function secondNeighbour(head: Head, tri: number, k: number): number {
  const first = head.neighbours[tri * 3 + Math.floor(k / 3)]!
  return first < 0 ? -1 : head.neighbours[first * 3 + (k % 3)]!
}

function weights(p: Vec3, a: Vec3, b: Vec3, c: Vec3): [number, number, number] {
  const area = (u: Vec3, v: Vec3, w: Vec3): number => length(cross(sub(v, u), sub(w, u)))
  const [wa, wb, wc] = [area(p, b, c), area(a, p, c), area(a, b, p)]
  const sum = wa + wb + wc
  return sum > 0 ? [wa / sum, wb / sum, wc / sum] : [1, 0, 0]
}
