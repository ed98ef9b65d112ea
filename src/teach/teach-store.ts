import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** The ways to learn, in the order of the tabs. */
export const TEACH_TABS = ['explore', 'tours', 'practice', 'complications', 'exam'] as const
export type TeachTab = (typeof TEACH_TABS)[number]

interface TeachState {
  /** Kept while the page lives, so that a look at the plan leads back to the same place. */
  readonly tab: TeachTab
}

export const teachStore = createStore<TeachState>()(() => ({ tab: 'explore' }))

export const useTeach = <T>(selector: (state: TeachState) => T): T => useStore(teachStore, selector)

export const chooseTab = (tab: TeachTab): void => teachStore.setState({ tab })
