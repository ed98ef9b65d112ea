import type { DistanceQuestion } from '../../head/fit/question-distance.ts'
import type { MeasurementId } from '../../plan/individual.ts'
import { mmWords } from '../../report/index.ts'

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

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10)

/** Below this a distance counts as met: half the step that lengths are told in, mm. */
const MET_MM = 0.5

/** Words of the tab on caliper distances. */
export const MEASUREMENT_TEXTS = {
  intro:
    'Straight from landmark to landmark with a caliper, not along the skin; face at rest, teeth together. The head follows each distance; a side left empty follows the other.',
  names: NAMES,
  distance: 'Distance',
  sides: { left: "Patient's left", right: "Patient's right" },
  across: 'Across or midline',
  field: (name: string, side: string) => (side === '' ? name : `${name}, ${side.toLowerCase()}`),
  own: (mm: number) => `head ${mmWords(mm)}`,
  typed: (ownMm: number) => `${mmWords(ownMm)} before`,
  met: 'met',
  missed: (residualMm: number) =>
    `head stays ${mmWords(Math.abs(residualMm))} ${residualMm < 0 ? 'short' : 'too long'}`,
  residual: (residualMm: number): string =>
    Math.abs(residualMm) < MET_MM ? MEASUREMENT_TEXTS.met : MEASUREMENT_TEXTS.missed(residualMm),
  isMet: (residualMm: number): boolean => Math.abs(residualMm) < MET_MM,
  question: (question: DistanceQuestion, sex: 'female' | 'male'): string => {
    if (question.kind === 'no-norm') {
      const way = question.share < 0 ? 'shorter' : 'longer'
      return `Check it: ${Math.round(Math.abs(question.share) * 100)} % ${way} than on the generic head, ${mmWords(question.ownMm)}. No norm is published; questioned from 25 % (planning default).`
    }
    const { norm, sds } = question
    const people = sex === 'female' ? 'women' : 'men'
    return `Check it: ${oneDecimal(Math.abs(sds))} SD ${sds < 0 ? 'below' : 'above'} the mean of ${people}, ${oneDecimal(norm.meanMm)} mm (SD ${oneDecimal(norm.sdMm)} mm). ${norm.source}.`
  },
  count: (count: number) =>
    count === 0
      ? 'Generic head: nothing is typed.'
      : `Head fitted to ${count} measurement${count === 1 ? '' : 's'}.`,
  allMet: 'Each is met within 0.5 mm.',
  worst: (residualMm: number) => `Largest residual ${mmWords(Math.abs(residualMm))}.`,
  clear: (field: string) => `Clear ${field}`,
  clearAll: 'Clear all',
  typeStep: 'Type distance',
  clearStep: 'Clear distance',
  clearAllStep: 'Clear all distances',
  noHead: 'The head is still loading.',
} as const
