import { equalProbabilityNodes, normalCdf } from './normal-distribution.ts'

/**
 * Probability that a thread and a structure touch when both lie where they may lie.
 *
 * Both are written in *unrolled* coordinates round the worst point: u, v along the skin and z = -depth below it, mm.
 * A shift along the skin then keeps its depth, as a vessel that runs elsewhere still follows its layer. On flat skin
 * this is the rigid displacement of DESIGN.md section 6.
 */
export interface UnrolledPoint {
  readonly u: number
  readonly v: number
  readonly z: number
  readonly radiusMm: number
}

/** One error along the skin: its direction in u, v (unit) and 1 SD, mm. */
export interface LateralError {
  readonly direction: readonly [number, number]
  readonly sdMm: number
}

export interface ContactErrors {
  /** Structure across its course, operator across the thread: independent. */
  readonly lateral: readonly LateralError[]
  /** Model, in all directions, 1 SD, mm. */
  readonly modelMm: number
  /** Operator in depth (and the layer's own depth, where mm are fixed), 1 SD, mm. */
  readonly operatorDepthMm: number
  /** Structure in depth, 1 SD, mm, held by an intact layer to the next two. */
  readonly structureDepthMm: number
  /** How far the structure may rise or fall before an intact layer stops it, mm; Infinity where none does. */
  readonly riseLimitMm: number
  readonly fallLimitMm: number
}

/** Range of relative rise (structure minus thread, mm) at which they touch. */
export type RiseInterval = readonly [from: number, to: number]

/** Slices of equal probability per direction: 11 x 11 shifts, 11 depths keep the error below 0.02. */
const LATERAL_SLICES = 11
const DEPTH_SLICES = 11
const LATERAL_NODES = equalProbabilityNodes(LATERAL_SLICES)
const DEPTH_NODES = equalProbabilityNodes(DEPTH_SLICES)

/**
 * Integrate over shifts along the skin and in depth.
 * @param intervalsAt touching ranges of relative rise when the structure is shifted by (du, dv) against the thread
 */
export function contactProbability(
  errors: ContactErrors,
  intervalsAt: (du: number, dv: number) => readonly RiseInterval[],
): number {
  const axes = principalAxes(errors)
  const riseCdf = relativeRise(errors)
  let sum = 0
  for (const a of LATERAL_NODES) {
    for (const b of LATERAL_NODES) {
      const du = a * axes.major[0] + b * axes.minor[0]
      const dv = a * axes.major[1] + b * axes.minor[1]
      for (const [from, to] of merged(intervalsAt(du, dv))) sum += riseCdf(to) - riseCdf(from)
    }
  }
  return Math.min(1, sum / (LATERAL_SLICES * LATERAL_SLICES))
}

/** Largest shift the quadrature will try, mm. */
export function largestShiftMm(errors: ContactErrors): number {
  const axes = principalAxes(errors)
  return LATERAL_NODES.at(-1)! * (Math.hypot(...axes.major) + Math.hypot(...axes.minor))
}

/** Principal axes of the summed lateral errors, each as long as its SD. */
export function principalAxes(errors: ContactErrors): {
  readonly major: readonly [number, number]
  readonly minor: readonly [number, number]
} {
  let xx = errors.modelMm ** 2
  let yy = xx
  let xy = 0
  for (const { direction, sdMm } of errors.lateral) {
    xx += (sdMm * direction[0]) ** 2
    yy += (sdMm * direction[1]) ** 2
    xy += sdMm * sdMm * direction[0] * direction[1]
  }
  const mean = (xx + yy) / 2
  const spread = Math.hypot((xx - yy) / 2, xy)
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  const long = Math.sqrt(mean + spread)
  const short = Math.sqrt(Math.max(0, mean - spread))
  return {
    major: [long * Math.cos(angle), long * Math.sin(angle)],
    minor: [-short * Math.sin(angle), short * Math.cos(angle)],
  }
}

/** An error of 0 is taken as this, mm, so that a distribution exists. */
const SMALLEST_SD_MM = 1e-6

/** Distribution of structure rise minus thread rise. */
function relativeRise(errors: ContactErrors): (mm: number) => number {
  const spread = Math.max(SMALLEST_SD_MM, Math.hypot(errors.operatorDepthMm, errors.modelMm))
  const rises = DEPTH_NODES.map((node) =>
    Math.min(errors.riseLimitMm, Math.max(-errors.fallLimitMm, node * errors.structureDepthMm)),
  )
  return (mm) => rises.reduce((sum, rise) => sum + normalCdf((mm - rise) / spread), 0) / rises.length
}

/** Union of intervals as disjoint ones. */
function merged(intervals: readonly RiseInterval[]): RiseInterval[] {
  if (intervals.length < 2) return [...intervals]
  const out: [number, number][] = []
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/** Touching ranges of two unrolled lines for a shift of the second. Segments are nearly parallel to the skin. */
export function lineIntervals(
  thread: readonly UnrolledPoint[],
  structure: readonly UnrolledPoint[],
  du: number,
  dv: number,
): RiseInterval[] {
  const out: RiseInterval[] = []
  for (let i = 1; i < thread.length; i++) {
    const a0 = thread[i - 1]!
    const a1 = thread[i]!
    for (let j = 1; j < structure.length; j++) {
      const b0 = structure[j - 1]!
      const b1 = structure[j]!
      const reach = a0.radiusMm + Math.max(b0.radiusMm, b1.radiusMm)
      if (Math.min(a0.u, a1.u) - reach > Math.max(b0.u, b1.u) + du) continue
      if (Math.max(a0.u, a1.u) + reach < Math.min(b0.u, b1.u) + du) continue
      if (Math.min(a0.v, a1.v) - reach > Math.max(b0.v, b1.v) + dv) continue
      if (Math.max(a0.v, a1.v) + reach < Math.min(b0.v, b1.v) + dv) continue
      const touching = segmentInterval(a0, a1, b0, b1, du, dv)
      if (touching) out.push(touching)
    }
  }
  return out
}

function segmentInterval(
  a0: UnrolledPoint,
  a1: UnrolledPoint,
  b0: UnrolledPoint,
  b1: UnrolledPoint,
  du: number,
  dv: number,
): RiseInterval | null {
  const { gap, s, t } = closestInPlan(a0, a1, b0, b1, du, dv)
  const reach = a0.radiusMm + b0.radiusMm + (b1.radiusMm - b0.radiusMm) * t
  if (gap >= reach) return null
  const half = Math.sqrt(reach * reach - gap * gap)
  // a stab is a point in plan: its whole height counts
  const steep = Math.abs(a1.z - a0.z) > 3 * Math.hypot(a1.u - a0.u, a1.v - a0.v)
  const low = steep ? Math.min(a0.z, a1.z) : a0.z + (a1.z - a0.z) * s
  const high = steep ? Math.max(a0.z, a1.z) : low
  const structureZ = b0.z + (b1.z - b0.z) * t
  return [low - structureZ - half, high - structureZ + half]
}

/** Closest approach of two segments in plan (u, v), the second shifted. */
function closestInPlan(
  a0: UnrolledPoint,
  a1: UnrolledPoint,
  b0: UnrolledPoint,
  b1: UnrolledPoint,
  du: number,
  dv: number,
): { gap: number; s: number; t: number } {
  const ux = a1.u - a0.u
  const uy = a1.v - a0.v
  const vx = b1.u - b0.u
  const vy = b1.v - b0.v
  const wx = b0.u + du - a0.u
  const wy = b0.v + dv - a0.v
  const det = ux * vy - uy * vx
  if (Math.abs(det) > 1e-12) {
    const s = (wx * vy - wy * vx) / det
    const t = (wx * uy - wy * ux) / det
    if (s >= 0 && s <= 1 && t >= 0 && t <= 1) return { gap: 0, s, t }
  }
  const uu = ux * ux + uy * uy
  const vv = vx * vx + vy * vy
  const onA = (px: number, py: number): number => (uu > 0 ? clamp01((px * ux + py * uy) / uu) : 0)
  const onB = (px: number, py: number): number => (vv > 0 ? clamp01((px * vx + py * vy) / vv) : 0)
  let best = { gap: Infinity, s: 0, t: 0 }
  const offer = (s: number, t: number): void => {
    const gap = Math.hypot(wx + t * vx - s * ux, wy + t * vy - s * uy)
    if (gap < best.gap) best = { gap, s, t }
  }
  offer(onA(wx, wy), 0)
  offer(onA(wx + vx, wy + vy), 1)
  offer(0, onB(-wx, -wy))
  offer(1, onB(ux - wx, uy - wy))
  return best
}

const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x)

/** Fewer points that keep the line within `toleranceMm` in u, v, z. Reference: Douglas and Peucker 1973. */
export function simplify(points: readonly UnrolledPoint[], toleranceMm: number): UnrolledPoint[] {
  if (points.length < 3) return [...points]
  const first = points[0]!
  const last = points.at(-1)!
  let worst = 0
  let at = 0
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceToChord(points[i]!, first, last)
    if (off > worst) {
      worst = off
      at = i
    }
  }
  if (worst <= toleranceMm) return [first, last]
  return [
    ...simplify(points.slice(0, at + 1), toleranceMm).slice(0, -1),
    ...simplify(points.slice(at), toleranceMm),
  ]
}

function distanceToChord(p: UnrolledPoint, a: UnrolledPoint, b: UnrolledPoint): number {
  const chord = [b.u - a.u, b.v - a.v, b.z - a.z] as const
  const own = [p.u - a.u, p.v - a.v, p.z - a.z] as const
  const size = chord[0] ** 2 + chord[1] ** 2 + chord[2] ** 2
  const share = size > 0 ? clamp01((own[0] * chord[0] + own[1] * chord[1] + own[2] * chord[2]) / size) : 0
  return Math.hypot(own[0] - share * chord[0], own[1] - share * chord[1], own[2] - share * chord[2])
}

/** The same line with points no farther apart than `stepMm`. */
export function densify(points: readonly UnrolledPoint[], stepMm: number): UnrolledPoint[] {
  return points.flatMap((b, i) => {
    const a = points[i - 1]
    if (!a) return [b]
    const pieces = Math.max(1, Math.ceil(Math.hypot(b.u - a.u, b.v - a.v, b.z - a.z) / stepMm))
    return Array.from({ length: pieces }, (_, k) => {
      const share = (k + 1) / pieces
      const mix = (x: number, y: number): number => x + (y - x) * share
      return { u: mix(a.u, b.u), v: mix(a.v, b.v), z: mix(a.z, b.z), radiusMm: mix(a.radiusMm, b.radiusMm) }
    })
  })
}
