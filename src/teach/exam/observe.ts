import type { AssessmentState } from '../../state/assessment.ts'
import type { Head } from '../../head/types.ts'
import { sidesAsked, type ExamCase } from './exam-case.ts'
import { countFaults, depthFaults, directionFaults, safetyFaults, timeFaults, type Answer } from './faults.ts'
import { matchPairs } from './match.ts'
import type { LineId, RubricLimits } from './rubric.ts'
import type { Observed } from './score.ts'
import { neighbours, spacingFaults, symmetryFaults, twins } from './set-faults.ts'
import { apartMm, mirroredTrack, trackOf, type Track } from './tracks.ts'

/** A plan as it was judged by the checker. */
export type Judged = Pick<AssessmentState, 'doc' | 'result' | 'inputs'>

/** What was seen of a plan, and which reference thread each of its threads answers. */
export interface Observation extends Observed {
  readonly answers: readonly Answer[]
  readonly references: readonly Track[]
}

/** The courses of a plan on a head; a thread without a path has none. */
export function tracksOf(head: Head, { result, inputs }: Judged): readonly Track[] {
  return (result?.threads ?? []).flatMap((thread) => {
    const input = inputs.get(thread.id)
    const track = input === undefined ? null : trackOf(head, thread, input)
    return track ?? []
  })
}

/**
 * Look at a plan beside the reference courses of a case.
 * @param seconds from the start to handing in
 */
export function observe(
  exam: ExamCase,
  references: readonly Track[],
  own: readonly Track[],
  { result }: Judged,
  seconds: number,
  limits: RubricLimits,
): Observation {
  const answers = answersOf(own, references, limits.corridorMm)
  const pairs = neighbours(references)
  const partners = twins(references)
  const minutes = exam.minutes
  const without: LineId[] = [
    ...(pairs.length === 0 ? (['spacing'] as const) : []),
    ...(partners.length === 0 ? (['symmetry'] as const) : []),
    ...(minutes === undefined ? (['time'] as const) : []),
  ]
  return {
    asked: exam.threads,
    answered: answers.length,
    without,
    answers,
    references,
    faults: [
      ...safetyFaults(result),
      ...depthFaults(answers, exam.plane !== undefined, limits.unassessedMm),
      ...directionFaults(answers, references, limits.directionDeg),
      ...spacingFaults(answers, pairs, limits.spacingMm),
      ...symmetryFaults(answers, partners, limits),
      ...countFaults(result?.threads ?? [], own, exam),
      ...(minutes === undefined ? [] : timeFaults(seconds, minutes)),
    ],
  }
}

/** Each thread with the reference thread in whose corridor it lies, one to one. */
function answersOf(
  own: readonly Track[],
  references: readonly Track[],
  corridorMm: number,
): readonly Answer[] {
  const costs = own.map((track) =>
    references.map((reference) => {
      const apart = track.side === reference.side ? apartMm(track, reference) : Infinity
      return apart <= corridorMm ? apart : null
    }),
  )
  return matchPairs(costs).flatMap((column, row) =>
    column === null ? [] : [{ track: own[row]!, reference: references[column]! }],
  )
}

/** The reference courses that a case may be answered with: of a case for either side, on each side. */
export function targetsOf(exam: ExamCase, references: readonly Track[]): readonly (readonly Track[])[] {
  return exam.sides === 'either' ? [references, references.map(mirroredTrack)] : [references]
}

/** Whether the reference threads lie where the case asks for threads. */
export function onSidesAsked(exam: ExamCase, references: readonly Track[]): boolean {
  const asked = sidesAsked(exam)
  const has = new Set(references.map(({ side }) => side).filter((side) => side !== 'midline'))
  return asked.length === 0
    ? has.size <= 1
    : asked.length === has.size && asked.every((side) => has.has(side))
}
