import type { Fitted } from '../../head/types.ts'
import { listWords } from '../plain-words.ts'
import { countWords, mmWords } from '../words.ts'
import type { CaliperFix, LineFix } from './locate.ts'
import { lineName, palpableName } from './palpable.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** `52 mm from the tragus and 38.5 mm from the jaw angle, above the line between them` */
export function caliperWords({ readings, way }: CaliperFix): string {
  const [a, b] = readings.map(({ landmark, mm }) => `${mmWords(mm)} from the ${palpableName(landmark)}`)
  return `${a} and ${b}, ${way} the line between them`
}

/** `23 % along the line tragus to mouth corner (27 mm), 8 mm (7 % of it) above it` */
export function lineWords({ line, share, alongMm, offMm, offShare, way }: LineFix): string {
  const along = `${percent(share)} along the line ${lineName(line)} (${mmWords(alongMm)})`
  if (way === null) return `${along}, on it`
  return `${along}, ${mmWords(offMm)} (${percent(offShare)} of it) ${way} it`
}

/** The same, short: `tragus to mouth corner 23 %, 8 mm above` */
export function shortLineWords({ line, share, offMm, way }: LineFix): string {
  const along = `${lineName(line)} ${percent(share)}`
  return way === null ? along : `${along}, ${mmWords(offMm)} ${way}`
}

export const MARKING_WARNINGS = {
  /** On a generic head: millimetres are those of the model. */
  notCalibrated:
    'Not transferable in mm: use fractions. The millimetres are those of the model head; measure the reference lines on the patient and scale.',
  posture: 'Mark upright, before anaesthetic; lying down and infiltration move skin and depth.',
  notToScale: 'Not to scale',
} as const

/** How far the millimetres of a head hold on the patient. */
export function calibrationWarning(fitted: Fitted | null): string {
  if (fitted === null) return MARKING_WARNINGS.notCalibrated
  const { fit, distances } = fitted
  const count = distances.length
  const sources = [
    ...(fit.kind === 'scan' ? ['a scan of this face'] : []),
    ...(count > 0 ? [`${countWords(count, 'measurement')} of this patient`] : []),
  ]
  const worst = Math.max(0, ...distances.map(({ mm, builtMm }) => Math.abs(builtMm - mm)))
  const residual = count === 0 ? '' : ` (largest residual ${mmWords(worst)})`
  return `Millimetres are those of a head fitted to ${listWords(sources)}${residual}: check the reference lines on the patient; where one differs, use fractions.`
}
