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
  pogonion: { direction: [0, 0, 1], reachMm: 8, softnessMm: 0.3 },
  superaurale: { direction: [0, 1, 0], reachMm: 8, softnessMm: 0.2 },
  subaurale: { direction: [0, -1, 0], reachMm: 6, softnessMm: 0.2 },
  postaurale: { direction: [0, 0, -1], reachMm: 9, softnessMm: 0.2 },
}

/**
 * Skin points over bone: a morph of the soft tissue slides the skin over them, so on a morphed head they are taken
 * where the line through the preset's point, square to its skin, meets the new skin.
 */
export const BONY_LANDMARKS: readonly string[] = [
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
