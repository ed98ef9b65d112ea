import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { planStore, usePlan } from '../plan-store.ts'
import { selectThread, useView, viewStore } from '../view-store.ts'

/** Threads chosen together. They hold as long as the thread that was chosen last stays the selected one. */
interface Group {
  readonly ids: readonly string[]
  readonly last: string | null
}

const NO_GROUP: Group = Object.freeze({ ids: [], last: null })

export const groupStore = createStore<Group>()(() => NO_GROUP)

/** Threads that an action means, in the order of the plan: the group, else the selected one. */
export function meantThreads(): readonly string[] {
  const selected = viewStore.getState().selectedThread
  const { ids, last } = groupStore.getState()
  const meant = selected !== null && last === selected ? ids : [selected]
  return planStore
    .getState()
    .doc.threads.map(({ id }) => id)
    .filter((id) => meant.includes(id))
}

/** Whether a thread is one of several that are chosen. */
export const useInGroup = (id: string): boolean => {
  const { ids } = useStore(groupStore)
  const size = useGroupSize()
  return size > 1 && ids.includes(id)
}

/** How many threads are chosen together; 0 where it is one or none. */
export function useGroupSize(): number {
  const { ids, last } = useStore(groupStore)
  const selected = useView((state) => state.selectedThread)
  const threads = usePlan((state) => state.doc.threads)
  const size = threads.filter(({ id }) => ids.includes(id)).length
  return selected !== null && selected === last && size > 1 ? size : 0
}

/** Select this thread alone. */
export function selectOnly(id: string): void {
  groupStore.setState(NO_GROUP, true)
  selectThread(id)
}

/** Take a thread into the group, or out of it. */
export function toggleInGroup(id: string): void {
  const meant = meantThreads()
  if (!meant.includes(id)) return holdTogether([...meant, id], id)
  const rest = meant.filter((other) => other !== id)
  holdTogether(rest, rest.at(-1) ?? null)
}

/** Choose all threads of the list from the selected one to this one. */
export function selectUpTo(id: string): void {
  const all = planStore.getState().doc.threads.map((thread) => thread.id)
  const from = all.indexOf(viewStore.getState().selectedThread ?? id)
  const to = all.indexOf(id)
  if (from < 0 || to < 0) return selectOnly(id)
  holdTogether(all.slice(Math.min(from, to), Math.max(from, to) + 1), id)
}

function holdTogether(ids: readonly string[], last: string | null): void {
  groupStore.setState({ ids, last }, true)
  selectThread(last)
}
