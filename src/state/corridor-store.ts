import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Vec3 } from '../geometry/vec3.ts'

/** Where an expert's threads run on the skin, and how far from there a thread may lie. */
export interface Corridor {
  /** Points on the skin, head frame, mm: one list for each run. */
  readonly courses: readonly (readonly Vec3[])[]
  /** To either side of a course, mm. */
  readonly reachMm: number
}

/** A corridor that is drawn on the skin; null: none. */
export const corridorStore = createStore<{ readonly corridor: Corridor | null }>()(() => ({ corridor: null }))

export const useCorridor = (): Corridor | null => useStore(corridorStore, ({ corridor }) => corridor)

export const showCorridor = (corridor: Corridor | null): void => corridorStore.setState({ corridor })
