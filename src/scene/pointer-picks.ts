import type { PointRef } from '../plan/index.ts'
import { assessmentStore } from '../state/assessment.ts'
import { headStore } from '../state/head-store.ts'
import { drawnStructures } from '../state/shown-variants.ts'
import { viewStore } from '../state/view-store.ts'
import { pickHandle } from './pick-handle.ts'
import { pickSkin, type SkinPickResult } from './pick-skin.ts'
import { pickStructure, type StructureHit } from './pick-structure.ts'
import { pickThread } from './pick-thread.ts'
import { rayThrough, type ViewRay } from './screen.ts'
import type { ViewCamera } from './view-camera.ts'
import { visibleStructures } from './visible-structures.ts'

/** A place on the view, CSS px from its top left corner; null when nothing points there. */
export type PointerPlace = { readonly x: number; readonly y: number } | null

interface PickView {
  readonly camera: ViewCamera
  readonly size: () => { readonly width: number; readonly height: number }
}

/** What lies under the pointer, of each kind. All answers are null where there is nothing, or no head yet. */
export class PointerPicks {
  readonly #view: PickView

  constructor(view: PickView) {
    this.#view = view
  }

  /** A handle of the selected thread within `reachPx`. */
  handle(place: PointerPlace, reachPx: number): { readonly threadId: string; readonly ref: PointRef } | null {
    const { head } = headStore.getState()
    const id = viewStore.getState().selectedThread
    const input = id === null ? undefined : assessmentStore.getState().inputs.get(id)
    if (head === null || input === undefined || place === null) return null
    const { width, height } = this.#view.size()
    const ref = pickHandle(head, input, this.#view.camera.active, width, height, place.x, place.y, reachPx)
    return ref === null ? null : { threadId: input.id, ref }
  }

  /** The id of a thread within `reachPx`. */
  thread(place: PointerPlace, reachPx: number): string | null {
    const { result } = assessmentStore.getState()
    if (result === null || place === null) return null
    const { width, height } = this.#view.size()
    return pickThread(result.threads, this.#view.camera.active, width, height, place.x, place.y, reachPx)
  }

  skin(place: PointerPlace): SkinPickResult | null {
    const { head } = headStore.getState()
    const ray = this.#ray(place)
    return head === null || ray === null ? null : pickSkin(head, ray)
  }

  /** A structure that can be seen, within `reachPx`. */
  structure(place: PointerPlace, reachPx: number): StructureHit | null {
    const ray = this.#ray(place)
    if (ray === null) return null
    const { camera } = this.#view
    const view = viewStore.getState()
    const drawn = drawnStructures(headStore.getState().structures, view.shownVariants)
    const shown = visibleStructures(drawn, view)
    return pickStructure(shown, ray, camera.mmPerPxByDepth * reachPx, camera.mmPerPx * reachPx)
  }

  #ray(place: PointerPlace): ViewRay | null {
    if (place === null) return null
    const { width, height } = this.#view.size()
    return rayThrough(this.#view.camera.active, width, height, place.x, place.y)
  }
}
