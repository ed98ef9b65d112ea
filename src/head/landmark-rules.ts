import type { Extremum } from './soft-extremum.ts'

/**
 * Landmarks whose definition is a farthest point: found anew on every head, round the template's point.
 * Directions in the head frame (+x patient's left, +y up, +z forward).
 */
export const EXTREMA: Readonly<Record<string, Extremum>> = {
  vertex: { direction: [0, 1, 0], reachMm: 30, softnessMm: 0.8 },
  opisthocranion: { direction: [0, 0, -1], reachMm: 30, softnessMm: 0.8 },
  euryon: { direction: [1, 0, 0], reachMm: 28, softnessMm: 0.6 },
  glabella: { direction: [0, 0, 1], reachMm: 7, softnessMm: 0.3 },
  sellion: { direction: [0, 0, -1], reachMm: 7, softnessMm: 0.2 },
  pronasale: { direction: [0, 0, 1], reachMm: 6, softnessMm: 0.15 },
  sublabiale: { direction: [0, 0, -1], reachMm: 6, softnessMm: 0.2 },
  pogonion: { direction: [0, 0, 1], reachMm: 5, softnessMm: 0.5 },
  superaurale: { direction: [0, 1, 0], reachMm: 8, softnessMm: 0.2 },
  subaurale: { direction: [0, -1, 0], reachMm: 6, softnessMm: 0.2 },
  postaurale: { direction: [0, 0, -1], reachMm: 9, softnessMm: 0.2 },
}

/**
 * The cervical point: deepest in the angle between chin and neck, that is farthest inside the straight line from
 * menton to neck base.
 */
export const CHIN_NECK_ANGLE = {
  id: 'cervical-point',
  from: 'menton',
  to: 'neck-base',
  reachMm: 28,
  softnessMm: 0.5,
} as const

/** How far round the template's point each farthest-point landmark is looked for, mm. */
export const REACH_MM: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(EXTREMA).map(([id, { reachMm }]) => [id, reachMm])),
  [CHIN_NECK_ANGLE.id]: CHIN_NECK_ANGLE.reachMm,
}

/**
 * Landmarks found by a height and a depth beside the head, as shares of the height of the vertex over the tragia:
 * the skin is met from the side there. The mastoid process hangs about a quarter of that height below the Frankfort
 * horizontal (planning default).
 */
export const FROM_THE_SIDE: Readonly<Record<string, { readonly up: number; readonly forward: number }>> = {
  'mastoid-tip': { up: -0.25, forward: -0.172 },
}

/**
 * The point of the lower jaw edge straight below the mouth corner: where the line through these points of the edge
 * is as far from the midline as the cheilion.
 */
export const BELOW_CHEILION = {
  id: 'mandibular-border-below-cheilion',
  edge: ['menton', 'mandibular-border-below-cheilion', 'jowl-point', 'mid-mandibular-border'],
} as const

/**
 * Skin points over bone: a morph of the soft tissue slides the skin over them, so on a morphed head they are taken
 * where the line through the preset's point, square to its skin, meets the new skin.
 */
export const BONY_LANDMARKS: readonly string[] = [
  'orbitale',
  'nasion',
  'rhinion',
  'gnathion',
  'midline-orbital-rim',
  'thyroid-notch',
  'neck-base',
  'infraorbital-rim-midpupil',
  'lateral-orbital-rim',
  'supraorbital-rim',
  'inferolateral-orbital-rim',
  'frontotemporale',
  'superior-temporal-line',
  'zygion',
  'mid-zygomatic-arch',
  'zygomatic-arch-lower-edge-at-condyle',
  'jugale',
  'mastoid-tip',
  'gonion',
  'mid-mandibular-border',
  'mandibular-border-below-cheilion',
  'antegonial-notch',
]
