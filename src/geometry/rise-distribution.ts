import { normalCdf, normalQuantile, tabledNormalCdf } from './normal-distribution.ts'

export interface RiseErrors {
  /** What no layer holds: operator and model in depth, 1 SD, mm. */
  readonly freeMm: number
  /** The structure in depth, 1 SD, mm, held between the next two. */
  readonly heldMm: number
  /** How far the structure may rise or fall before an intact layer stops it, mm; Infinity where none does. */
  readonly riseLimitMm: number
  readonly fallLimitMm: number
}

/** An error of 0 is taken as this, mm, so that a distribution exists. */
const SMALLEST_SD_MM = 1e-6
/** Slices of the held part for each SD that the free part has: their edges then blur into each other. */
const SLICES_PER_SD = 4
const FEWEST_SLICES = 4
const MOST_SLICES = 24

/** A bound distribution is kept at this many places for each SD of its free part: cubic between, it is right to 2e-5. */
const KNOTS_PER_SD = 4
/** Beyond this many SD of the free part it is 0 or 1. */
const TAIL_SD = 6
/** With more knots than this each value is summed for itself: the free part is next to nothing. */
const MOST_KNOTS = 512

/**
 * Cumulative distribution of structure rise minus thread rise, mm: a normal error held by layers (what would go beyond
 * a layer stays at it) plus a free one.
 */
export function riseDistribution(errors: RiseErrors): (mm: number) => number {
  const { heldMm, riseLimitMm, fallLimitMm } = errors
  const bound = riseLimitMm !== Infinity || fallLimitMm !== Infinity
  const spread = Math.max(SMALLEST_SD_MM, bound ? errors.freeMm : Math.hypot(errors.freeMm, heldMm))
  if (!bound || heldMm === 0) return (mm) => tabledNormalCdf(mm / spread)
  const held = heldRises(errors, spread)
  const leastMm = Math.min(...held.rises) - TAIL_SD * spread
  const mostMm = Math.max(...held.rises) + TAIL_SD * spread
  const knots = Math.ceil(((mostMm - leastMm) / spread) * KNOTS_PER_SD) + 1
  if (knots > MOST_KNOTS) return (mm) => sumAt(held, spread, mm)
  return tabled(held, spread, leastMm, knots)
}

interface HeldRises {
  readonly rises: readonly number[]
  readonly shares: readonly number[]
}

function sumAt({ rises, shares }: HeldRises, spread: number, mm: number): number {
  let sum = 0
  for (let k = 0; k < rises.length; k++) sum += shares[k]! * tabledNormalCdf((mm - rises[k]!) / spread)
  return sum
}

/** Density of the same sum, times `spread`. */
function densityAt({ rises, shares }: HeldRises, spread: number, mm: number): number {
  let sum = 0
  for (let k = 0; k < rises.length; k++) {
    const x = (mm - rises[k]!) / spread
    sum += shares[k]! * Math.exp((-x * x) / 2)
  }
  return sum * 0.3989422804014327
}

/** The sum from its values and slopes at knots: a quadrature asks some hundred times, always within a few mm. */
function tabled(held: HeldRises, spread: number, leastMm: number, knots: number): (mm: number) => number {
  const values = new Float64Array(knots).fill(Number.NaN)
  const slopes = new Float64Array(knots)
  const perMm = KNOTS_PER_SD / spread
  const fill = (knot: number): void => {
    const mm = leastMm + knot / perMm
    values[knot] = sumAt(held, spread, mm)
    slopes[knot] = densityAt(held, spread, mm) / KNOTS_PER_SD
  }
  return (mm) => {
    const at = (mm - leastMm) * perMm
    if (!(at > 0)) return 0
    if (at >= knots - 1) return 1
    const i = Math.floor(at)
    if (Number.isNaN(values[i]!)) fill(i)
    if (Number.isNaN(values[i + 1]!)) fill(i + 1)
    const t = at - i
    const a = values[i]!
    const rise = values[i + 1]! - a
    const m0 = slopes[i]!
    const m1 = slopes[i + 1]!
    return a + t * (m0 + t * (3 * rise - 2 * m0 - m1 + t * (m0 + m1 - 2 * rise)))
  }
}

/** The held error as a few places with their shares: at the layers exactly, between them slices of equal share. */
function heldRises({ heldMm, riseLimitMm, fallLimitMm }: RiseErrors, spread: number): HeldRises {
  const below = normalCdf(-fallLimitMm / heldMm)
  const above = 1 - normalCdf(riseLimitMm / heldMm)
  const between = 1 - below - above
  const wanted = Math.ceil((SLICES_PER_SD * heldMm) / spread)
  const count = Math.min(MOST_SLICES, Math.max(FEWEST_SLICES, wanted))
  const rises = Array.from(
    { length: count },
    (_, k) => heldMm * normalQuantile(below + (between * (k + 0.5)) / count),
  )
  return {
    rises: [...rises, -fallLimitMm, riseLimitMm].map((mm) => (Number.isFinite(mm) ? mm : 0)),
    shares: [...rises.map(() => between / count), below, above],
  }
}
