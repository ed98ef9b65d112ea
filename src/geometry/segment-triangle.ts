import { approachCapsule, closestPointOnTriangle, type CapsuleApproach } from './distance.ts'
import type { Triangle } from './closed-mesh.ts'
import { addScaled, cross, dot, lerp, sub, type Vec3 } from './vec3.ts'

/** Closest approach of a segment to a triangle. */
export interface SegmentTouch {
  distanceMm: number
  /** Share along the segment; -1 while nothing was found. */
  share: number
  witness: Vec3
}

/** Nearer than this the two touch, mm: rounding may let a segment slip between two triangles. */
const TOUCHING_MM = 1e-9

/** Replace `best` where this triangle comes closer to the segment. A segment that crosses it has distance 0. */
export function takeCloser(best: SegmentTouch, p0: Vec3, p1: Vec3, [a, b, c]: Triangle): void {
  const crossing = crossingShare(p0, p1, a, b, c)
  if (crossing !== null) {
    take(best, 0, crossing, lerp(p0, p1, crossing))
    return
  }
  const end = (share: 0 | 1, p: Vec3): void => {
    const q = closestPointOnTriangle(p, a, b, c)
    const off = sub(p, q)
    take(best, Math.sqrt(dot(off, off)), share, q)
  }
  end(0, p0)
  end(1, p1)
  edge(best, p0, p1, a, b)
  edge(best, p0, p1, b, c)
  edge(best, p0, p1, c, a)
}

const approach: CapsuleApproach = { distanceMm: 0, s: 0, t: 0 }

function edge(best: SegmentTouch, p0: Vec3, p1: Vec3, a: Vec3, b: Vec3): void {
  approachCapsule(p0, p1, a, b, 0, 0, approach)
  if (approach.distanceMm < best.distanceMm) {
    take(best, approach.distanceMm, approach.s, lerp(a, b, approach.t))
  }
}

function take(best: SegmentTouch, distanceMm: number, share: number, witness: Vec3): void {
  if (distanceMm > best.distanceMm) return
  best.distanceMm = distanceMm < TOUCHING_MM ? 0 : distanceMm
  best.share = share
  best.witness = witness
}

/** Where a segment goes through a triangle, as share of its length; null where it does not. */
function crossingShare(p0: Vec3, p1: Vec3, a: Vec3, b: Vec3, c: Vec3): number | null {
  const normal = cross(sub(b, a), sub(c, a))
  const from = dot(normal, sub(p0, a))
  const to = dot(normal, sub(p1, a))
  if (from * to > 0 || from === to) return null
  const share = from / (from - to)
  const at = addScaled(p0, sub(p1, p0), share)
  const within = (p: Vec3, q: Vec3): boolean => dot(normal, cross(sub(q, p), sub(at, p))) >= 0
  return within(a, b) && within(b, c) && within(c, a) ? share : null
}
