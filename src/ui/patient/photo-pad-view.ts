import type { PhotoPlace } from '../../head/photo/photo-camera.ts'
import { moveMark, placeMark, selectMark, undoMark } from '../../state/photo/photo-session.ts'
import type { PhotoPicture } from '../../state/photo/photo-picture.ts'
import { photoStore, type PhotoState } from '../../state/photo/photo-store.ts'
import {
  onPhoto,
  onView,
  shiftedWindow,
  wholeWindow,
  windowAbout,
  zoomedWindow,
  type PhotoWindow,
} from '../../state/photo/photo-window.ts'
import { drawPad } from './photo-pad-drawing.ts'

/** Moved less than this between down and up, px, a press is a click. */
const CLICK_PX = { mouse: 5, touch: 10 } as const
/** A mark is grabbed from so far off, px. */
const GRAB_PX = { mouse: 11, touch: 24 } as const
const ZOOM_STEP = 1.25
/** By an arrow key, and with Shift, CSS px. */
const NUDGE_PX = { near: 1, far: 10 } as const

const ARROWS: Readonly<Record<string, PhotoPlace>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Pressed {
  readonly id: number
  at: PhotoPlace
}

/** A mark on the way, and where it is now on the view. */
interface Dragged {
  readonly key: string
  at: PhotoPlace
}

/** Shows a photo with its marks in an element, and lets pointer and keys place them. */
export class PhotoPadView {
  readonly #place: HTMLElement
  readonly #canvas: HTMLCanvasElement
  readonly #stops: (() => void)[] = []
  readonly #pressed: Pressed[] = []
  #size = { width: 1, height: 1 }
  #window: PhotoWindow | null = null
  #picture: PhotoPicture | null = null
  /** Where the mouse rests, or the cross of the keys stands; CSS px. */
  #pointer: PhotoPlace | null = null
  #cross: PhotoPlace | null = null
  #dragged: Dragged | null = null
  #travelled = 0
  /** The mark nudged last, and the changes up to then: nudges that follow it are taken back with it. */
  #nudged: { readonly key: string; readonly past: PhotoState['past'] } | null = null

  constructor(place: HTMLElement) {
    this.#place = place
    this.#canvas = place.ownerDocument.createElement('canvas')
    place.append(this.#canvas)
    const observer = new ResizeObserver(() => this.#resize())
    observer.observe(place)
    this.#stops.push(() => observer.disconnect(), photoStore.subscribe(this.#follow))
    this.#listen('pointerdown', this.#down)
    this.#listen('pointermove', this.#move)
    this.#listen('pointerup', this.#up)
    this.#listen('pointercancel', this.#up)
    this.#listen('pointerleave', this.#leave)
    this.#listen('wheel', this.#wheel)
    this.#listen('keydown', this.#key)
    this.#listen('blur', this.#blur)
    this.#resize()
  }

  dispose(): void {
    for (const stop of this.#stops) stop()
    this.#canvas.remove()
  }

  #listen<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void {
    this.#place.addEventListener(type, listener, { passive: false })
    this.#stops.push(() => this.#place.removeEventListener(type, listener))
  }

  #resize(): void {
    this.#size = { width: this.#place.clientWidth || 1, height: this.#place.clientHeight || 1 }
    this.#picture = null
    this.#follow()
  }

  readonly #follow = (): void => {
    const { picture } = photoStore.getState()
    // Another photo, or this one turned: it is shown whole.
    if (picture !== null && picture !== this.#picture) this.#window = wholeWindow(picture, this.#size)
    this.#picture = picture
    this.#draw()
  }

  #draw(): void {
    if (this.#picture === null || this.#window === null) return
    drawPad(this.#canvas, this.#picture, photoStore.getState(), {
      size: this.#size,
      window: this.#window,
      cross: this.#cross,
      dragged: this.#dragged,
      looked: this.#dragged?.at ?? this.#cross ?? this.#pointer,
    })
  }

  #show(window: PhotoWindow): void {
    this.#window = window
    this.#draw()
  }

  #markAt(at: PhotoPlace, reachPx: number): string | null {
    if (this.#window === null) return null
    let best: string | null = null
    let bestPx = reachPx
    for (const [key, place] of photoStore.getState().placed) {
      const seen = onView(this.#window, place)
      const off = Math.hypot(seen[0] - at[0], seen[1] - at[1])
      if (off <= bestPx) [best, bestPx] = [key, off]
    }
    return best
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const at = this.#placeOf(event)
    this.#place.setPointerCapture(event.pointerId)
    this.#pressed.push({ id: event.pointerId, at })
    this.#cross = null
    this.#nudged = null
    this.#travelled = 0
    const reach = event.pointerType === 'touch' ? GRAB_PX.touch : GRAB_PX.mouse
    const key = this.#pressed.length === 1 ? this.#markAt(at, reach) : null
    const place = key === null ? undefined : photoStore.getState().placed.get(key)
    this.#dragged =
      key === null || place === undefined || this.#window === null
        ? null
        : { key, at: onView(this.#window, place) }
    if (key !== null) selectMark(key)
  }

  readonly #move = (event: PointerEvent): void => {
    const at = this.#placeOf(event)
    const own = this.#pressed.find(({ id }) => id === event.pointerId)
    this.#pointer = event.pointerType === 'touch' ? null : at
    if (own !== undefined && this.#picture !== null && this.#window !== null) {
      const by: PhotoPlace = [at[0] - own.at[0], at[1] - own.at[1]]
      const spread = spreadOf(this.#pressed)
      own.at = at
      this.#travelled += Math.hypot(...by)
      const [photo, view] = [this.#picture, this.#size]
      if (this.#pressed.length >= 2) {
        const shifted = shiftedWindow(this.#window, [by[0] / 2, by[1] / 2], photo, view)
        const factor = spread > 0 ? spreadOf(this.#pressed) / spread : 1
        this.#window = zoomedWindow(shifted, factor, middleOf(this.#pressed), photo, view)
      } else if (this.#dragged !== null)
        // By as much as the pointer: a finger does not cover what it moves.
        this.#dragged.at = [this.#dragged.at[0] + by[0], this.#dragged.at[1] + by[1]]
      else if (this.#travelled > this.#clickPx(event))
        this.#window = shiftedWindow(this.#window, by, photo, view)
    }
    this.#draw()
  }

  readonly #up = (event: PointerEvent): void => {
    const index = this.#pressed.findIndex(({ id }) => id === event.pointerId)
    if (index < 0) return
    const single = this.#pressed.length === 1
    this.#pressed.splice(index, 1)
    const dragged = this.#dragged
    this.#dragged = null
    const still = this.#travelled <= this.#clickPx(event)
    if (event.type === 'pointerup' && this.#window !== null) {
      if (dragged !== null && !still) moveMark(dragged.key, onPhoto(this.#window, dragged.at))
      else if (dragged === null && still && single) this.#put(this.#placeOf(event))
    }
    this.#draw()
  }

  /** A click beside the photo places nothing. */
  #put(at: PhotoPlace): void {
    if (this.#window === null || this.#picture === null) return
    const [x, y] = onPhoto(this.#window, at)
    if (x >= 0 && y >= 0 && x <= this.#picture.width && y <= this.#picture.height) placeMark([x, y])
  }

  readonly #leave = (): void => {
    this.#pointer = null
    this.#draw()
  }

  readonly #blur = (): void => {
    this.#cross = null
    this.#draw()
  }

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault()
    this.#zoom(Math.exp(-event.deltaY * 0.0015), this.#placeOf(event))
  }

  #zoom(factor: number, at: PhotoPlace): void {
    if (this.#window !== null && this.#picture !== null)
      this.#show(zoomedWindow(this.#window, factor, at, this.#picture, this.#size))
  }

  readonly #key = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
    if (!undo && (event.ctrlKey || event.metaKey || event.altKey)) return
    const middle: PhotoPlace = this.#cross ?? [this.#size.width / 2, this.#size.height / 2]
    if (arrow !== undefined) this.#arrow(arrow, event.shiftKey ? NUDGE_PX.far : NUDGE_PX.near)
    else if (event.key === 'Enter' || event.key === ' ') this.#put((this.#cross ??= middle))
    else if (event.key === '+' || event.key === '=') this.#zoom(ZOOM_STEP, middle)
    else if (event.key === '-') this.#zoom(1 / ZOOM_STEP, middle)
    else if (event.key === 'Backspace' || undo) undoMark()
    else return
    event.preventDefault()
  }

  /** The chosen mark, where it is placed; else the cross. */
  #arrow([right, down]: PhotoPlace, byPx: number): void {
    const { current, placed, past } = photoStore.getState()
    const window = this.#window
    if (window === null || this.#picture === null) return
    const mark = current === null ? undefined : placed.get(current)
    if (current !== null && mark !== undefined) {
      const by = byPx / window.scale
      // Something else changed, or was taken back, where it is not the same past any more.
      const joined = this.#nudged?.key === current && this.#nudged.past === past
      moveMark(current, [mark[0] + right * by, mark[1] + down * by], joined)
      this.#nudged = { key: current, past: photoStore.getState().past }
      selectMark(current)
      return
    }
    const [x, y] = this.#cross ?? [this.#size.width / 2, this.#size.height / 2]
    const next: PhotoPlace = [x + right * byPx, y + down * byPx]
    const outside = next[0] < 0 || next[1] < 0 || next[0] > this.#size.width || next[1] > this.#size.height
    this.#cross = outside ? [x, y] : next
    // Past the edge the photo comes along.
    if (outside)
      this.#window = windowAbout(
        window,
        onPhoto(window, [this.#size.width / 2 + right * byPx, this.#size.height / 2 + down * byPx]),
        this.#picture,
        this.#size,
      )
    this.#draw()
  }

  #clickPx({ pointerType }: PointerEvent): number {
    return pointerType === 'touch' ? CLICK_PX.touch : CLICK_PX.mouse
  }

  #placeOf(event: { readonly clientX: number; readonly clientY: number }): PhotoPlace {
    const { left, top } = this.#canvas.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
}

const spreadOf = ([a, b]: readonly Pressed[]): number =>
  a === undefined || b === undefined ? 0 : Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])

const middleOf = ([a, b]: readonly Pressed[]): PhotoPlace =>
  a === undefined || b === undefined ? [0, 0] : [(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2]
