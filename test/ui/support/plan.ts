import { act } from 'react'
import type { Finding, Severity } from '../../../src/geometry/check-types.ts'
import type { Plane } from '../../../src/geometry/planes.ts'
import { addThread, type PlanThread } from '../../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../../src/state/assessment.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { uiStore } from '../../../src/ui/ui-store.ts'
import { readyStage } from '../../state/support/stage.ts'

/** A thread over the cheek of the patient's left or right side. */
export const cheekThread = (id: string, plane: Plane, side: 'left' | 'right' = 'left'): PlanThread => ({
  id,
  product: 'pdo-cog-19-100',
  plane,
  passes: [
    [
      { landmark: 'tragion', side, mm: { anterior: 12, superior: -10 } },
      { landmark: 'cheilion', side, mm: { lateral: 20, superior: -12 } },
    ],
  ],
  entry: { technique: 'perpendicular' },
  endExits: false,
  anchor: 'none',
})

/** The default head, with a plan of these threads judged on it. Returns what stops the judging. */
export function judgedPlan(...threads: readonly PlanThread[]): () => void {
  uiStore.setState(uiStore.getInitialState(), true)
  readyStage()
  const stop = keepAssessment()
  for (const thread of threads) dispatch('Draw thread', (doc) => addThread(doc, thread))
  return stop
}

/** Put findings of one's own in place of what the checker said of a thread, whatever the anatomy is today. */
export function tellInstead(id: string, severity: Severity, ...findings: readonly Finding[]): void {
  const { result } = assessmentStore.getState()
  if (result === null) throw new Error('no verdict to change')
  const threads = result.threads.map((thread) =>
    thread.id === id ? { ...thread, severity, findings } : thread,
  )
  assessmentStore.setState({ result: { ...result, threads } })
}

/** Change the stores, or wait for what is loaded on demand, while something is shown. */
export const change = (edit: () => unknown): Promise<void> =>
  act(async () => {
    await edit()
  })
