import { headStore } from './head-store.ts'
import {
  findThread,
  freeThreadId,
  mirrorThread,
  removeThread,
  updateThread,
  addThread,
  type PlanThread,
} from './plan-api.ts'
import { dispatch, planStore } from './plan-store.ts'
import { say, selectThread, viewStore } from './view-store.ts'

const selected = (): PlanThread | null => {
  const id = viewStore.getState().selectedThread
  return id === null ? null : findThread(planStore.getState().doc, id)
}

/** `Thread 1`, `Thread 2`, … by place in the plan: the name in lists and beside the line. */
export const threadTitle = (index: number): string => `Thread ${index + 1}`

/** Delete the selected thread; a locked one is kept, with a word. */
export function deleteSelected(): void {
  const thread = selected()
  if (thread === null) return
  if (thread.locked === true) return say('info', 'This thread is locked. Unlock it to delete it.')
  dispatch('Delete thread', (doc) => removeThread(doc, thread.id))
  selectThread(null)
}

/** Add the mirror image of the selected thread and select it; says which side it is on. */
export function mirrorSelected(): void {
  const thread = selected()
  const { head } = headStore.getState()
  if (thread === null || head === null) return
  const id = freeThreadId(planStore.getState().doc)
  dispatch('Mirror thread', (doc) => addThread(doc, mirrorThread(thread, head, id)))
  selectThread(id)
  say('info', `Mirrored to the other side as ${threadTitle(planStore.getState().doc.threads.length - 1)}.`)
}

/** Change fields of a thread (product, plane, name, …) as one named step. */
export function changeThread(id: string, label: string, patch: Partial<Omit<PlanThread, 'id'>>): void {
  dispatch(label, (doc) => updateThread(doc, id, patch))
}
