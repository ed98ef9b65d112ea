import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Fix } from '../../plan/fix/fix-types.ts'
import type { PlanDocument } from '../../plan/index.ts'

/** What is known of a fix for one thread of the plan as it stands. */
export type FixState =
  | { readonly kind: 'none-asked' }
  | { readonly kind: 'searching'; readonly threadId: string; readonly doc: PlanDocument }
  /** Shown as a ghost; nothing is changed yet. */
  | { readonly kind: 'found'; readonly threadId: string; readonly doc: PlanDocument; readonly fix: Fix }
  | { readonly kind: 'refused'; readonly threadId: string; readonly doc: PlanDocument; readonly why: string }

export const NONE_ASKED: FixState = Object.freeze({ kind: 'none-asked' })

/** Short-lived; the plan is not touched until a fix is applied. Written by `suggest-fix.ts` alone. */
export const fixStore = createStore<{ readonly state: FixState }>()(() => ({ state: NONE_ASKED }))

/** The fix that is shown as a ghost; null when none is. */
export const ghostFix = ({ state }: { readonly state: FixState }): Fix | null =>
  state.kind === 'found' ? state.fix : null

export const useFix = <T>(selector: (store: { readonly state: FixState }) => T): T =>
  useStore(fixStore, selector)
