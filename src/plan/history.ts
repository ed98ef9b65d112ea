import type { PlanDocument } from './document.ts'

/** A document and the name of the step that led away from it (past) or back to it (future). */
export interface HistoryStep {
  readonly label: string
  readonly doc: PlanDocument
}

/** Undo and redo as plain data: immutable documents with a label per step. */
export interface History {
  /** Oldest first. */
  readonly past: readonly HistoryStep[]
  readonly present: PlanDocument
  /** Next to redo first. */
  readonly future: readonly HistoryStep[]
}

export const newHistory = (present: PlanDocument): History => ({ past: [], present, future: [] })

/** What undo would take back; null when there is nothing. */
export const undoLabel = (history: History): string | null => history.past.at(-1)?.label ?? null

/** What redo would bring again; null when there is nothing. */
export const redoLabel = (history: History): string | null => history.future[0]?.label ?? null

/**
 * The history after a step. A step that changes nothing (the same document) records nothing and keeps what
 * could be redone.
 */
export function record(history: History, label: string, doc: PlanDocument): History {
  if (doc === history.present) return history
  return { past: [...history.past, { label, doc: history.present }], present: doc, future: [] }
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: step.doc,
    future: [{ label: step.label, doc: history.present }, ...history.future],
  }
}

/** One step forward again; the same history when there is none. */
export function redo(history: History): History {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { past: [...history.past, { label: step.label, doc: history.present }], present: step.doc, future }
}
