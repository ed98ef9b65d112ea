import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openPlan } from '../../state/library/open-plan.ts'
import { usePlan } from '../../state/plan-store.ts'
import type { Answer, Answers, CheckItemId } from './checklist-items.ts'

interface State {
  /** The plan that the answers were given for: another plan is another patient. */
  readonly plan: string | null
  readonly answers: Answers
}

/** In this tab only, until it is closed: answers are kept in no file, no link and no storage. */
export const checklistStore = createStore<State>()(() => ({ plan: null, answers: {} }))

const NONE: Answers = {}

/** The answers for the plan on screen. */
export function useAnswers(): Answers {
  usePlan((state) => state.doc)
  const { plan, answers } = useStore(checklistStore)
  return plan === openPlan().id ? answers : NONE
}

export function answer(id: CheckItemId, given: Answer): void {
  const plan = openPlan().id
  const now = checklistStore.getState()
  const answers = now.plan === plan ? now.answers : NONE
  checklistStore.setState({ plan, answers: { ...answers, [id]: given } })
}

export const clearAnswers = (): void => checklistStore.setState({ plan: null, answers: {} })
