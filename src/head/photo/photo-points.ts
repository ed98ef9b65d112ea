import type { Side } from '../../geometry/anatomy-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../types.ts'

/** A landmark that is asked for on a front photo, in the order in which it is asked for. */
export interface PhotoPoint {
  readonly id: string
  readonly side: Side | null
  /** Hair, or the turn of the head, often hides it. */
  readonly optional: boolean
}

const both = (id: string, optional = false): readonly PhotoPoint[] => [
  { id, side: 'right', optional },
  { id, side: 'left', optional },
]
const middle = (id: string): readonly PhotoPoint[] => [{ id, side: null, optional: false }]

/** Points that one finds by eye on a face seen from the front, and that a smile or a brow does not carry far. */
export const PHOTO_POINTS: readonly PhotoPoint[] = [
  ...both('exocanthion'),
  ...both('endocanthion'),
  ...middle('subnasale'),
  ...both('cheilion'),
  ...middle('gnathion'),
  ...both('tragion', true),
]

/** Fewer do not say where the camera stood. */
export const FEWEST_PHOTO_POINTS = 6

export const photoPointKey = ({ id, side }: Pick<PhotoPoint, 'id' | 'side'>): string =>
  side === null ? id : `${id}:${side}`

/** Where a point lies on a head, head frame, mm. */
export const photoPointAt = (head: Pick<Head, 'landmark'>, { id, side }: PhotoPoint): Vec3 =>
  head.landmark(id, side ?? undefined)
