import points from './data/landmark-points.json' with { type: 'json' }

/** A landmark of the template: the skin point, or the eye, it is read from. */
export interface LandmarkEntry {
  readonly id: string
  readonly paired: boolean
  /** Template triangle and weights of the left or midline point; null for the ones on the eyeball. */
  readonly tri: number
  readonly bary: readonly [number, number, number]
}

/** Landmarks on the eyeball, as the angle from straight ahead towards the nose, degrees. */
export const EYE_LANDMARKS: Readonly<Record<string, number>> = {
  pupil: 0,
  /** Iris of 11.7 mm on a globe of 12 mm radius (planning default). */
  'medial-limbus': 29,
}

/** Other names in use for the same points. */
export const LANDMARK_ALIASES: Readonly<Record<string, string>> = {
  hairline: 'trichion',
  'labiomental-fold': 'sublabiale',
  'cervicale-anterius': 'cervical-point',
  'medial-canthus': 'endocanthion',
  'lateral-canthus': 'exocanthion',
  'infraorbital-rim': 'infraorbital-rim-midpupil',
  'superciliare-medial': 'brow-medial',
  'superciliare-top': 'brow-peak',
  'superciliare-lateral': 'brow-lateral',
  'eyebrow-lateral-end': 'brow-lateral',
  'hairline-at-superior-temporal-line': 'superior-temporal-line',
  'cheekbone-apex': 'malar-eminence',
  'alar-groove-mid': 'alar-curvature',
  'alar-crease-superior': 'alar-curvature',
  'oral-commissure': 'cheilion',
  'facial-artery-notch': 'antegonial-notch',
  'antegonial-notch-crossing': 'antegonial-notch',
}

const MIDLINE = new Set([
  'vertex',
  'trichion',
  'glabella',
  'opisthocranion',
  'nasion',
  'sellion',
  'rhinion',
  'pronasale',
  'subnasale',
  'labiale-superius',
  'stomion',
  'labiale-inferius',
  'sublabiale',
  'pogonion',
  'gnathion',
  'menton',
  'cervical-point',
  'thyroid-notch',
  'neck-base',
  'midline-orbital-rim',
  'mid-upper-lip',
  'facial-midline',
])

export const SKIN_LANDMARKS: readonly LandmarkEntry[] = Object.entries(
  points as unknown as Record<string, readonly [number, number, number, number]>,
).map(([id, [tri, a, b, c]]) => ({ id, paired: !MIDLINE.has(id), tri, bary: [a, b, c] }))
