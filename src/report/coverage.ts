import { STRUCTURE_INDEX } from '../anatomy/structure-index.ts'
import { listWords } from './plain-words.ts'
import type { ReportCoverage, ReportGap } from './report-types.ts'
import { mmWords, rangeWords } from './words.ts'

/** Where the model has no layer data at all. */
export const NO_DATA_REGIONS = ['hair-bearing scalp', 'auricles', 'back of the neck'] as const

/** What no check of this model can see. */
export const NOT_MODELLED =
  'Not in the model at all: the patient’s own variants, scars, earlier threads or fillers, and everything not in the list of structures.'

interface Measured {
  readonly id: string
  readonly lengthMm: number
  readonly assessedMm: number
}

/** What was checked and what was not, in numbers and in plain sentences. */
export function coverageOf(threads: readonly Measured[], gaps: readonly ReportGap[]): ReportCoverage {
  return {
    lengthMm: sum(threads.map(({ lengthMm }) => lengthMm)),
    assessedMm: sum(threads.map(({ assessedMm }) => assessedMm)),
    structuresPerSide: STRUCTURE_INDEX.length,
    noData: [...NO_DATA_REGIONS],
    sentences: [
      assessedSentence(threads),
      ...(threads.length > 0 ? [gapsSentence(threads, gaps)] : []),
      `No layer data: ${listWords(NO_DATA_REGIONS)}.`,
      NOT_MODELLED,
    ],
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** `Assessed: 80 mm of 85 mm (94 %), against 43 nerves, vessels, ducts and glands on each side.` */
function assessedSentence(threads: readonly Measured[]): string {
  const total = sum(threads.map(({ lengthMm }) => lengthMm))
  const assessed = sum(threads.map(({ assessedMm }) => assessedMm))
  if (total === 0) return 'Assessed: nothing, because no thread has a path.'
  // Rounded down, so that 100 % means all of it.
  const percent = Math.floor((assessed / total) * 100 + 1e-6)
  const against = `${STRUCTURE_INDEX.length} nerves, vessels, ducts and glands on each side`
  return `Assessed: ${mmWords(assessed)} of ${mmWords(total)} (${percent} %), against ${against}.`
}

function gapsSentence(threads: readonly Measured[], gaps: readonly ReportGap[]): string {
  if (gaps.length === 0) return 'No part of a thread was left out.'
  const reasons = [...new Set(gaps.map(({ reason }) => reason))]
  const parts = reasons.map((reason) => {
    const places = gaps.filter((gap) => gap.reason === reason).map((gap) => placeWords(threads, gap))
    return `${listWords(places)} (${reason})`
  })
  return `Not assessed: ${parts.join('; ')}.`
}

/** `thread 2, 0 to 4.5 mm`; a thread without a path has no millimetres. */
function placeWords(threads: readonly Measured[], { thread, fromMm, toMm }: ReportGap): string {
  const title = `thread ${threads.findIndex(({ id }) => id === thread) + 1}`
  return toMm > fromMm ? `${title}, ${rangeWords(fromMm, toMm)}` : title
}
