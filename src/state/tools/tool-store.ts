import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { SPACING_MM } from '../../geometry/limits.ts'
import { PLAN_DEFAULTS, type Anchor } from '../../plan/index.ts'

/** What clicks on the skin make: one thread, several from one hole, parallel ones, or one thread with two arms. */
export const DRAW_TOOLS = ['thread', 'fan', 'ladder', 'u-loop'] as const
export type DrawTool = (typeof DRAW_TOOLS)[number]

export interface ToolOptions {
  readonly tool: DrawTool
  /** What drawn threads hold on to. */
  readonly anchor: Anchor
  /** Between neighbours of a ladder, on the skin, mm. */
  readonly spacingMm: number
  /** Threads of a ladder, the drawn one included. */
  readonly count: number
  /** Edits of one side happen on its partners too. */
  readonly symmetric: boolean
}

export const LADDER_LIMITS = Object.freeze({ spacingMm: { min: 3, max: 40 }, count: { min: 2, max: 12 } })

/** The spacing is the published one between barbed threads; three threads are a planning default. */
const DEFAULT_TOOLS: ToolOptions = Object.freeze({
  tool: 'thread',
  anchor: PLAN_DEFAULTS.anchor,
  spacingMm: SPACING_MM,
  count: 3,
  symmetric: false,
})

/** How the next threads are drawn and edited. Never undone, kept nowhere. */
export const toolStore = createStore<ToolOptions>()(() => DEFAULT_TOOLS)

export const useTools = <T>(selector: (state: ToolOptions) => T): T => useStore(toolStore, selector)
export const setTools = (patch: Partial<ToolOptions>): void => toolStore.setState(patch)
export const resetTools = (): void => toolStore.setState(DEFAULT_TOOLS, true)
