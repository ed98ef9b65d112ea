import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PlanDocument } from '../../plan/document.ts'
import { usePlan } from '../plan-store.ts'

interface LinkedState {
  /** The plan of the link that the page was opened with, reviewed where the link was made; null without one. */
  readonly reviewed: PlanDocument | null
}

/** What a patient's link brought. It holds for the very plan of the link: any edit needs a review of its own. */
export const linkedStore = createStore<LinkedState>()(() => ({ reviewed: null }))

/** Whether the plan on screen came by a patient's link and is as it came. */
export function useLinked(): boolean {
  const reviewed = useStore(linkedStore, (state) => state.reviewed)
  return usePlan(({ doc }) => doc === reviewed)
}
