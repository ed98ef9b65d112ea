import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CheckResult, ThreadResult } from '../geometry/check-types.ts'
import type { SkinPick } from './gesture-store.ts'
import type { PlanThread } from './plan-api.ts'

/** The verdict on a thread in the middle of a gesture, with what stands beside the cursor. */
export interface LiveResult {
  readonly thread: ThreadResult
  /** Structure nearest to the moving point and the way to its wall, mm; null where none is within 30 mm. */
  readonly nearest: { readonly name: string; readonly distanceMm: number } | null
}

export interface AssessmentState {
  /** Verdict on the committed plan; null until the head is ready. */
  readonly result: CheckResult | null
  /** By thread id, for quick look-up. */
  readonly byThread: ReadonlyMap<string, ThreadResult>
  /** Why the plan could not be checked at all; null normally. */
  readonly error: string | null
}

/** Derived from plan and head, never stored, never undone. */
export const assessmentStore = createStore<AssessmentState>()(() => ({
  result: null,
  byThread: new Map(),
  error: null,
}))

export const useAssessment = <T>(selector: (state: AssessmentState) => T): T =>
  useStore(assessmentStore, selector)

/** Judge one thread in the middle of a gesture; null while there is no head. */
export function assessLive(_thread: PlanThread, _cursor: SkinPick): LiveResult | null {
  return null
}
