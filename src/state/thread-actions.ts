import type { Side } from '../geometry/anatomy-types.ts'
import {
  deleteThread,
  findThread,
  mirrorThreads,
  setLocked,
  type MirroredThreads,
  type PlanThread,
} from '../plan/index.ts'
import { headStore } from './head-store.ts'
import { dispatch, planStore } from './plan-store.ts'
import { threadTitle } from './thread-titles.ts'
import { meantThreads } from './tools/group-store.ts'
import { dispatchOnSides, partnersOn, sidesIn } from './tools/symmetry.ts'
import { say, selectThread, viewStore } from './view-store.ts'

export { threadTitle }

/** The selected thread of the plan; null when none is, or undo has taken it away. */
export function selectedThread(): PlanThread | null {
  const id = viewStore.getState().selectedThread
  return id === null ? null : findThread(planStore.getState().doc, id)
}

/** Whether a thread of the plan is locked. */
export const isLocked = (id: string): boolean => findThread(planStore.getState().doc, id)?.locked === true

/** Delete the threads that are selected, with symmetric editing their partners too; locked ones are kept, with a word. */
export function deleteSelected(): void {
  const ids = meantThreads()
  if (ids.length === 0) return
  const free = ids.filter((id) => !isLocked(id))
  if (free.length === 0) return say('info', one(ids, DELETE_WORDS.locked, DELETE_WORDS.allLocked))
  const label = one(free, 'Delete thread', 'Delete threads')
  dispatchOnSides(label, (doc) => free.reduce((plan, id) => deleteThread(plan, id), doc))
  selectThread(null)
  if (free.length < ids.length) say('info', DELETE_WORDS.someLocked)
}

const DELETE_WORDS = {
  locked: 'This thread is locked. Unlock it to delete it.',
  allLocked: 'These threads are locked. Unlock them to delete them.',
  someLocked: 'Locked threads were kept. Unlock them to delete them.',
}

const one = (ids: readonly unknown[], single: string, several: string): string =>
  ids.length === 1 ? single : several

/** Lock, or unlock, the threads that are selected. */
export function lockSelected(locked: boolean): void {
  const ids = meantThreads()
  const label = one(ids, locked ? 'Lock thread' : 'Unlock thread', locked ? 'Lock threads' : 'Unlock threads')
  dispatch(label, (doc) => ids.reduce((plan, id) => setLocked(plan, id, locked), doc))
}

const OTHER: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' }

/** Add the mirror images of the selected threads and select the last one; says which side they are on. */
export function mirrorSelected(): void {
  const ids = meantThreads()
  const { head } = headStore.getState()
  if (ids.length === 0 || head === null) return
  const { doc } = planStore.getState()
  const done = mirrorThreads(doc, ids, head)
  dispatch(one(ids, 'Mirror thread', 'Mirror threads'), () => done.doc)
  const shown = done.added.at(-1) ?? done.same.at(-1)
  if (shown === undefined) return
  const sideOf = sidesIn(doc, head)
  const sides = new Set(ids.map((id) => sideOf.get(id)))
  const [from] = sides
  const to = sides.size === 1 && (from === 'left' || from === 'right') ? OTHER[from] : null
  selectThread(shown)
  say('info', mirrorWords(done, to))
}

/**
 * Bring the other side to the mirror image of this one: partners take over the mirrored course, threads without a
 * partner get one. Threads of the other side that have no partner stay; so do locked ones.
 */
export function mirrorSide(from: Side): void {
  const { head } = headStore.getState()
  const { doc } = planStore.getState()
  if (head === null) return
  const sideOf = sidesIn(doc, head)
  const ids = doc.threads.map(({ id }) => id).filter((id) => sideOf.get(id) === from)
  if (ids.length === 0) return say('info', `There is no thread on the patient's ${from} to mirror.`)
  const done = mirrorThreads(doc, ids, head, partnersOn(doc, head))
  dispatch('Mirror side', () => done.doc)
  say('info', mirrorWords(done, OTHER[from]))
}

/** What mirroring did, in one or two sentences. */
function mirrorWords({ doc, added, changed, same, locked }: MirroredThreads, to: Side | null): string {
  const titles = (ids: readonly string[]): string =>
    listed(ids.map((id) => threadTitle(doc.threads.findIndex((thread) => thread.id === id))))
  const side = to === null ? 'across the midline' : `to the patient's ${to}`
  const sentences = [
    added.length > 0 && `Mirrored ${side} as ${titles(added)}.`,
    changed.length > 0 && `${titles(changed)} ${one(changed, 'follows', 'follow')} the other side now.`,
    locked.length > 0 &&
      `${titles(locked)} ${one(locked, 'is locked and stays as it was', 'are locked and stay as they were')}.`,
    added.length + changed.length + locked.length === 0 &&
      `${titles(same)} ${one(same, 'is the mirror image', 'are the mirror images')} already.`,
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}

/** `Thread 1, Thread 2 and Thread 4`. */
const listed = (titles: readonly string[]): string =>
  titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`
