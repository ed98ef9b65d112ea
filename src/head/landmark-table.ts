import points from './data/landmark-points.json' with { type: 'json' }

/** A landmark of the template and its skin point: of the left one where it is paired. */
export interface LandmarkEntry {
  readonly id: string
  readonly paired: boolean
  readonly tri: number
  readonly bary: readonly [number, number, number]
}

/** Landmarks on the front of the eyeball, level with its centre: how far from straight ahead towards the nose, mm. */
export const EYE_LANDMARKS_MM: Readonly<Record<string, number>> = {
  pupil: 0,
  /** Half of a visible iris of 11.7 mm (planning default). */
  'medial-limbus': 5.85,
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
  'medial-limbus-vertical': 'supraorbital-rim-medial-limbus',
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
).map(([id, [tri, a, b]]) => ({ id, paired: !MIDLINE.has(id), tri, bary: [a, b, 1 - a - b] }))
