import type { Plane } from '../../geometry/planes.ts'
import type { Figure, Range } from '../catalogue/types.ts'
import type { Anchor, LandmarkOffset } from '../document.ts'

/** What a doctor wants to change; the first choice in the panel. */
export const PROTOCOL_AREAS = ['jawline', 'midface', 'lateral-face', 'brow', 'neck', 'skin-quality'] as const
export type ProtocolArea = (typeof PROTOCOL_AREAS)[number]

/** A place on any head: offsets in mm from a landmark, as in the plan file, on whichever side the thread is placed. */
export interface TemplatePoint {
  readonly landmark: string
  readonly mm?: LandmarkOffset
  readonly plane?: Plane
  readonly depthMm?: number
  /** On the side across the midline from the thread's own. */
  readonly across?: boolean
}

export interface TemplateThread {
  /** What tells the thread from its neighbours, e.g. `low`. */
  readonly name: string
  /** One list of points per pass; the first point of the first pass is the entry. */
  readonly passes: readonly (readonly TemplatePoint[])[]
  /** Default: the plane of the protocol. */
  readonly plane?: Plane
  /** Default: the product chosen for the whole protocol. */
  readonly product?: string
  /** Threads of a side with the same word share a hole. */
  readonly hole?: string
  readonly anchor?: Anchor
  readonly endExits?: boolean
  /** Placed on this side only; default: on every side that is asked for. */
  readonly only?: 'left' | 'right'
}

/** How many are usual, and what the number counts. */
export interface UsualCount {
  readonly min: number
  readonly max: number
  /** What is counted, e.g. `threads a side`. */
  readonly counts: string
  readonly verified: boolean
  readonly source?: string
}

/**
 * A design that can be placed on any head. Its points are planning defaults drawn after the words of the source;
 * what was read in a source, and what was not, stands in the figures.
 */
export interface Protocol {
  readonly id: string
  readonly name: string
  readonly area: ProtocolArea
  readonly indication: string
  /** The direction of pull in words. */
  readonly direction: string
  readonly plane: Plane
  readonly threads: readonly TemplateThread[]
  /** Ids of the catalogue that fit, the first one by default. */
  readonly products: readonly string[]
  readonly usual: UsualCount
  readonly laidIn: Figure<string>
  readonly entry: Figure<string>
  readonly end: Figure<string>
  readonly spacingMm: Figure<number | Range>
  readonly angleDeg?: Figure<number | Range>
  readonly lengthMm: Figure<number | Range>
  /** What the publication reports. Of the technique as published, never of an adapted one. */
  readonly outcome?: Figure<string>
  readonly hazard?: Figure<string>
  readonly preparation?: Figure<string>
  /** What this template had to choose or leave out. */
  readonly note?: string
  readonly sources: readonly string[]
}

/** A design that is asked for and not offered. */
export interface RefusedDesign {
  readonly id: string
  readonly name: string
  readonly reason: string
  readonly source: string
  readonly verified: boolean
}
