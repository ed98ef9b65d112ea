import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CheckGround } from '../geometry/check-plan.ts'
import type { PlacedContext } from '../anatomy/index.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { Head } from '../head/types.ts'
import type { SoundingNote } from '../plan/patient-anatomy.ts'

export interface HeadState {
  /** `ready` as soon as there is one; an old head stays shown while the next is worked out. */
  readonly status: 'loading' | 'ready' | 'failed'
  /** The head as shown; while a morph slider moves it is ahead of `ground`. */
  readonly head: Head | null
  /** All structures, both sides, placed on the head of `ground`. */
  readonly structures: readonly Structure[]
  /** Muscles, bony edges, ligaments and zones on the head of `ground`, both sides. */
  readonly context: readonly PlacedContext[]
  /** What plans are checked against; null until the first head is complete, and while a morph slider moves. */
  readonly ground: CheckGround | null
  /** What came of each sounding of the patient, on the head of `ground`. */
  readonly soundings: readonly SoundingNote[]
  /** Another head is on its way, or the plan's head cannot be: nothing is judged on the one that is here. */
  readonly leaving: boolean
  /** One sentence for the user; null unless there is no head, or not the plan's. */
  readonly error: string | null
}

const LOADING: HeadState = {
  status: 'loading',
  head: null,
  structures: [],
  context: [],
  ground: null,
  soundings: [],
  leaving: false,
  error: null,
}

/** The head in use. Derived from the plan by `head-building.ts`; nothing else writes here. */
export const headStore = createStore<HeadState>()(() => LOADING)

export const useHead = <T>(selector: (state: HeadState) => T): T => useStore(headStore, selector)
