import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Head } from '../../head/types.ts'
import type { PlanDocument } from '../../plan/document.ts'
import type { HistoryFlag } from '../../plan/individual.ts'

/** Skin under which the model is in doubt for this patient: altered earlier, or not covered by the scan. */
export const DOUBTS = ['altered', 'unseen'] as const
export type Doubt = (typeof DOUBTS)[number]

/** Which of them are hatched. They are so from the start of every session: nobody hides a warning for good. */
export const doubtStore = createStore<Readonly<Record<Doubt, boolean>>>()(() => ({
  altered: true,
  unseen: true,
}))

export const useDoubts = <T>(selector: (state: Readonly<Record<Doubt, boolean>>) => T): T =>
  useStore(doubtStore, selector)

export const setDoubt = (doubt: Doubt, shown: boolean): void => doubtStore.setState({ [doubt]: shown })

const NO_FLAGS: readonly HistoryFlag[] = []

export const historyOf = ({ individual }: Pick<PlanDocument, 'individual'>): readonly HistoryFlag[] =>
  individual?.history ?? NO_FLAGS

/** Per vertex of the head's picture: 0 where the scan it was fitted to had no data; null where all was seen. */
export function unseenOf(head: Pick<Head, 'fitted'> | null): Uint8Array | null {
  const fit = head?.fitted?.fit
  const seen = fit?.kind === 'scan' ? fit.seen : null
  return seen !== null && seen.includes(0) ? seen : null
}
