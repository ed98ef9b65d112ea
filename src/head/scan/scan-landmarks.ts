import type { Side } from '../../geometry/anatomy-types.ts'

/** A landmark that is asked for on a scan, in the order in which it is asked for. */
export interface ScanPoint {
  readonly id: string
  readonly side: Side | null
  /** Hair or the edge of a scan may hide it. */
  readonly optional: boolean
}

const both = (id: string, optional = false): readonly ScanPoint[] => [
  { id, side: 'right', optional },
  { id, side: 'left', optional },
]
const middle = (id: string): readonly ScanPoint[] => [{ id, side: null, optional: false }]

/**
 * Points that a person finds on a face within a millimetre or two without feeling bone. The first four span the face:
 * once they are placed, the others are proposed.
 */
export const SCAN_POINTS: readonly ScanPoint[] = [
  ...both('exocanthion'),
  ...middle('pronasale'),
  ...middle('gnathion'),
  ...both('endocanthion'),
  ...both('cheilion'),
  ...middle('subnasale'),
  ...both('tragion', true),
]

/** So many are placed by hand before the others are proposed. */
export const PLACED_BY_HAND = 4

/** Fewer do not carry a fit. */
export const FEWEST_SCAN_POINTS = 8

export const scanPointKey = ({ id, side }: Pick<ScanPoint, 'id' | 'side'>): string =>
  side === null ? id : `${id}:${side}`
