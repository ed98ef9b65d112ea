import { useStore } from 'zustand'
import type { ThreadResult } from '../../geometry/check-types.ts'
import type { PlanDocument } from '../../plan/document.ts'
import { useAssessment, type AssessmentState } from '../assessment.ts'
import { usePlan } from '../plan-store.ts'
import { linkedStore } from './linked.ts'

/** A thread that a doctor still has to look at before a patient sees the plan. */
export interface LeftThread {
  readonly id: string
  /** From 1, in the order of the plan. */
  readonly number: number
  readonly side: ThreadResult['side']
  /** A danger without a reason to accept it, or no path on this head, so that nothing of it was checked. */
  readonly why: 'danger' | 'no-path'
}

/** Whether a plan may be shown to a patient, and what keeps it back. */
export type Gate =
  | { readonly open: true }
  /** The head or the verdict is still to come. */
  | { readonly open: false; readonly why: 'waiting' }
  /** The plan cannot be checked on this head; one sentence. */
  | { readonly open: false; readonly why: 'unchecked'; readonly message: string }
  | { readonly open: false; readonly why: 'left'; readonly threads: readonly LeftThread[] }

type Judged = Pick<AssessmentState, 'doc' | 'result' | 'byThread' | 'error'>

/**
 * A plan is shown to a patient only when every danger was reviewed: none is left, or it was accepted with a reason.
 * @param reviewed the plan that a doctor's link says was reviewed where it was made; null without one
 */
export function gateOf(doc: PlanDocument, judged: Judged, reviewed: PlanDocument | null): Gate {
  if (judged.doc !== doc) return { open: false, why: 'waiting' }
  if (judged.error !== null) return { open: false, why: 'unchecked', message: judged.error }
  if (judged.result === null) return { open: false, why: 'waiting' }
  const threads = doc.threads.flatMap((thread, index): LeftThread | [] => {
    const verdict = judged.byThread.get(thread.id)
    const side = verdict?.side ?? 'midline'
    if (verdict === undefined || hasNoPath(verdict))
      return { id: thread.id, number: index + 1, side, why: 'no-path' }
    const danger = verdict.severity === 'danger' || verdict.findings.some((one) => one.severity === 'danger')
    if (!danger || doc === reviewed || (thread.accepted ?? '').trim() !== '') return []
    return { id: thread.id, number: index + 1, side, why: 'danger' }
  })
  return threads.length === 0 ? { open: true } : { open: false, why: 'left', threads }
}

const hasNoPath = ({ lengthMm, passes }: ThreadResult): boolean =>
  lengthMm === 0 || passes.some(({ samples }) => samples.length < 2)

/** The gate of the plan on screen. */
export function useGate(): Gate {
  const doc = usePlan((state) => state.doc)
  const judged = useAssessment((state) => state)
  const reviewed = useStore(linkedStore, (state) => state.reviewed)
  return gateOf(doc, judged, reviewed)
}
