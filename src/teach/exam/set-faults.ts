import type { FindingCode } from '../../geometry/check-types.ts'
import { mirrorDifference, pairsOf } from '../../plan/edits/partners.ts'
import { EXAM_FAULTS as T } from './exam-texts.ts'
import type { Answer } from './faults.ts'
import type { RubricLimits } from './rubric.ts'
import type { Fault } from './score.ts'
import { apartMm, type Track } from './tracks.ts'

/** Two reference threads that are looked at together. */
export type Couple = readonly [Track, Track]

/** Each reference thread with the nearest one of its side; no couple twice. */
export function neighbours(references: readonly Track[]): readonly Couple[] {
  const couples: Couple[] = []
  for (const track of references) {
    const others = references.filter((other) => other !== track && other.side === track.side)
    const nearest = others.toSorted((a, b) => apartMm(track, a) - apartMm(track, b))[0]
    if (nearest === undefined) continue
    if (!couples.some((couple) => couple.includes(track) && couple.includes(nearest)))
      couples.push([track, nearest])
  }
  return couples
}

/** Reference threads that mirror each other, left and right. */
export function twins(references: readonly Track[]): readonly Couple[] {
  const byId = new Map(references.map((track) => [track.id, track]))
  return pairsOf(references).map(({ left, right }) => [byId.get(left)!, byId.get(right)!])
}

/** The two threads that answer a couple; null where one of them is missing, which is paid elsewhere. */
function answerTo(answers: readonly Answer[], [a, b]: Couple): Couple | null {
  const [own, other] = [a, b].map((wanted) => answers.find(({ reference }) => reference === wanted)?.track)
  return own === undefined || other === undefined ? null : [own, other]
}

const SPACING_CODES: readonly FindingCode[] = ['spacing', 'threads-cross']

/** Neighbours that lie closer or wider than their reference threads, or too close for the checker. */
export function spacingFaults(
  answers: readonly Answer[],
  couples: readonly Couple[],
  limitMm: number,
): readonly Fault[] {
  return couples.flatMap((couple): Fault[] => {
    const own = answerTo(answers, couple)
    if (own === null) return []
    const [is, wanted] = [apartMm(...own), apartMm(...couple)]
    const clash = clashOf(own) !== null && clashOf(couple) === null
    if (!clash && Math.abs(is - wanted) <= limitMm) return []
    const words = T.spacing(is, wanted, clash ? clashOf(own) : null)
    return [{ line: 'spacing', threads: own.map(({ id }) => id), words, at: own[0].entry }]
  })
}

/** What the checker says of two threads that come too close; null where it says nothing. */
const clashOf = ([a, b]: Couple): string | null =>
  [
    [a, b],
    [b, a],
  ].flatMap(([one, other]) =>
    one!.result.findings.filter(
      ({ code, severity, otherThread }) =>
        SPACING_CODES.includes(code) && severity === 'caution' && otherThread === other!.id,
    ),
  )[0]?.message ?? null

/** Threads of the two sides that are not each other’s mirror image, as their reference threads are. */
export function symmetryFaults(
  answers: readonly Answer[],
  partners: readonly Couple[],
  { symmetryMm, symmetryDeg }: Pick<RubricLimits, 'symmetryMm' | 'symmetryDeg'>,
): readonly Fault[] {
  return partners.flatMap((couple): Fault[] => {
    const own = answerTo(answers, couple)
    if (own === null) return []
    const [is, wanted] = [mirrorDifference(...own), mirrorDifference(...couple)]
    const mm = Math.max(is.entryMm - wanted.entryMm, is.endMm - wanted.endMm)
    const deg = is.pullDeg - wanted.pullDeg
    if (mm <= symmetryMm && deg <= symmetryDeg) return []
    const words = T.symmetry(Math.max(is.entryMm, is.endMm), is.pullDeg)
    return [{ line: 'symmetry', threads: own.map(({ id }) => id), words, at: own[0].entry }]
  })
}
