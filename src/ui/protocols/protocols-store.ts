import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { PROTOCOLS } from '../../plan/protocols/index.ts'

export const PROTOCOL_TABS = ['published', 'own'] as const
export type ProtocolTab = (typeof PROTOCOL_TABS)[number]

export const SIDE_CHOICES = ['both', 'left', 'right'] as const
export type SideChoice = (typeof SIDE_CHOICES)[number]

interface ProtocolsState {
  readonly tab: ProtocolTab
  /** The published design that is looked at. */
  readonly design: string
  readonly sides: SideChoice
}

/** Where the doctor was last in the dialog; kept while the page is open. */
const protocolsStore = createStore<ProtocolsState>()(() => ({
  tab: 'published',
  design: PROTOCOLS[0]!.id,
  sides: 'both',
}))

export const useProtocols = <T>(selector: (state: ProtocolsState) => T): T =>
  useStore(protocolsStore, selector)
export const setProtocols = (patch: Partial<ProtocolsState>): void => protocolsStore.setState(patch)
