import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Plane } from '../../geometry/planes.ts'
import type { SkinMap } from '../../plan/skin-map/skin-map.ts'

/** A face painted for one product in one plane. */
export interface PaintedMap {
  readonly map: SkinMap
  readonly plane: Plane
  /** For people. */
  readonly productName: string
  /** Title of the thread whose product and plane these are; null for those of the next thread. */
  readonly threadTitle: string | null
  /** How long it took to reckon, ms, waits for the page left out. */
  readonly workMs: number
}

export interface SkinMapState {
  readonly on: boolean
  /** What was painted last; null before the first, and while the head changes. */
  readonly painted: PaintedMap | null
  /** `painted` is for what is chosen now; a stale one is drawn pale. */
  readonly fresh: boolean
}

/** Written by `keep-skin-map.ts` alone, but for `on`. */
export const skinMapStore = createStore<SkinMapState>()(() => ({ on: false, painted: null, fresh: false }))

export const useSkinMap = <T>(selector: (state: SkinMapState) => T): T => useStore(skinMapStore, selector)

/** Paint the face, or take the paint off. The legend, which comes and goes with it, does the painting. */
export const showSkinMap = (on: boolean): void => skinMapStore.setState({ on })
