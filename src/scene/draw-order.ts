/**
 * Who is drawn when. Structures and threads come first, then the skin over them, then what shows through it.
 * Opaque things are drawn before all see-through ones whatever their number.
 */
export const DRAW_ORDER = {
  structures: 0,
  threadsBelow: 1,
  eyes: 2,
  skinDepth: 3,
  skin: 4,
  track: 5,
  threadsThrough: 6,
} as const
