import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export const PARTS = ['plan', 'day', 'risks', 'after', 'choices'] as const
export type Part = (typeof PARTS)[number]

interface Session {
  /** The part of the leaflet that is open. */
  readonly part: Part
  readonly costShown: boolean
  /** Cost as the clinic typed it. */
  readonly cost: string
}

/** What is open while a plan is shown to a patient. Kept nowhere: the next patient begins anew. */
export const sessionStore = createStore<Session>()(() => ({ part: 'plan', costShown: false, cost: '' }))

export const useSession = <T>(selector: (state: Session) => T): T => useStore(sessionStore, selector)
export const setSession = (patch: Partial<Session>): void => sessionStore.setState(patch)
export const endSession = (): void => sessionStore.setState(sessionStore.getInitialState(), true)
