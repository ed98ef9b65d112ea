import rubric from './rubric.json' with { type: 'json' }

/** The lines of the rubric, in the order in which they are told: safety first. */
export const LINE_IDS = ['safety', 'depth', 'direction', 'spacing', 'symmetry', 'count', 'time'] as const
export type LineId = (typeof LINE_IDS)[number]

export interface RubricLine {
  readonly id: LineId
  /** What a plan without a fault of this line has. */
  readonly points: number
  /** What each fault takes off; no line falls below 0. */
  readonly perFault: number
}

/** From where on a difference from the reference plan is a fault. All planning defaults: no publication states them. */
export interface RubricLimits {
  /** Mean distance on the skin from the course of a reference thread, mm: farther away, a thread answers none. */
  readonly corridorMm: number
  /** Off the nearest reference vector of the region, degrees. */
  readonly directionDeg: number
  /** By which the distance of two neighbours differs from that of their reference threads, mm. */
  readonly spacingMm: number
  /** Between an entry or end and the mirror image of its partner’s, mm. */
  readonly symmetryMm: number
  /** Between the directions of partners, degrees. */
  readonly symmetryDeg: number
  /** Of a thread that cannot be assessed, more than of its reference thread, mm. */
  readonly unassessedMm: number
}

/** What an exam is scored by. Points and limits are planning defaults. */
export interface Rubric {
  /** From this share on a plan without a danger has passed, per cent. */
  readonly passPercent: number
  readonly limits: RubricLimits
  readonly lines: readonly RubricLine[]
}

export const RUBRIC = rubric as Rubric
