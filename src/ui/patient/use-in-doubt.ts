import type { HistoryFlag } from '../../plan/individual.ts'
import { useHead } from '../../state/head-store.ts'
import { historyOf, unseenOf } from '../../state/individual/doubt-store.ts'
import { usePlan } from '../../state/plan-store.ts'

/** What of this patient's skin is in doubt; null where nothing is. */
export interface InDoubt {
  readonly history: readonly HistoryFlag[]
  /** The scan missed some of the skin. */
  readonly unseen: boolean
}

export function useInDoubt(): InDoubt | null {
  const history = usePlan(({ doc }) => historyOf(doc))
  const unseen = useHead(({ head }) => unseenOf(head) !== null)
  return history.length === 0 && !unseen ? null : { history, unseen }
}
