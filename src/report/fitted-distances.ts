import type { DistanceQuestion, Head, Sex } from '../head/types.ts'
import type { ReportDistance } from './report-types.ts'
import { idWords, listWords, mmWords } from './plain-words.ts'
import { rounded } from './round.ts'

/** Below this a typed distance counts as met: half the step that lengths are told in, mm. */
const MET_MM = 0.5

export const isMet = (residualMm: number): boolean => Math.abs(residualMm) < MET_MM

/** Typed distances of a head, what it has of them, and why one is questioned. */
export const reportDistances = ({ fitted, sex }: Pick<Head, 'fitted' | 'sex'>): readonly ReportDistance[] =>
  (fitted?.distances ?? []).map(({ id, side, mm, builtMm, question }) => ({
    id,
    side: side ?? null,
    mm: rounded(mm),
    builtMm: rounded(builtMm),
    residualMm: rounded(builtMm - mm),
    question: question && questionWords(question, sex),
  }))

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10)

/** Why a typed distance may be a slip: `7.2 SD above the mean of women, 118 mm (SD 5.8 mm), source`. */
export function questionWords(question: DistanceQuestion, sex: Sex): string {
  if (question.kind === 'no-norm') {
    const percent = Math.round(Math.abs(question.share) * 100)
    const way = question.share < 0 ? 'shorter' : 'longer'
    return `${percent} % ${way} than on the head, ${mmWords(question.ownMm)}; no norm is published, questioned from 25 % (planning default)`
  }
  const { norm, sds } = question
  const way = `${oneDecimal(Math.abs(sds))} SD ${sds < 0 ? 'below' : 'above'} the mean`
  const people = sex === 'female' ? 'women' : 'men'
  return `${way} of ${people}, ${oneDecimal(norm.meanMm)} mm (SD ${oneDecimal(norm.sdMm)} mm): ${norm.source}`
}

/** What the head misses of a typed distance: `met`, `25 mm short`, `3 mm too long`. */
export const residualWords = (residualMm: number): string =>
  isMet(residualMm) ? 'met' : `${mmWords(Math.abs(residualMm))} ${residualMm < 0 ? 'short' : 'too long'}`

/** Each typed distance with its residual, and each that is questioned; nothing where none is typed. */
export function distanceSentences(distances: readonly ReportDistance[]): readonly string[] {
  if (distances.length === 0) return []
  const told = distances.map(
    ({ id, side, mm, residualMm }) =>
      `${lineWords(id)}${side === null ? '' : ` ${side}`} ${mmWords(mm)} (${residualWords(residualMm)})`,
  )
  return [
    `Typed, and what the head has of it: ${listWords(told)}.`,
    ...distances.flatMap(({ id, side, question }) =>
      question === null
        ? []
        : [`Unlikely, check it: ${lineWords(id)}${side === null ? '' : ` ${side}`}, ${question}.`],
    ),
  ]
}

/** `tragion to cheilion` */
const lineWords = (id: string): string => idWords(id).replace(' ', ' to ')
