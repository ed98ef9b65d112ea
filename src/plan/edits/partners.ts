import type { Side, SideOrMidline } from '../../geometry/anatomy-types.ts'
import { PARTNER_REACH_MM } from '../../geometry/limits.ts'
import { distance, dot, mirrorX, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Partners } from './symmetric.ts'

/** A thread as far as symmetry looks at it: places in the head frame, mm. */
export interface Pull {
  readonly id: string
  readonly side: SideOrMidline
  readonly product: string
  readonly plane: string
  readonly entry: Vec3
  readonly end: Vec3
}

/** Partners on both sides and how they differ, left from mirrored right. */
export interface PairDifference {
  readonly left: string
  readonly right: string
  readonly entryMm: number
  readonly endMm: number
  /** Between the directions of pull, degrees. */
  readonly pullDeg: number
}

/**
 * Threads that belong together, by the rule of the checker: one product and plane, entries nearest to each other's
 * mirror image and no farther than `PARTNER_REACH_MM` from it; of entries as near, the nearer ends. In the
 * order of the left threads.
 */
export function pairsOf(pulls: readonly Pull[]): readonly PairDifference[] {
  const of = (side: Side): readonly Pull[] => pulls.filter((pull) => pull.side === side)
  const candidates = of('left')
    .flatMap((left) => of('right').flatMap((right) => differenceOf(left, right) ?? []))
    .toSorted((a, b) => a.entryMm - b.entryMm || a.endMm - b.endMm)
  const taken = new Set<string>()
  const pairs = candidates.filter(({ left, right }) => {
    if (taken.has(left) || taken.has(right)) return false
    taken.add(left).add(right)
    return true
  })
  const order = new Map(pulls.map(({ id }, index) => [id, index]))
  return pairs.toSorted((a, b) => order.get(a.left)! - order.get(b.left)!)
}

export const partnersIn = (pairs: readonly PairDifference[]): Partners =>
  new Map(
    pairs.flatMap(({ left, right }): [string, string][] => [
      [left, right],
      [right, left],
    ]),
  )

/** Null where the two are of no one kind, or too far apart to be partners. */
function differenceOf(left: Pull, right: Pull): PairDifference | null {
  if (left.product !== right.product || left.plane !== right.plane) return null
  const difference = mirrorDifference(left, right)
  return difference.entryMm > PARTNER_REACH_MM ? null : { left: left.id, right: right.id, ...difference }
}

/** How a course differs from the mirror image of another. */
export function mirrorDifference(
  one: Pick<Pull, 'entry' | 'end'>,
  other: Pick<Pull, 'entry' | 'end'>,
): Pick<PairDifference, 'entryMm' | 'endMm' | 'pullDeg'> {
  const [entry, end] = [mirrorX(other.entry), mirrorX(other.end)]
  return {
    entryMm: distance(one.entry, entry),
    endMm: distance(one.end, end),
    pullDeg: degreesBetween(sub(one.end, one.entry), sub(end, entry)),
  }
}

/** Angle between two directions, degrees, 0 to 180; 0 where one has no length. */
function degreesBetween(a: Vec3, b: Vec3): number {
  if (Math.hypot(...a) === 0 || Math.hypot(...b) === 0) return 0
  return (Math.acos(Math.min(1, Math.max(-1, dot(normalize(a), normalize(b))))) * 180) / Math.PI
}
