import type { Gesture, SkinPick } from '../state/gesture-store.ts'
import { isSilent } from '../state/sandbox-store.ts'
import { snapName } from '../state/tools/snap.ts'
import { MarkPool, setData } from './mark-pool.ts'
import type { OverlayFrame } from './overlay.ts'
import { toScreen, type ScreenPoint } from './screen.ts'
import { tagText } from './thread-lines.ts'

/** Where the moving point of a gesture is; null where nothing moves or the pointer is off the skin. */
export function movingPick(gesture: Gesture): SkinPick | null {
  if (gesture.kind === 'drawing') return gesture.cursor
  return gesture.kind === 'dragging' ? gesture.to : null
}

/** Room that the tag takes up beside its point, px: nearer to an edge it flips to the other side. */
const ROOM_PX = 300

/** The verdict beside the moving point, and the name of what drew it there. */
export class GestureTag {
  readonly #pool: MarkPool
  readonly #here: ScreenPoint = { x: 0, y: 0, inFront: false }
  #shown: Gesture | null = null

  constructor(root: HTMLElement) {
    this.#pool = new MarkPool(root, 'tl-tag')
  }

  update(frame: OverlayFrame, gesture: Gesture): void {
    this.#pool.begin()
    const pick = movingPick(gesture)
    const live = gesture.kind === 'idle' || isSilent() ? null : gesture.live
    // A ladder stands while the pointer is off the skin; its verdict stands beside the pointer.
    const place = pick === null ? frame.pointer : this.#placeOf(frame, pick)
    if (gesture.kind !== 'idle' && place !== null && (live !== null || pick?.snap !== undefined)) {
      const mark = this.#pool.show(place.x, place.y)
      setData(mark, 'flip', place.x > frame.width - ROOM_PX ? 'yes' : null)
      setData(mark, 'lift', place.y > frame.height - ROOM_PX / 2 ? 'yes' : null)
      if (this.#shown !== gesture) this.#fill(mark, gesture, pick)
      this.#shown = gesture
    }
    this.#pool.finish()
  }

  #placeOf({ camera, width, height }: OverlayFrame, { at }: SkinPick): ScreenPoint | null {
    const here = toScreen(camera, width, height, at, this.#here)
    return here.inFront ? here : null
  }

  #fill(mark: HTMLElement, gesture: Exclude<Gesture, { kind: 'idle' }>, pick: SkinPick | null): void {
    const { live, beside } = gesture
    const text = live === null || isSilent() ? null : tagText(live, beside)
    setData(mark, 'severity', text?.severity ?? null)
    const snap = pick?.snap === undefined ? [] : [snapName(pick.snap)]
    fillLines(mark, [...(text?.lines ?? []), ...snap])
  }
}

function fillLines(mark: HTMLElement, lines: readonly string[]): void {
  let body = mark.firstElementChild
  if (body === null) {
    body = mark.ownerDocument.createElement('div')
    mark.append(body)
  }
  body.replaceChildren(
    ...lines.map((line) => {
      const row = mark.ownerDocument.createElement('div')
      row.textContent = line
      return row
    }),
  )
}
