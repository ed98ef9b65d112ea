import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Mode } from './view-store.ts'

/** A plan to draw in that is not the doctor's: for rooms and exams of Teach mode. */
export interface Sandbox {
  /** No verdict, no colour of one and no layer under the pointer is told: whoever draws, draws unaided. */
  readonly silent: boolean
  /** The anatomy is out of reach: no control uncovers it or lists it. */
  readonly blind?: boolean
  /** To be looked at: threads are neither drawn nor changed. */
  readonly frozen?: boolean
}

/** Whether a sandbox lies in place of the doctor's plan; `sandbox.ts` enters and leaves it. */
export const sandboxStore = createStore<{ readonly sandbox: Sandbox | null }>()(() => ({ sandbox: null }))

export const useSandbox = <T>(selector: (sandbox: Sandbox | null) => T): T =>
  useStore(sandboxStore, (state) => selector(state.sandbox))

export const inSandbox = (): boolean => sandboxStore.getState().sandbox !== null

/** Whether threads can be drawn and changed. */
export const canDraw = (mode: Mode): boolean =>
  mode === 'plan' || (mode === 'teach' && inSandbox() && !isFrozen())

/** Whether threads carry their verdicts. */
export const showsVerdicts = (mode: Mode): boolean =>
  (mode === 'plan' || (mode === 'teach' && inSandbox())) && !isSilent()

/** Whether whoever draws is left unaided. */
export const isSilent = (): boolean => sandboxStore.getState().sandbox?.silent === true

/** Whether the threads on screen are only looked at. */
export const isFrozen = (): boolean => sandboxStore.getState().sandbox?.frozen === true

/** Whether the anatomy is out of reach. */
export const isBlind = (): boolean => sandboxStore.getState().sandbox?.blind === true
