import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { emptyPlan, type PlanDocument } from '../plan/document.ts'
import { carryProducts } from '../plan/edits/own-products.ts'
import {
  type History,
  newHistory,
  record,
  redo as redoStep,
  redoLabel,
  undo as undoStep,
  undoLabel,
} from '../plan/history.ts'
import { clinicStore } from './clinic-products.ts'

export interface PlanState {
  readonly history: History
  /** The plan as it stands: `history.present`. */
  readonly doc: PlanDocument
  /** Name of the step that undo would take back; null when there is none. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
}

const shown = (history: History): PlanState => ({
  history,
  doc: history.present,
  undoLabel: undoLabel(history),
  redoLabel: redoLabel(history),
})

/** The plan and its undo history: the only thing that undo touches. */
export const planStore = createStore<PlanState>()(() => shown(newHistory(emptyPlan())))

export const usePlan = <T>(selector: (state: PlanState) => T): T => useStore(planStore, selector)

const settle = (history: History): void => {
  if (history !== planStore.getState().history) planStore.setState(shown(history), true)
}

/**
 * Change the plan by a pure edit, as one undoable step.
 * @param label what undo calls the step, e.g. "Draw thread"
 * @param edit returns the same document to record nothing
 */
export function dispatch(label: string, edit: (doc: PlanDocument) => PlanDocument): void {
  const { history, doc } = planStore.getState()
  settle(record(history, label, carryProducts(edit(doc), clinicStore.getState().products)))
}

export const undo = (): void => settle(undoStep(planStore.getState().history))
export const redo = (): void => settle(redoStep(planStore.getState().history))

/** Put another plan in place of this one; undo brings the old one back. */
export const replacePlan = (doc: PlanDocument, label = 'Open plan'): void => dispatch(label, () => doc)

/** The doctor's plan with its history while another lies in its place; else null. */
let aside: History | null = null

/** The doctor's own plan with its history, whatever lies on screen. */
export const ownHistory = (): History => aside ?? planStore.getState().history
export const ownPlan = (): PlanDocument => ownHistory().present

/** Put a plan with a history of its own in place of the doctor's, which waits untouched. For `sandbox.ts`. */
export function layAside(doc: PlanDocument): void {
  aside ??= planStore.getState().history
  settle(newHistory(doc))
}

/** Bring the doctor's plan back as it was laid aside. */
export function takeUpOwn(): void {
  const own = ownHistory()
  aside = null
  settle(own)
}

/** Begin with this plan and nothing to undo: what start-up restores. */
export const startWith = (doc: PlanDocument): void => settle(newHistory(doc))
