import type { DistanceQuestion, Sex } from '../../head/types.ts'
import type { MeasurementId } from '../../plan/individual.ts'
import { mmWords, questionWords, residualWords } from '../../report/index.ts'

interface Named {
  readonly name: string
  readonly landmarks: string
}

const NAMES: Readonly<Record<MeasurementId, Named>> = {
  'tragion-cheilion': { name: 'Tragus to mouth corner', landmarks: 'tragion – cheilion' },
  'tragion-gonion': { name: 'Tragus to jaw angle', landmarks: 'tragion – gonion' },
  'exocanthion-cheilion': {
    name: 'Outer eye corner to mouth corner',
    landmarks: 'exocanthion – cheilion',
  },
  'zygion-zygion': { name: 'Width over the cheekbones', landmarks: 'zygion – zygion' },
  'nasion-gnathion': { name: 'Height, nasal root to chin', landmarks: 'nasion – gnathion' },
  'cheilion-cheilion': { name: 'Width of the mouth', landmarks: 'cheilion – cheilion' },
}

/** Words of the tab on caliper distances. */
export const MEASUREMENT_TEXTS = {
  intro:
    'Straight from landmark to landmark with a caliper, not along the skin; face at rest, teeth together. The head follows each distance; on a symmetric head a side left empty follows the other.',
  names: NAMES,
  distance: 'Distance',
  sides: { left: "Patient's left", right: "Patient's right" },
  field: (name: string, side: string) => (side === '' ? name : `${name}, ${side.toLowerCase()}`),
  own: (mm: number) => `head ${mmWords(mm)}`,
  typed: (ownMm: number) => `${mmWords(ownMm)} before`,
  missed: (residualMm: number) => `head stays ${residualWords(residualMm)}`,
  question: (question: DistanceQuestion, sex: Sex) => `Check it: ${questionWords(question, sex)}.`,
  count: (count: number) =>
    count === 0 ? 'No distance is typed.' : `Head fitted to ${count} measurement${count === 1 ? '' : 's'}.`,
  allMet: 'Each is met within 0.5 mm.',
  worst: (residualMm: number) => `Largest residual ${mmWords(Math.abs(residualMm))}.`,
  clear: (field: string) => `Clear ${field}`,
  clearAll: 'Clear all',
  typeStep: 'Type distance',
  clearStep: 'Clear distance',
  clearAllStep: 'Clear all distances',
  noHead: 'The head is still loading.',
} as const
