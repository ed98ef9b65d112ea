import { CONTEXT_KINDS } from '../anatomy/context-types.ts'
import type { Gesture } from '../state/gesture-store.ts'
import { headStore } from '../state/head-store.ts'
import { KIND_COLORS } from '../state/structure-style.ts'
import type { ViewState } from '../state/view-store.ts'
import { ContextCard } from './context/context-card.ts'
import { contextStyle } from './context/context-style.ts'
import { StructureNames, type ScreenBox } from './labels/structure-names.ts'
import type { OverlayFrame } from './overlay.ts'

/** Names at the sides and the card of zones: loaded when the anatomy is first looked at. */
export class AtlasOverlay {
  readonly #names: StructureNames
  readonly #context: ContextCard

  constructor(root: HTMLElement) {
    for (const [kind, color] of Object.entries(KIND_COLORS))
      root.style.setProperty(`--tl-kind-${kind}`, color)
    for (const kind of CONTEXT_KINDS)
      root.style.setProperty(`--tl-kind-${kind}`, contextStyle({ kind, id: '' }).color)
    this.#names = new StructureNames(root)
    this.#context = new ContextCard(root)
  }

  /** @param taken where the name of the structure pointed at stands */
  update(frame: OverlayFrame, gesture: Gesture, view: ViewState, taken: ScreenBox | null): void {
    this.#names.update(frame, headStore.getState(), taken)
    this.#context.update(frame, gesture, view)
  }
}
