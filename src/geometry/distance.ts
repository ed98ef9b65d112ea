import { add, addScaled, cross, dot, isFinitePoint, length, scale, sub, type Vec3 } from './vec3.ts'

/** Two closest points and how far apart they are. */
export interface Witness {
  readonly distanceMm: number
  /** On the first argument. */
  readonly a: Vec3
  /** On the second argument (its axis, where it has a radius). */
  readonly b: Vec3
  /** Parameter 0..1 along the first and second segment. */
  readonly s: number
  readonly t: number
}

/** Input without a meaningful distance: never 0, never NaN, but this. */
export class DegenerateGeometry extends Error {
  constructor(
    readonly reason: 'not-finite' | 'negative-radius',
    message: string,
  ) {
    super(message)
    this.name = 'DegenerateGeometry'
  }
}

const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x)

/** Below this squared sine two directions count as parallel. */
const PARALLEL_SINE_SQUARED = 1e-12
/** Segments shorter than this are points, mm. */
const COINCIDENT_POINTS_MM = 1e-9

/**
 * Least signed distance from a point to the wall of a tapered capsule (axis c0 to c1, radii r0, r1 linear
 * between): min over t of |p - c(t)| - r(t). Negative inside. Returns the parameter t of the minimum.
 */
export function pointToCapsuleParameter(p: Vec3, c0: Vec3, c1: Vec3, r0: number, r1: number): number {
  const axis = sub(c1, c0)
  const size = length(axis)
  if (size < COINCIDENT_POINTS_MM) return r1 > r0 ? 1 : 0
  const slope = (r1 - r0) / size
  if (Math.abs(slope) >= 1) return r1 > r0 ? 1 : 0
  const along = dot(sub(p, c0), axis) / size
  const off = Math.sqrt(Math.max(0, dot(sub(p, c0), sub(p, c0)) - along * along))
  // d/dτ of sqrt((along - τ)² + off²) - slope τ is zero here
  return clamp01((along + (off * slope) / Math.sqrt(1 - slope * slope)) / size)
}

/**
 * Least distance between a segment (axis of a cannula) and the *wall* of a tapered capsule, mm; negative when the
 * segment enters it. Exact: the function |P(s) - Q(t)| - r(t) is convex, so its minimum is either the one interior
 * stationary point, found in closed form, or on an edge of the unit square.
 *
 * Reference: closest points of segments as in Ericson, Real-Time Collision Detection (2005), 5.1.9, extended to a
 * linear radius.
 * @throws DegenerateGeometry on coordinates or radii that are not finite, or on a negative radius.
 */
export function segmentToCapsule(p0: Vec3, p1: Vec3, c0: Vec3, c1: Vec3, r0: number, r1: number): Witness {
  if (!isFinitePoint(p0) || !isFinitePoint(p1) || !isFinitePoint(c0) || !isFinitePoint(c1)) {
    throw new DegenerateGeometry(
      'not-finite',
      'segmentToCapsule: every coordinate must be a finite number of mm',
    )
  }
  if (!(r0 >= 0) || !(r1 >= 0) || !Number.isFinite(r0 + r1)) {
    throw new DegenerateGeometry(
      'negative-radius',
      `segmentToCapsule: radii must be 0 or more, got ${r0} and ${r1}`,
    )
  }
  const u = sub(p1, p0)
  const v = sub(c1, c0)
  let best: Witness | null = null
  const offer = (s: number, t: number): void => {
    const a = addScaled(p0, u, s)
    const b = addScaled(c0, v, t)
    const distanceMm = length(sub(a, b)) - (r0 + (r1 - r0) * t)
    if (best === null || distanceMm < best.distanceMm) best = { distanceMm, a, b, s, t }
  }
  const interior = stationaryPoint(p0, u, c0, v, r1 - r0)
  if (interior) {
    offer(interior[0], interior[1])
    return best!
  }
  offer(0, pointToCapsuleParameter(p0, c0, c1, r0, r1))
  offer(1, pointToCapsuleParameter(p1, c0, c1, r0, r1))
  offer(pointOnSegment(c0, p0, u), 0)
  offer(pointOnSegment(c1, p0, u), 1)
  return best!
}

/** Parameter 0..1 of the point of segment p + s u closest to q. */
function pointOnSegment(q: Vec3, p: Vec3, u: Vec3): number {
  const uu = dot(u, u)
  return uu < COINCIDENT_POINTS_MM * COINCIDENT_POINTS_MM ? 0 : clamp01(dot(sub(q, p), u) / uu)
}

/**
 * Interior minimum of |p + s u - c - t v| - dr t, or null when it lies outside the unit square or does not exist.
 * There the unit vector n from Q to P satisfies n·u = 0 and n·v = -dr.
 */
function stationaryPoint(p: Vec3, u: Vec3, c: Vec3, v: Vec3, dr: number): readonly [number, number] | null {
  const uu = dot(u, u)
  const vv = dot(v, v)
  const uv = dot(u, v)
  const det = uu * vv - uv * uv
  if (det <= PARALLEL_SINE_SQUARED * uu * vv || uu === 0 || vv === 0) return null
  // the part of n in the plane of u and v
  const inPlane = add(scale(u, (uv * dr) / det), scale(v, (-uu * dr) / det))
  const rest = 1 - dot(inPlane, inPlane)
  if (rest <= 0) return null
  const w = scale(cross(u, v), 1 / Math.sqrt(det))
  const d0 = sub(p, c)
  const height = dot(d0, w)
  const lambda = Math.abs(height) / Math.sqrt(rest)
  // in-plane part of D = d0 + s u - t v must equal lambda * inPlane
  const target = sub(scale(inPlane, lambda), d0)
  const tu = dot(target, u)
  const tv = dot(target, v)
  const s = (tu * vv - tv * uv) / det
  const t = (tu * uv - tv * uu) / det
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [s, t] : null
}

/**
 * Closest point of a triangle to a point. Degenerate triangles are treated as the segment or point they are.
 * Reference: Ericson, Real-Time Collision Detection (2005), 5.1.5.
 */
export function closestPointOnTriangle(p: Vec3, a: Vec3, b: Vec3, c: Vec3): Vec3 {
  const ab = sub(b, a)
  const ac = sub(c, a)
  const ap = sub(p, a)
  const d1 = dot(ab, ap)
  const d2 = dot(ac, ap)
  if (d1 <= 0 && d2 <= 0) return a
  const bp = sub(p, b)
  const d3 = dot(ab, bp)
  const d4 = dot(ac, bp)
  if (d3 >= 0 && d4 <= d3) return b
  const vc = d1 * d4 - d3 * d2
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return d1 === d3 ? a : addScaled(a, ab, d1 / (d1 - d3))
  const cp = sub(p, c)
  const d5 = dot(ab, cp)
  const d6 = dot(ac, cp)
  if (d6 >= 0 && d5 <= d6) return c
  const vb = d5 * d2 - d1 * d6
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return d2 === d6 ? a : addScaled(a, ac, d2 / (d2 - d6))
  const va = d3 * d6 - d5 * d4
  const bc = d4 - d3 + (d5 - d6)
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) return bc === 0 ? b : addScaled(b, sub(c, b), (d4 - d3) / bc)
  const denominator = va + vb + vc
  return add(a, add(scale(ab, vb / denominator), scale(ac, vc / denominator)))
}
