import { add, addScaled, dot, isFinitePoint, lerp, scale, sub, type Vec3 } from './vec3.ts'

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
  readonly reason: 'not-finite' | 'negative-radius'

  constructor(reason: DegenerateGeometry['reason'], message: string) {
    super(message)
    this.name = 'DegenerateGeometry'
    this.reason = reason
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
  const vx = c1[0] - c0[0]
  const vy = c1[1] - c0[1]
  const vz = c1[2] - c0[2]
  const dx = p[0] - c0[0]
  const dy = p[1] - c0[1]
  const dz = p[2] - c0[2]
  const squared = dx * dx + dy * dy + dz * dz
  return shareOnCapsule(dx * vx + dy * vy + dz * vz, squared, vx * vx + vy * vy + vz * vz, r1 - r0)
}

/**
 * The same by products: of the way to p with the axis, with itself (needed where the radius changes), and of the axis
 * with itself.
 */
function shareOnCapsule(product: number, squared: number, axisSquared: number, growth: number): number {
  if (axisSquared < COINCIDENT_POINTS_MM * COINCIDENT_POINTS_MM) return growth > 0 ? 1 : 0
  if (growth === 0) return clamp01(product / axisSquared)
  const size = Math.sqrt(axisSquared)
  const slope = growth / size
  if (slope >= 1 || slope <= -1) return growth > 0 ? 1 : 0
  const along = product / size
  const off = Math.sqrt(Math.max(0, squared - along * along))
  // d/dτ of sqrt((along - τ)² + off²) - slope τ is zero here
  return clamp01((along + (off * slope) / Math.sqrt(1 - slope * slope)) / size)
}

/** Closest approach by its parameters alone: one object serves a whole loop. */
export interface CapsuleApproach {
  distanceMm: number
  /** Parameter 0..1 along the first and second segment. */
  s: number
  t: number
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
  requireFinite([p0, p1, c0, c1], 'segmentToCapsule')
  requireRadii([r0, r1], 'segmentToCapsule')
  const found: CapsuleApproach = { distanceMm: Infinity, s: 0, t: 0 }
  approachCapsule(p0, p1, c0, c1, r0, r1, found)
  const { distanceMm, s, t } = found
  return { distanceMm, a: lerp(p0, p1, s), b: lerp(c0, c1, t), s, t }
}

/** @throws DegenerateGeometry where a coordinate is no number. */
export function requireFinite(points: readonly Vec3[], who: string): void {
  if (points.every(isFinitePoint)) return
  throw new DegenerateGeometry('not-finite', `${who}: every coordinate must be a finite number of mm`)
}

/** @throws DegenerateGeometry where a radius is negative or no number. */
export function requireRadii(radiiMm: readonly number[], who: string): void {
  const wrong = radiiMm.find((r) => !(r >= 0) || !Number.isFinite(r))
  if (wrong === undefined) return
  throw new DegenerateGeometry('negative-radius', `${who}: radii must be 0 or more, got ${wrong}`)
}

/** Above this squared sine the stationary point is sure enough to tell which edges of the unit square can hold the minimum. */
const WELL_CROSSED_SINE_SQUARED = 1e-6

/** Which edges of the unit square may hold the minimum: at s = 0, s = 1, t = 0, t = 1. */
const FIRST_START = 1
const FIRST_END = 2
const SECOND_START = 4
const SECOND_END = 8
const ALL_EDGES = 15

/**
 * `segmentToCapsule` for loops: writes what it finds into `out` and trusts that points are finite and radii not
 * negative.
 */
export function approachCapsule(
  p0: Vec3,
  p1: Vec3,
  c0: Vec3,
  c1: Vec3,
  r0: number,
  r1: number,
  out: CapsuleApproach,
): void {
  out.distanceMm = Infinity
  const dx = p0[0] - c0[0]
  const dy = p0[1] - c0[1]
  const dz = p0[2] - c0[2]
  const ux = p1[0] - p0[0]
  const uy = p1[1] - p0[1]
  const uz = p1[2] - p0[2]
  const vx = c1[0] - c0[0]
  const vy = c1[1] - c0[1]
  const vz = c1[2] - c0[2]
  const uu = ux * ux + uy * uy + uz * uz
  const vv = vx * vx + vy * vy + vz * vz
  const uv = ux * vx + uy * vy + uz * vz
  const du = dx * ux + dy * uy + dz * uz
  const dv = dx * vx + dy * vy + dz * vz
  const dr = r1 - r0
  const det = uu * vv - uv * uv
  const rest = 1 - (uu * dr * dr) / det
  let edges = ALL_EDGES
  if (det > PARALLEL_SINE_SQUARED * uu * vv && rest > 0) {
    // There the unit vector n from Q to P satisfies n·u = 0 and n·v = -dr, and what stands on the plane of u and v is
    // the least distance of the two lines: D = d + s u - t v is |D| n, so D·u = 0 and D·v = -|D| dr.
    const wx = uy * vz - uz * vy
    const wy = uz * vx - ux * vz
    const wz = ux * vy - uy * vx
    const height = Math.abs(dx * wx + dy * wy + dz * wz) / Math.sqrt(det)
    const tv = -dv - (height / Math.sqrt(rest)) * dr
    const s = (-du * vv - tv * uv) / det
    const t = (-du * uv - tv * uu) / det
    if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
      offer(dx + ux * s - vx * t, dy + uy * s - vy * t, dz + uz * s - vz * t, r0 + dr * t, s, t, out)
      return
    }
    // convex: from the minimum on the square straight to the one outside it falls, so it lies on an edge between
    if (det > WELL_CROSSED_SINE_SQUARED * uu * vv) {
      edges = s < 0 ? FIRST_START : s > 1 ? FIRST_END : 0
      edges |= t < 0 ? SECOND_START : t > 1 ? SECOND_END : 0
    }
  }
  if ((edges & FIRST_START) !== 0) {
    const t = shareOnCapsule(dv, dx * dx + dy * dy + dz * dz, vv, dr)
    offer(dx - vx * t, dy - vy * t, dz - vz * t, r0 + dr * t, 0, t, out)
  }
  if ((edges & FIRST_END) !== 0) {
    const ex = dx + ux
    const ey = dy + uy
    const ez = dz + uz
    const t = shareOnCapsule(ex * vx + ey * vy + ez * vz, ex * ex + ey * ey + ez * ez, vv, dr)
    offer(ex - vx * t, ey - vy * t, ez - vz * t, r0 + dr * t, 1, t, out)
  }
  if ((edges & SECOND_START) !== 0) {
    const s = shareOnCapsule(-du, 0, uu, 0)
    offer(dx + ux * s, dy + uy * s, dz + uz * s, r0, s, 0, out)
  }
  if ((edges & SECOND_END) !== 0) {
    const s = shareOnCapsule(uv - du, 0, uu, 0)
    offer(dx + ux * s - vx, dy + uy * s - vy, dz + uz * s - vz, r1, s, 1, out)
  }
}

/** Take a distance between axes, less the radius there, where it is less than what is known. */
function offer(
  x: number,
  y: number,
  z: number,
  radius: number,
  s: number,
  t: number,
  out: CapsuleApproach,
): void {
  const distanceMm = Math.sqrt(x * x + y * y + z * z) - radius
  if (distanceMm >= out.distanceMm) return
  out.distanceMm = distanceMm
  out.s = s
  out.t = t
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
  if (vc <= 0 && d1 >= 0 && d3 <= 0 && d1 > d3) return addScaled(a, ab, d1 / (d1 - d3))
  const cp = sub(p, c)
  const d5 = dot(ab, cp)
  const d6 = dot(ac, cp)
  if (d6 >= 0 && d5 <= d6) return c
  const vb = d5 * d2 - d1 * d6
  if (vb <= 0 && d2 >= 0 && d6 <= 0 && d2 > d6) return addScaled(a, ac, d2 / (d2 - d6))
  const va = d3 * d6 - d5 * d4
  const bc = d4 - d3 + (d5 - d6)
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) return bc === 0 ? b : addScaled(b, sub(c, b), (d4 - d3) / bc)
  const denominator = va + vb + vc
  return add(a, add(scale(ab, vb / denominator), scale(ac, vc / denominator)))
}
