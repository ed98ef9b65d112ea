import type { Side } from './anatomy-types.ts'
import { ON_MIDLINE_MM } from './limits.ts'
import type { RegionId } from './skin.ts'

/** A region whose anatomy earlier treatment or illness has changed: nothing there is said to be clear. */
export interface AlteredRegion {
  readonly region: RegionId
  readonly side: Side | 'both'
  /** For people: `altered anatomy: previous facelift`. */
  readonly reason: string
}

/**
 * Why the anatomy of a place counts as altered; null where it does not. The midline belongs to both sides.
 * @param x of the place, head frame, mm
 */
export function alteredAt(
  altered: readonly AlteredRegion[] | undefined,
  region: RegionId | null,
  x: number,
): string | null {
  if (altered === undefined || region === null) return null
  const isHere = ({ side }: AlteredRegion): boolean =>
    side === 'both' || (side === 'left' ? x > -ON_MIDLINE_MM : x < ON_MIDLINE_MM)
  return altered.find((one) => one.region === region && isHere(one))?.reason ?? null
}
