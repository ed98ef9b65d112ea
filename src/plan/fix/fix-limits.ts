import { ASYMMETRY_DEG } from '../../geometry/limits.ts'

/**
 * What a fix may do and what it has to keep. All are planning defaults: no figure is published for how far a planned
 * thread may be moved.
 */

/** A fix stays clear when its end is this far off on the skin, mm … */
export const KEPT_END_MM = 1.5
/** … and when the whole run lies this much deeper or shallower, mm. */
export const KEPT_DEPTH_MM = 0.5

/** No point is moved farther than this, mm: beyond it, it is another design, and the doctor's to draw. */
export const LONGEST_MOVE_MM = 15
/** The pull turns by no more than this, degrees: beyond it the planner itself calls two directions different. */
export const LARGEST_TURN_DEG = ASYMMETRY_DEG

/** Sizes of change that are tried in turn, mm on the skin; a first success is then made smaller. */
export const MOVE_STEPS_MM = [1, 2, 3, 4.5, 6, 8, 10, 12, LONGEST_MOVE_MM] as const
/** Sizes are told, and made smaller, in steps of this, mm: the model knows no better. */
export const FINEST_STEP_MM = 0.5

/** Depth is changed by at most this, mm: most planes are hardly thicker. */
export const LARGEST_DEPTH_CHANGE_MM = 1.5
/** A change in depth weighs as much as one this many times as long on the skin: as the operator's errors do (2 mm, 1 mm). */
export const DEPTH_WEIGHT = 2
/** Depth is changed this far beyond either end of the stretch that is meant, mm. */
export const DEPTH_LEAD_MM = 4
/** Points that hold a changed depth stand no farther apart than this, mm: between them millimetres are straight. */
export const DEPTH_POINT_SPACING_MM = 12

/** Threads judged in one search at most: about half a second. */
export const MOST_ASSESSMENTS = 150
/** More of a thread may be out of assessment by this after a fix, mm: ends of gaps fall between samples. */
export const GAP_TOLERANCE_MM = 0.5

/** Tolerance is looked for up to these; beyond them the words are "at least". */
export const MOST_TOLERANCE_MM = 10
export const MOST_TOLERANCE_DEG = 15
export const MOST_TOLERANCE_DEPTH_MM = 2
