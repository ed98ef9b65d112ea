import type { Triangle } from './closed-mesh.ts'
import { approachCapsule, type CapsuleApproach } from './distance.ts'
import { closestOnTriangle, type TrianglePoint } from './triangle-distance.ts'
import { distance, lerp, type Vec3 } from './vec3.ts'

/** Closest approach of a segment to a triangle. */
export interface SegmentTouch {
  distanceMm: number
  /** Share along the segment; -1 while nothing was found. */
  share: number
  witness: Vec3
}

/** Nearer than this the two touch, mm: rounding may let a segment slip between two triangles. */
const TOUCHING_MM = 1e-9

const CORNERS = new Float64Array(9)
const ORDER = [0, 1, 2] as const
const nearest: TrianglePoint = { v: 0, w: 0, squared: 0 }

/** Replace `best` where this triangle comes closer to the segment. A segment that crosses it has distance 0. */
export function takeCloser(best: SegmentTouch, p0: Vec3, p1: Vec3, [a, b, c]: Triangle): void {
  const crossing = crossingShare(p0, p1, a, b, c, best.distanceMm)
  if (crossing === TOO_FAR) return
  if (crossing >= 0) {
    take(best, 0, crossing, lerp(p0, p1, crossing))
    return
  }
  for (let axis = 0; axis < 3; axis++) {
    CORNERS[axis] = a[axis]!
    CORNERS[3 + axis] = b[axis]!
    CORNERS[6 + axis] = c[axis]!
  }
  takeEnd(best, 0, p0)
  takeEnd(best, 1, p1)
  edge(best, p0, p1, a, b)
  edge(best, p0, p1, b, c)
  edge(best, p0, p1, c, a)
}

/** The triangle in `CORNERS` against an end of the segment. */
function takeEnd(best: SegmentTouch, share: 0 | 1, p: Vec3): void {
  closestOnTriangle(CORNERS, ORDER, 0, p[0], p[1], p[2], nearest)
  const distanceMm = Math.sqrt(nearest.squared)
  if (distanceMm > best.distanceMm) return
  const { v, w } = nearest
  const u = 1 - v - w
  take(best, distanceMm, share, [
    u * CORNERS[0]! + v * CORNERS[3]! + w * CORNERS[6]!,
    u * CORNERS[1]! + v * CORNERS[4]! + w * CORNERS[7]!,
    u * CORNERS[2]! + v * CORNERS[5]! + w * CORNERS[8]!,
  ])
}

const approach: CapsuleApproach = { distanceMm: 0, s: 0, t: 0 }

function edge(best: SegmentTouch, p0: Vec3, p1: Vec3, a: Vec3, b: Vec3): void {
  // both in balls of half their lengths: no nearer than the middles less both halves
  const x = p0[0] + p1[0] - a[0] - b[0]
  const y = p0[1] + p1[1] - a[1] - b[1]
  const z = p0[2] + p1[2] - a[2] - b[2]
  const reach = 2 * best.distanceMm + distance(p0, p1) + distance(a, b)
  if (x * x + y * y + z * z > reach * reach) return
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

const NO_CROSSING = -1
const TOO_FAR = -2

/**
 * Where a segment goes through a triangle, as share of its length; `NO_CROSSING` where it does not, `TOO_FAR` where it
 * stays farther than `withinMm` from the plane of the triangle.
 */
function crossingShare(p0: Vec3, p1: Vec3, a: Vec3, b: Vec3, c: Vec3, withinMm: number): number {
  const abx = b[0] - a[0]
  const aby = b[1] - a[1]
  const abz = b[2] - a[2]
  const acx = c[0] - a[0]
  const acy = c[1] - a[1]
  const acz = c[2] - a[2]
  const nx = aby * acz - abz * acy
  const ny = abz * acx - abx * acz
  const nz = abx * acy - aby * acx
  const from = nx * (p0[0] - a[0]) + ny * (p0[1] - a[1]) + nz * (p0[2] - a[2])
  const to = nx * (p1[0] - a[0]) + ny * (p1[1] - a[1]) + nz * (p1[2] - a[2])
  if (from * to > 0) {
    const off = Math.min(Math.abs(from), Math.abs(to))
    const reach = withinMm * (1 + 1e-9)
    return off * off > reach * reach * (nx * nx + ny * ny + nz * nz) ? TOO_FAR : NO_CROSSING
  }
  if (from === to) return NO_CROSSING
  const share = from / (from - to)
  const x = p0[0] + (p1[0] - p0[0]) * share
  const y = p0[1] + (p1[1] - p0[1]) * share
  const z = p0[2] + (p1[2] - p0[2]) * share
  return isLeft(a, b, x, y, z, nx, ny, nz) &&
    isLeft(b, c, x, y, z, nx, ny, nz) &&
    isLeft(c, a, x, y, z, nx, ny, nz)
    ? share
    : NO_CROSSING
}

/** Whether a place lies on the inner side of an edge of a triangle of this normal. */
function isLeft(
  p: Vec3,
  q: Vec3,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
): boolean {
  const ex = q[0] - p[0]
  const ey = q[1] - p[1]
  const ez = q[2] - p[2]
  const dx = x - p[0]
  const dy = y - p[1]
  const dz = z - p[2]
  return nx * (ey * dz - ez * dy) + ny * (ez * dx - ex * dz) + nz * (ex * dy - ey * dx) >= 0
}
