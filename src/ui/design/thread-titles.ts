import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'

/** The name of each thread in lists, by its id. */
export function useThreadTitles(): (id: string) => string {
  const threads = usePlan((state) => state.doc.threads)
  return (id) => threadTitle(threads.findIndex((thread) => thread.id === id))
}
