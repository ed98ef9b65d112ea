import type { PointRef } from '../plan/index.ts'
import { assessmentStore } from '../state/assessment.ts'
import { headStore } from '../state/head-store.ts'
import { drawnStructures } from '../state/shown-variants.ts'
import { viewStore } from '../state/view-store.ts'
import { clipPlane, leftByCut } from './clip.ts'
import { pickHandle } from './pick-handle.ts'
import type { SkinPickResult } from './pick-skin.ts'
import { pickStructure, type StructureHit } from './pick-structure.ts'
import { pickSeenSkin, skinWhole, surfaceAhead } from './pick-surface.ts'
import { pickThread } from './pick-thread.ts'
import { rayThrough, type ViewRay } from './screen.ts'
import type { ViewCamera } from './view-camera.ts'
import { visibleStructures } from './visible-structures.ts'

/** A place on the view, CSS px from its top left corner; null when nothing points there. */
export type PointerPlace = { readonly x: number; readonly y: number } | null

/** A tube half sunk in a surface can still be pointed at: its middle lies this far behind, mm. */
const PROUD_MM = 1.5

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
    return head === null || ray === null ? null : pickSeenSkin(head, ray, viewStore.getState())
  }

  /** A structure that can be seen, within `reachPx`. */
  structure(place: PointerPlace, reachPx: number): StructureHit | null {
    const ray = this.#ray(place)
    if (ray === null) return null
    const { camera } = this.#view
    const view = viewStore.getState()
    const { head, structures } = headStore.getState()
    const shown = visibleStructures(drawnStructures(structures, view.shownVariants), view)
    const [byDepth, everywhere] = [camera.mmPerPxByDepth * reachPx, camera.mmPerPx * reachPx]
    if (head === null || skinWhole(view)) return pickStructure(shown, ray, byDepth, everywhere)
    const plane = view.clip === null ? null : clipPlane(head, view.clip)
    const hit = pickStructure(shown, ray, byDepth, everywhere, (at) => leftByCut(plane, at))
    // Behind an opaque layer or the face of a cut nothing can be seen.
    const surface = view.skinOpacity >= 1 && hit !== null ? surfaceAhead(head, ray, view) : null
    return hit !== null && surface !== null && surface.distanceMm < hit.distanceMm - PROUD_MM ? null : hit
  }

  #ray(place: PointerPlace): ViewRay | null {
    if (place === null) return null
    const { width, height } = this.#view.size()
    return rayThrough(this.#view.camera.active, width, height, place.x, place.y)
  }
}
