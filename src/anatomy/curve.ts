import {
  addScaled,
  cross,
  distance,
  dot,
  length,
  lerp,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../geometry/vec3.ts'

/** A smooth line through knots: every knot is one of its points. */
export interface SampledCurve {
  readonly points: readonly Vec3[]
  /** Index of each knot among the points. */
  readonly knotAt: readonly number[]
}

/** Unit vectors along which a curve leaves its first knot and reaches its last; undefined: straight. */
export interface EndWays {
  readonly first?: Vec3 | undefined
  readonly last?: Vec3 | undefined
}

/**
 * Centripetal Catmull-Rom curve through knots, sampled about every `stepMm` along its length.
 * Reference: Yuksel, Schaefer and Keyser 2011, Computer-Aided Design 43:747 (no cusps, no loops inside a segment).
 * @param knots at least two, no two at the same place
 */
export function smoothCurve(knots: readonly Vec3[], stepMm: number, ways: EndWays = {}): SampledCurve {
  const points: Vec3[] = [knots[0]!]
  const knotAt = [0]
  for (let i = 0; i + 1 < knots.length; i++) {
    const b = knots[i]!
    const c = knots[i + 1]!
    const a = knots[i - 1] ?? ghost(b, c, ways.first && scale(ways.first, -1))
    const d = knots[i + 2] ?? ghost(c, b, ways.last)
    points.push(...evenly((u) => catmullRom(a, b, c, d, u), stepMm))
    knotAt.push(points.length - 1)
  }
  return { points, knotAt }
}

/** Beyond an end the curve goes on straight, or a given way. */
const ghost = (end: Vec3, next: Vec3, way?: Vec3): Vec3 =>
  way ? addScaled(end, way, distance(end, next)) : sub(scale(end, 2), next)

function catmullRom(a: Vec3, b: Vec3, c: Vec3, d: Vec3, u: number): Vec3 {
  const t0 = 0
  const t1 = t0 + Math.sqrt(distance(a, b))
  const t2 = t1 + Math.sqrt(distance(b, c))
  const t3 = t2 + Math.sqrt(distance(c, d))
  const t = t1 + (t2 - t1) * u
  const mix = (p: Vec3, q: Vec3, from: number, to: number) => lerp(p, q, (t - from) / (to - from))
  const ab = mix(a, b, t0, t1)
  const bc = mix(b, c, t1, t2)
  const cd = mix(c, d, t2, t3)
  return mix(mix(ab, bc, t0, t2), mix(bc, cd, t1, t3), t1, t2)
}

const FINE = 24

/** Points of a piece at equal lengths, its start left out. */
function evenly(at: (u: number) => Vec3, stepMm: number): Vec3[] {
  const fine = Array.from({ length: FINE + 1 }, (_, i) => at(i / FINE))
  const lengths = runningLengths(fine)
  const total = lengths[FINE]!
  const count = Math.max(1, Math.round(total / stepMm))
  const out: Vec3[] = []
  let k = 0
  for (let i = 1; i <= count; i++) {
    const wanted = (total * i) / count
    while (k < FINE - 1 && lengths[k + 1]! < wanted) k++
    const piece = lengths[k + 1]! - lengths[k]!
    out.push(lerp(fine[k]!, fine[k + 1]!, piece > 0 ? (wanted - lengths[k]!) / piece : 1))
  }
  return out
}

/** Length from the first point to each, mm. */
export function runningLengths(points: readonly Vec3[]): number[] {
  let total = 0
  return points.map((p, i) => (i === 0 ? 0 : (total += distance(points[i - 1]!, p))))
}

/** Piecewise linear value at `s` between stations of rising `at`. */
export function interpolate(
  stations: readonly { readonly at: number; readonly value: number }[],
  s: number,
): number {
  const first = stations[0]!
  if (s <= first.at) return first.value
  for (let i = 1; i < stations.length; i++) {
    const a = stations[i - 1]!
    const b = stations[i]!
    if (s <= b.at) return b.at > a.at ? a.value + ((b.value - a.value) * (s - a.at)) / (b.at - a.at) : b.value
  }
  return stations.at(-1)!.value
}

/** Turn of a polyline at one of its points, degrees; 0 at the ends. */
export function turnAt(points: readonly Vec3[], index: number): number {
  const before = points[index - 1]
  const after = points[index + 1]
  if (!before || !after) return 0
  const here = points[index]!
  const a = normalize(sub(here, before))
  const b = normalize(sub(after, here))
  return (Math.atan2(length(cross(a, b)), dot(a, b)) * 180) / Math.PI
}
