import type { PlacedContext } from '../../anatomy/context-types.ts'
import { headStore } from '../../state/head-store.ts'
import type { Gesture } from '../../state/gesture-store.ts'
import type { ViewState } from '../../state/view-store.ts'
import { MarkPool, setData } from '../mark-pool.ts'
import type { OverlayFrame } from '../overlay.ts'
import { pickSeenSkin } from '../pick-surface.ts'
import { rayThrough } from '../screen.ts'
import { contextAt, itemShown } from './shown-context.ts'

const ROOM_PX = 320

/** Beside the pointer: the muscle, ligament or zone it is on, and why it matters. */
export class ContextCard {
  readonly #card: MarkPool
  #told: PlacedContext | null = null

  constructor(root: HTMLElement) {
    this.#card = new MarkPool(root, 'tl-card')
  }

  update(frame: OverlayFrame, gesture: Gesture, view: ViewState): void {
    this.#card.begin()
    const place = frame.pointer ?? frame.tapped
    if (place !== null && gesture.kind === 'idle' && !view.quiz && view.hoveredStructure === null)
      this.#tell(frame, place, view)
    this.#card.finish()
  }

  #tell(
    { camera, width, height, head }: OverlayFrame,
    place: { x: number; y: number },
    view: ViewState,
  ): void {
    const shown = headStore.getState().context.filter((item) => itemShown(item, view))
    if (shown.length === 0) return
    const picked = pickSeenSkin(head, rayThrough(camera, width, height, place.x, place.y), view)
    const item = picked.ok ? contextAt(shown, head, picked.pick) : null
    if (item === null) return
    const mark = this.#card.show(place.x, place.y)
    setData(mark, 'flip', place.x > width - ROOM_PX ? 'yes' : null)
    setData(mark, 'lift', place.y > height - ROOM_PX / 2 ? 'yes' : null)
    if (item === this.#told) return
    this.#told = item
    const body = mark.ownerDocument.createElement('div')
    const name = mark.ownerDocument.createElement('strong')
    name.textContent = item.side === 'midline' ? item.name : `${item.name}, patient's ${item.side}`
    const why = mark.ownerDocument.createElement('span')
    why.textContent = item.explains
    body.append(name, why)
    mark.replaceChildren(body)
  }
}
