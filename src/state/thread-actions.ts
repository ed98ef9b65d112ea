import type { Side } from '../geometry/anatomy-types.ts'
import {
  addThread,
  deleteThread,
  findThread,
  freeThreadId,
  mirroredThread,
  type PlanThread,
} from '../plan/index.ts'
import { assessmentStore } from './assessment.ts'
import { headStore } from './head-store.ts'
import { dispatch, planStore } from './plan-store.ts'
import { threadTitle } from './thread-titles.ts'
import { say, selectThread, viewStore } from './view-store.ts'

export { threadTitle }

/** The selected thread of the plan; null when none is, or undo has taken it away. */
export function selectedThread(): PlanThread | null {
  const id = viewStore.getState().selectedThread
  return id === null ? null : findThread(planStore.getState().doc, id)
}

/** Whether a thread of the plan is locked. */
export const isLocked = (id: string): boolean => findThread(planStore.getState().doc, id)?.locked === true

/** Delete a thread (default: the selected one); a locked one is kept, with a word. */
export function deleteSelected(): void {
  const thread = selectedThread()
  if (thread === null) return
  if (thread.locked === true) return say('info', 'This thread is locked. Unlock it to delete it.')
  dispatch('Delete thread', (doc) => deleteThread(doc, thread.id))
  selectThread(null)
}

const OTHER: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' }

/** Add the mirror image of the selected thread and select it; says which side it is on. */
export function mirrorSelected(): void {
  const thread = selectedThread()
  const { head } = headStore.getState()
  if (thread === null || head === null) return
  const from = assessmentStore.getState().byThread.get(thread.id)?.side
  const id = freeThreadId(planStore.getState().doc)
  dispatch('Mirror thread', (doc) => addThread(doc, mirroredThread(thread, head, id)))
  selectThread(id)
  const title = threadTitle(planStore.getState().doc.threads.length - 1)
  const side = from === 'left' || from === 'right' ? `to the patient's ${OTHER[from]}` : 'across the midline'
  say('info', `Mirrored ${side} as ${title}.`)
}
