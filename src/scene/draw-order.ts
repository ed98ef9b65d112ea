/**
 * Who is drawn when. Structures and threads come first, then the skin over them, then what shows through it.
 * Opaque things are drawn before all see-through ones whatever their number.
 */
export const DRAW_ORDER = {
  skinInside: -1,
  structures: 0,
  /** See-through systems, two for each kind: depth, then colour. Always in the same order, so none pops. */
  structuresThrough: 0.1,
  context: 0.7,
  envelopes: 0.8,
  threadsBelow: 1,
  eyes: 2,
  /** The face of a cut: over what lies behind it, under the skin in front. */
  section: 2.5,
  skinDepth: 3,
  skin: 4,
  /** Danger zones under opaque skin, seen on it. */
  ghosts: 4.2,
  /** Zones on the skin. */
  zones: 4.5,
  track: 5,
  threadsThrough: 6,
} as const
