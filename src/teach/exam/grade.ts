import type { CheckGround } from '../../geometry/check-plan.ts'
import type { Head } from '../../head/types.ts'
import type { PlanDocument } from '../../plan/index.ts'
import { assessment, type AssessmentState } from '../../state/assessment.ts'
import type { ExamCase } from './exam-case.ts'
import { observe, onSidesAsked, targetsOf, tracksOf, type Observation } from './observe.ts'
import { RUBRIC, type Rubric } from './rubric.ts'
import { scoreOf, type Score } from './score.ts'

/** Where an exam is judged: the head of the case, and its ground from `groundOf`. */
export interface ExamGround {
  readonly head: Head
  readonly ground: CheckGround
}

/** An exam as it was judged. */
export interface Grade {
  readonly score: Score
  readonly seen: Observation
  readonly judged: AssessmentState
}

/**
 * Judge what a learner drew by the planner's own checker, and score it beside the reference plan. Of a case for
 * either side the one that scores better counts.
 * @param seconds from the start to handing in
 */
export function gradePlan(
  exam: ExamCase,
  doc: PlanDocument,
  { head, ground }: ExamGround,
  seconds: number,
  rubric: Rubric = RUBRIC,
): Grade {
  const judged = assessment(doc, head, ground)
  const own = tracksOf(head, judged)
  const references = tracksOf(head, assessment(exam.reference, head, ground))
  const grades = targetsOf(exam, references).map((target): Grade => {
    const seen = observe(exam, target, own, judged, seconds, rubric.limits)
    return { seen, judged, score: scoreOf(rubric, seen) }
  })
  return grades.reduce((best, next) => (isBetter(next, best) ? next : best))
}

/** Dangers count on every side: where both score nothing, the side that was drawn on is told of. */
const isBetter = (a: Grade, b: Grade): boolean =>
  a.score.points > b.score.points || (a.score.points === b.score.points && a.seen.answered > b.seen.answered)

export type CaseFault =
  | { readonly kind: 'unplaced'; readonly message: string }
  | { readonly kind: 'danger'; readonly message: string }
  | { readonly kind: 'sides' }
  | { readonly kind: 'no-path' }

/** Why the reference plan of a case cannot be one on this head; null when it can. */
export function caseFault(exam: ExamCase, { head, ground }: ExamGround): CaseFault | null {
  const judged = assessment(exam.reference, head, ground)
  if (judged.result === null) return { kind: 'unplaced', message: judged.error ?? '' }
  const findings = [...judged.result.threads.flatMap((thread) => thread.findings), ...judged.result.findings]
  const danger = findings.find(({ severity }) => severity === 'danger')
  if (danger !== undefined) return { kind: 'danger', message: danger.message }
  const references = tracksOf(head, judged)
  if (references.length < exam.threads) return { kind: 'no-path' }
  return onSidesAsked(exam, references) ? null : { kind: 'sides' }
}
