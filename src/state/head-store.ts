import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { Head } from '../head/types.ts'

export interface HeadState {
  /** `ready` as soon as there is one; an old head stays shown while the next is built. */
  readonly status: 'loading' | 'ready' | 'failed'
  readonly head: Head | null
  readonly structures: readonly Structure[]
  /** One sentence for the user; null unless `failed`. */
  readonly error: string | null
}

export const headStore = createStore<HeadState>()(() => ({
  status: 'loading',
  head: null,
  structures: [],
  error: null,
}))

export const useHead = <T>(selector: (state: HeadState) => T): T => useStore(headStore, selector)
