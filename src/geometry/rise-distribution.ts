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

/**
 * Cumulative distribution of structure rise minus thread rise, mm: a normal error held by layers (what would go beyond
 * a layer stays at it) plus a free one.
 */
export function riseDistribution(errors: RiseErrors): (mm: number) => number {
  const { heldMm, riseLimitMm, fallLimitMm } = errors
  const bound = riseLimitMm !== Infinity || fallLimitMm !== Infinity
  const spread = Math.max(SMALLEST_SD_MM, bound ? errors.freeMm : Math.hypot(errors.freeMm, heldMm))
  const { rises, shares } = bound ? heldRises(errors, spread) : { rises: [0], shares: [1] }
  return (mm) => {
    let sum = 0
    for (let k = 0; k < rises.length; k++) sum += shares[k]! * tabledNormalCdf((mm - rises[k]!) / spread)
    return sum
  }
}

/** The held error as a few places with their shares: at the layers exactly, between them slices of equal share. */
function heldRises(
  { heldMm, riseLimitMm, fallLimitMm }: RiseErrors,
  spread: number,
): { rises: number[]; shares: number[] } {
  if (heldMm === 0) return { rises: [0], shares: [1] }
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
