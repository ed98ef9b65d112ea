import type { PlanDocument } from '../../plan/index.ts'
import { planStore } from '../../state/plan-store.ts'

/** What stood on screen after a step of drawing. */
export interface RecordedStep {
  /** As undo names it; null at the start. */
  readonly label: string | null
  readonly doc: PlanDocument
  /** Since the start, seconds. */
  readonly seconds: number
}

export interface Recorder {
  /** The start, and every step since. */
  steps(): readonly RecordedStep[]
  stop(): void
}

/**
 * Note every change of the plan on screen, undoing included, until stopped.
 * @param now a clock, ms
 */
export function recordSteps(now: () => number): Recorder {
  const start = now()
  const { doc } = planStore.getState()
  const steps: RecordedStep[] = [{ label: null, doc, seconds: 0 }]
  const stop = planStore.subscribe((after, before) => {
    if (after.doc === before.doc) return
    const label = after.history.past.length < before.history.past.length ? before.undoLabel : after.undoLabel
    const undone = after.history.past.length < before.history.past.length
    steps.push({
      label: undone ? `Undo: ${label ?? ''}` : label,
      doc: after.doc,
      seconds: (now() - start) / 1000,
    })
  })
  return { steps: () => [...steps], stop }
}
