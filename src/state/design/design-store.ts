import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Design } from '../../plan/design/design-of.ts'

/** What of the design is drawn on the head: arrows of pull, the map of its spread, or where it holds. */
export const DESIGN_LAYERS = ['direction', 'spread', 'hold'] as const
export type DesignLayer = (typeof DESIGN_LAYERS)[number]

export interface DesignState {
  /** Whether the panel is open. */
  readonly open: boolean
  /** Null: nothing is drawn. */
  readonly layer: DesignLayer | null
  /** Of the committed plan; null until it is first asked for. */
  readonly design: Design | null
}

/** Advice on the design: derived from plan and head, never stored, never undone, no part of any verdict. */
export const designStore = createStore<DesignState>()(() => ({ open: false, layer: null, design: null }))

export const useDesign = <T>(selector: (state: DesignState) => T): T => useStore(designStore, selector)

/** Open or close the panel; closed, it takes its drawing from the head along. */
export const openDesign = (open: boolean): void =>
  designStore.setState(open ? { open } : { open, layer: null })

/** Draw one layer on the head; pressed again, none. */
export const toggleLayer = (layer: DesignLayer): void =>
  designStore.setState((now) => ({ layer: now.layer === layer ? null : layer }))
