import type { RegionId } from '../../geometry/skin.ts'
import { turnDeg } from './skin-compass.ts'

/** A line of the face that a design follows, or is laid across. */
export const CONTOURS = ['jaw-border', 'nasolabial-fold'] as const
export type ContourId = (typeof CONTOURS)[number]

/** Where the tissue of a region is lifted to. */
export interface LiftDirection {
  /**
   * Rise above the horizontal, degrees, seen on the skin: 0 is level, outwards and back; 90 is straight up. From the
   * flattest to the steepest that is usual.
   */
  readonly fromDeg: number
  readonly toDeg: number
  /** The line that the pull follows (`along`) or is square to (`across`); null where none is named. */
  readonly contour: { readonly id: ContourId; readonly way: 'along' | 'across' } | null
  /** Where the figure comes from: all of them are planning defaults, since no publication measures the angle on the skin. */
  readonly basis: string
}

const PRACTICE = 'planning default, common practice'
/** No publication measures the angle on the skin: the flat end is that of the designs as the protocols lay them. */
const AS_LAID = 'planning default, as wide as the designs of the protocols are laid'

/**
 * Lifting directions by region. Every range is a planning default; a region without one is lifted by no published
 * design, or its threads support instead of lifting.
 */
export const LIFT_DIRECTIONS: Readonly<Partial<Record<RegionId, LiftDirection>>> = {
  brow: { fromDeg: 30, toDeg: 50, contour: null, basis: PRACTICE },
  temple: {
    fromDeg: 30,
    toDeg: 90,
    contour: null,
    basis: 'planning default; in the temple vertical before oblique, as in Kang 2020 (3 patients)',
  },
  midface: { fromDeg: 25, toDeg: 60, contour: { id: 'nasolabial-fold', way: 'across' }, basis: AS_LAID },
  nasolabial: { fromDeg: 25, toDeg: 60, contour: { id: 'nasolabial-fold', way: 'across' }, basis: AS_LAID },
  cheek: { fromDeg: 25, toDeg: 80, contour: null, basis: AS_LAID },
  jawline: { fromDeg: 15, toDeg: 45, contour: { id: 'jaw-border', way: 'along' }, basis: PRACTICE },
  submental: { fromDeg: 10, toDeg: 75, contour: { id: 'jaw-border', way: 'along' }, basis: AS_LAID },
  neck: { fromDeg: 10, toDeg: 75, contour: { id: 'jaw-border', way: 'along' }, basis: AS_LAID },
}

/** The middle of a region's range: where its arrow points. */
export const middleDeg = ({ fromDeg, toDeg }: LiftDirection): number => (fromDeg + toDeg) / 2

/** How far the pull may run beside the line that it follows, degrees: the lowest thread runs along it, each next one steeper. */
export const CONTOUR_ROOM_DEG = 30

/** How far a rise lies outside of a region's range, degrees; 0 within it. */
export const offRangeDeg = (lift: LiftDirection, riseDeg: number): number =>
  Math.max(0, turnDeg(riseDeg, middleDeg(lift)) - (lift.toDeg - lift.fromDeg) / 2)
