import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { joinThreads, type CheckGround } from '../geometry/check-plan.ts'
import type { CheckResult, ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import type { Head } from '../head/types.ts'
import { resolvePlan, type PlanDocument } from '../plan/index.ts'
import { marginFault } from '../plan/margin-fault.ts'
import { noteError } from './error-log.ts'
import { atOnce } from './fix/in-slices.ts'
import { headStore } from './head-store.ts'
import { planStore } from './plan-store.ts'
import type { PlanOnHead } from './work/head-work.ts'
import { waitAfter, withFound, type Judging } from './work/judging.ts'
import { judgedAlike, lastKnown, unknownThreads, verdictSteps, type Told } from './work/known-verdicts.ts'
import { judgeMany } from './work/work-slot.ts'

export interface AssessmentState {
  /** The plan that was judged. */
  readonly doc: PlanDocument | null
  /** Verdict on the committed plan; null until the head is ready, or when the plan cannot be checked. */
  readonly result: CheckResult | null
  /** By thread id. */
  readonly byThread: ReadonlyMap<string, ThreadResult>
  /** What was checked, by thread id: points on the skin, the product's limits. */
  readonly inputs: ReadonlyMap<string, ThreadInput>
  /** Why a plan cannot be checked on this head, in one sentence; null normally. */
  readonly error: string | null
  /** While a verdict is worked out, and while there is no head to judge on; then there is nothing above. */
  readonly judging: Judging | null
}

const NOTHING: AssessmentState = {
  doc: null,
  result: null,
  byThread: new Map(),
  inputs: new Map(),
  error: null,
  judging: null,
}

/** Derived from plan and head, never stored, never undone. */
export const assessmentStore = createStore<AssessmentState>()(() => NOTHING)

export const useAssessment = <T>(selector: (state: AssessmentState) => T): T =>
  useStore(assessmentStore, selector)

const STOPPED =
  'The checker stopped by a fault of its own. Nothing in this plan has been judged; the plan is kept.'

/** So many threads are checked at once: about 10 ms each (planning default). More are checked away from the page. */
export const MOST_AT_ONCE = 4

/**
 * Keep the verdicts in step with plan and head. Only threads that changed are checked again. Until all of them are, and
 * while another head is on its way, there is no verdict.
 */
export function keepAssessment(): () => void {
  let running: AbortController | null = null
  let judged: readonly unknown[] = []
  const assess = (): void => {
    const { head, ground, leaving, error } = headStore.getState()
    const { doc } = planStore.getState()
    const asked = [doc, ground, leaving, error]
    if (head === null || asked.every((part, i) => part === judged[i])) return
    judged = asked
    running?.abort()
    if (ground !== null && !leaving) {
      const { signal } = (running = new AbortController())
      void judge({ doc, head, ground }, signal)
    } else if (error === null) show({ ...NOTHING, judging: waitAfter(assessmentStore.getState(), doc) })
    else show({ ...NOTHING, doc, error })
  }
  assess()
  const stops = [planStore.subscribe(assess), headStore.subscribe(assess), () => running?.abort()]
  return () => stops.forEach((stop) => stop())
}

const show = (state: AssessmentState): void => assessmentStore.setState(state, true)

/** The verdict on a plan: at once where little is to be checked, else when it has been checked away from the page. */
async function judge(plan: PlanOnHead, signal: AbortSignal): Promise<void> {
  const { doc, head, ground } = plan
  try {
    const unknown = unknownThreads(doc, ground)
    if (unknown.length > MOST_AT_ONCE) {
      const error = marginError(doc, ground) ?? placeError(doc, head)
      if (error !== null) return show({ ...NOTHING, doc, error })
      const known = doc.threads.flatMap((thread) =>
        unknown.includes(thread) ? [] : (lastKnown(thread, ground)?.checked.result ?? []),
      )
      show({ ...NOTHING, judging: waitAfter(assessmentStore.getState(), doc, known) })
      await judgeMany(plan, signal, tellFound(doc, signal))
      if (signal.aborted) return
    }
    show(assessment(doc, head, ground))
  } catch (error) {
    if (signal.aborted) return
    // A verdict on the plan as it was must not stand beside the plan as it is.
    show({ ...NOTHING, doc, error: STOPPED })
    noteError('checker', error)
    console.error('assessment: the checker stopped', error)
  }
}

/** Why no verdict on this plan could be relied on: a margin protects nothing. One sentence; null normally. */
export const marginError = (doc: PlanDocument, { structures }: CheckGround): string | null =>
  marginFault(
    doc,
    structures.map(({ structure }) => structure),
  )?.message ?? null

function placeError(doc: PlanDocument, head: Head): string | null {
  const placed = resolvePlan(head, doc)
  return placed.ok ? null : placed.error.message
}

/** Lists are told what was found no more often than this, ms. */
const TOLD_MS = 250

/**
 * Puts what is found into the wait for a verdict, as it comes.
 * @param doc the plan that is checked: what it found of threads that have changed since is no word on those
 * @param signal ends that
 */
export function tellFound(doc: PlanDocument, signal: AbortSignal): Told {
  let fresh: ThreadResult[] = []
  let lastMs = -Infinity
  return (result) => {
    fresh.push(result)
    const { judging } = assessmentStore.getState()
    if (signal.aborted || judging === null || performance.now() - lastMs < TOLD_MS) return
    const alike = judgedAlike(doc, planStore.getState().doc)
    const known = fresh.filter(({ id }) => alike.has(id))
    assessmentStore.setState({ judging: withFound(judging, known) })
    fresh = []
    lastMs = performance.now()
  }
}

/** Judge a plan; verdicts of threads that are the same objects as before are taken over. */
export function assessment(doc: PlanDocument, head: Head, ground: CheckGround): AssessmentState {
  const error = marginError(doc, ground)
  if (error !== null) return { ...NOTHING, doc, error }
  const verdicts = atOnce(verdictSteps(doc, head, ground))
  if ('misplaced' in verdicts) return { ...NOTHING, doc, error: verdicts.misplaced }
  const result = joinThreads(
    verdicts.map(({ checked }) => checked),
    ground,
  )
  return {
    ...NOTHING,
    doc,
    result,
    byThread: new Map(result.threads.map((thread) => [thread.id, thread])),
    inputs: new Map(verdicts.map(({ input }) => [input.id, input])),
  }
}
