import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StructureKey } from '../state/structure-key.ts'

/** Tabs of the bottom sheet on a small screen. */
export const SHEET_TABS = ['threads', 'findings', 'depth', 'count', 'tools'] as const
export type SheetTab = (typeof SHEET_TABS)[number]

export type DialogName =
  | 'palette'
  | 'library'
  | 'share'
  | 'report'
  | 'help'
  | 'catalogue'
  | 'protocols'
  | 'menu'
  | 'placement'
  | 'sources'
  | 'checklist'
  | 'about'
  | 'patient'

export interface UiState {
  readonly dialog: DialogName | null
  /** Structure that the placement table is held to; null shows all. */
  readonly placementOf: string | null
  /** The structure whose source card is open. */
  readonly card: StructureKey | null
  readonly sheetTab: SheetTab
  readonly sheetOpen: boolean
  /** Which findings are listed when a thread is selected. */
  readonly findingsOf: 'selected' | 'all'
}

/** What the panels themselves have open. Kept nowhere, never undone. */
export const uiStore = createStore<UiState>()(() => ({
  dialog: null,
  placementOf: null,
  card: null,
  sheetTab: 'threads',
  sheetOpen: true,
  findingsOf: 'selected',
}))

export const useUi = <T>(selector: (state: UiState) => T): T => useStore(uiStore, selector)
export const setUi = (patch: Partial<UiState>): void => uiStore.setState(patch)
export const closeDialog = (): void => setUi({ dialog: null })

/** Open the placement table, of one structure or of all. */
export const openPlacement = (structure: string | null): void =>
  setUi({ dialog: 'placement', placementOf: structure })
