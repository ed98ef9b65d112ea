import { segmentToCapsule } from '../../src/geometry/distance.ts'
import { add, distance, lerp, type Vec3 } from '../../src/geometry/vec3.ts'
import type { Random } from './random.ts'

/** A line with a radius at each point; x along the thread, y across it, z towards the skin. */
export interface Tube {
  readonly points: readonly Vec3[]
  readonly radiiMm: readonly number[]
}

export interface Errors {
  /** Unit direction, in x and y, across the structure's course. */
  readonly across: readonly [number, number]
  readonly acrossSdMm: number
  readonly operatorLateralMm: number
  readonly operatorDepthMm: number
  readonly modelMm: number
  readonly structureDepthMm: number
  readonly riseLimitMm: number
  readonly fallLimitMm: number
}

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43]

/** Share of the way from 0 to 1 by the digits of `index`, mirrored at the point. Reference: Halton 1960. */
function halton(index: number, base: number): number {
  let [left, share, out] = [index, 1, 0]
  while (left > 0) {
    share /= base
    out += share * (left % base)
    left = Math.floor(left / base)
  }
  return out
}

/**
 * How often thread and structure touch when both are displaced as wholes, each error drawn on its own. Shares nothing
 * with the checker but the distance kernel; evenly spread draws (Halton with a random shift) instead of plain ones
 * bring the noise of 6,000 draws below 0.01.
 */
export function monteCarloContact(
  thread: Tube,
  structure: Tube,
  errors: Errors,
  draws: number,
  random: Random,
): number {
  const shifts = PRIMES.map(() => random.next())
  let touching = 0
  for (let k = 1; k <= draws; k++) {
    const even = (i: number): number => (halton(k, PRIMES[i]!) + shifts[i]!) % 1
    // Box and Muller 1958, one pair of dimensions for each normal number
    const normal = (i: number): number =>
      Math.sqrt(-2 * Math.log(1 - even(2 * i))) * Math.cos(2 * Math.PI * even(2 * i + 1))
    const across = errors.acrossSdMm * normal(0)
    const operator: Vec3 = [0, errors.operatorLateralMm * normal(1), errors.operatorDepthMm * normal(2)]
    const wanted = errors.structureDepthMm * normal(3)
    const rise = Math.min(errors.riseLimitMm, Math.max(-errors.fallLimitMm, wanted))
    const place: Vec3 = [across * errors.across[0], across * errors.across[1], rise]
    const model = [normal(4), normal(5), normal(6)].map((x) => x * errors.modelMm) as unknown as Vec3
    const moved = structure.points.map((p) => add(add(p, place), model))
    const held = thread.points.map((p) => add(p, operator))
    if (touch({ ...thread, points: held }, { ...structure, points: moved })) touching += 1
  }
  return touching / draws
}

function touch(a: Tube, b: Tube): boolean {
  for (let i = 1; i < a.points.length; i++) {
    const p = [a.points[i - 1]!, a.points[i]!] as const
    const [middle, half] = [lerp(...p, 0.5), distance(...p) / 2]
    for (let j = 1; j < b.points.length; j++) {
      const q = [b.points[j - 1]!, b.points[j]!] as const
      const radii = [b.radiiMm[j - 1]!, b.radiiMm[j]!] as const
      const reach = half + distance(...q) / 2 + Math.max(...radii) + a.radiiMm[i]!
      if (distance(middle, lerp(...q, 0.5)) > reach) continue
      if (segmentToCapsule(...p, ...q, ...radii).distanceMm < a.radiiMm[i]!) return true
    }
  }
  return false
}
