import { countWords, mmWords } from '../../report/index.ts'
import type { LineId, RubricLimits } from './rubric.ts'

const degWords = (deg: number): string => `${Math.round(deg)}°`
const andMore = (more: number): string => (more === 0 ? '' : `; ${countWords(more, 'more danger')}`)

/** Why points were taken off, a sentence each. */
export const EXAM_FAULTS = {
  danger: (message: string, more: number) => `Danger: ${message}${andMore(more)}.`,
  otherPlane: (plane: string) => `Laid in another plane than asked for: ${plane}.`,
  depth: (message: string) => `${message}.`,
  notAssessed: (mm: number) => `${mmWords(mm)} of it cannot be assessed, as the reference can.`,
  direction: (off: number, limit: number) =>
    `Runs ${degWords(off)} off the nearest reference vector; up to ${degWords(limit)} is within the rubric.`,
  spacing: (is: number, wanted: number, clash: string | null) =>
    clash === null
      ? `Neighbours ${mmWords(is)} apart on average; ${mmWords(wanted)} in the reference.`
      : `${clash}.`,
  symmetry: (mm: number, deg: number) =>
    `Left and right differ by up to ${mmWords(mm)} and ${degWords(deg)} from mirror images.`,
  tooMany: (count: number, asked: number) => `Thread ${count} of ${asked} asked for.`,
  otherProduct: (name: string) => `Another product than asked for: ${name}.`,
  late: (minute: number) => `Minute ${minute} over the time limit.`,
} as const

/** Names of the lines of the rubric. */
export const LINE_NAMES: Readonly<Record<LineId, string>> = {
  safety: 'Safety',
  depth: 'Depth kept',
  direction: 'Vector direction',
  spacing: 'Spacing',
  symmetry: 'Symmetry',
  count: 'Count',
  time: 'Time',
}

/** What each line takes points off for. */
export const LINE_WORDS: Readonly<Record<LineId, (limits: RubricLimits) => string>> = {
  safety: () => 'each thread with a danger, wherever it lies',
  depth: ({ unassessedMm }) =>
    `each thread that leaves its plane, or of which ${mmWords(unassessedMm)} more cannot be assessed than of the reference; a thread with a danger has paid already`,
  direction: ({ directionDeg }) =>
    `each thread more than ${degWords(directionDeg)} off the nearest reference vector of its region, entry to end`,
  spacing: ({ spacingMm }) =>
    `each pair of neighbours more than ${mmWords(spacingMm)} closer or wider than in the reference, or that cross`,
  symmetry: ({ symmetryMm, symmetryDeg }) =>
    `each pair of sides more than ${mmWords(symmetryMm)} or ${degWords(symmetryDeg)} from mirror images`,
  count: () => 'each thread more than asked for, or of another product',
  time: () => 'each minute begun after the time limit',
}
