import { normalQuantile } from './normal-distribution.ts'
import { riseDistribution } from './rise-distribution.ts'
import { noRanges, type TouchAt, type TouchBounds } from './touch-ranges.ts'

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

/**
 * Shifts of the standard normal in two directions, each as likely as any other: 64 points of a golden lattice in one
 * quadrant and their mirror images. Seen from any side they are all different, so that even a shift that matters in
 * one direction only is finely sampled; mirrored plans get the same number. Against Monte Carlo the error of a
 * probability stays below 0.02 (test/geometry/contact-probability.test.ts).
 */
const QUADRANT_POINTS = 64
const GOLDEN = (Math.sqrt(5) - 1) / 2
const QUADRANT = Array.from({ length: QUADRANT_POINTS }, (_, k) => {
  const halves = [(k + 0.5) / QUADRANT_POINTS, ((k + 0.5) * GOLDEN) % 1] as const
  return [normalQuantile(0.5 + halves[0] / 2), normalQuantile(0.5 + halves[1] / 2)] as const
})
const SHIFTS = Float64Array.from(QUADRANT.flatMap(([a, b]) => [a, b, -a, b, a, -b, -a, -b]))
const LARGEST_A = Math.max(...QUADRANT.map(([a]) => a))
const LARGEST_B = Math.max(...QUADRANT.map(([, b]) => b))

/** What of a structure may touch a thread. */
export interface Touching {
  readonly bounds: TouchBounds
  /** What touches, made only where the bounds leave a doubt. */
  readonly ready: () => TouchAt
}

const ranges = noRanges()

/**
 * Probability that a thread and a structure touch when both lie where they may lie, by integration over shifts along
 * the skin and in depth. On flat skin this is the rigid displacement of DESIGN.md section 6.
 */
export function contactProbability(errors: ContactErrors, touchAt: TouchAt): number {
  const { alongMm, leanMm, acrossMm } = lateralSpread(errors)
  const riseCdf = riseOf(errors)
  let sum = 0
  for (let k = 0; k < SHIFTS.length; k += 2) {
    const a = SHIFTS[k]!
    const b = SHIFTS[k + 1]!
    sum += massAt(a * alongMm, a * leanMm + b * acrossMm, touchAt, riseCdf)
  }
  return asProbability(sum)
}

/**
 * The same where only shifts and rises within bounds touch. Each shift within them adds at most the likelihood of all
 * rises within them: once what was found and what may still come stay below `atLeast`, the rest is left out.
 * @returns the probability; where that is less than `atLeast`, at times a larger number that is also less
 */
export function boundedContactProbability(
  errors: ContactErrors,
  { bounds, ready }: Touching,
  atLeast: number,
): number {
  const { alongMm, leanMm, acrossMm } = lateralSpread(errors)
  const riseCdf = riseOf(errors)
  const { fromU, toU, fromV, toV } = bounds
  const most = riseCdf(bounds.highMm) - riseCdf(bounds.lowMm) + SPARE
  let left = 0
  for (let k = 0; k < SHIFTS.length; k += 2) {
    const du = SHIFTS[k]! * alongMm
    const dv = SHIFTS[k]! * leanMm + SHIFTS[k + 1]! * acrossMm
    if (du >= fromU && du <= toU && dv >= fromV && dv <= toV) left += 1
  }
  const enough = (atLeast * SHIFTS.length) / 2
  if (left === 0 || left * most < enough) return asProbability(left * most)
  const touchAt = ready()
  let sum = 0
  for (let k = 0; k < SHIFTS.length; k += 2) {
    const du = SHIFTS[k]! * alongMm
    const dv = SHIFTS[k]! * leanMm + SHIFTS[k + 1]! * acrossMm
    if (!(du >= fromU && du <= toU && dv >= fromV && dv <= toV)) continue
    sum += massAt(du, dv, touchAt, riseCdf)
    left -= 1
    if (sum + left * most < enough) return asProbability(sum + left * most)
  }
  return asProbability(sum)
}

/** Room for rounding of the distribution of rises. */
const SPARE = 1e-6

const riseOf = (errors: ContactErrors): ((mm: number) => number) =>
  riseDistribution({
    freeMm: Math.sqrt(errors.operatorDepthMm ** 2 + errors.modelMm ** 2),
    heldMm: errors.structureDepthMm,
    riseLimitMm: errors.riseLimitMm,
    fallLimitMm: errors.fallLimitMm,
  })

/** Likelihood of the rises that touch at one shift. */
function massAt(du: number, dv: number, touchAt: TouchAt, riseCdf: (mm: number) => number): number {
  ranges.count = 0
  touchAt(du, dv, ranges)
  let sum = 0
  for (let i = 0; i < ranges.count; i += 2) sum += riseCdf(ranges.ends[i + 1]!) - riseCdf(ranges.ends[i]!)
  return sum
}

const asProbability = (sum: number): number => Math.min(1, Math.max(0, sum / (SHIFTS.length / 2)))

/** Largest shifts either way that the quadrature will try, mm. */
export interface LargestShift {
  readonly u: number
  readonly v: number
}

export function largestShift(errors: ContactErrors): LargestShift {
  const { alongMm, leanMm, acrossMm } = lateralSpread(errors)
  return { u: LARGEST_A * alongMm, v: LARGEST_A * Math.abs(leanMm) + LARGEST_B * acrossMm }
}

/**
 * The summed lateral errors as two independent ones: du = a along, dv = a lean + b across, with a, b standard normal.
 * (Cholesky's factor of their covariance: unlike principal axes it never turns on rounding.)
 */
export function lateralSpread(errors: ContactErrors): {
  readonly alongMm: number
  readonly leanMm: number
  readonly acrossMm: number
} {
  let uu = errors.modelMm ** 2
  let vv = uu
  let uv = 0
  for (const { direction, sdMm } of errors.lateral) {
    uu += (sdMm * direction[0]) ** 2
    vv += (sdMm * direction[1]) ** 2
    uv += sdMm * sdMm * direction[0] * direction[1]
  }
  const alongMm = Math.sqrt(uu)
  const leanMm = alongMm > 1e-9 ? uv / alongMm : 0
  return { alongMm, leanMm, acrossMm: Math.sqrt(Math.max(0, vv - leanMm * leanMm)) }
}
