import type { PhotoPlace } from '../../head/photo/photo-camera.ts'

export interface PhotoMoves {
  /** Above 1: nearer. What lies at the place of the view (CSS px) stays there. */
  zoom(factor: number, at: PhotoPlace): void
  /** As a hand drags the photo, CSS px. */
  shift(by: PhotoPlace): void
}

/** A press that moves less than this is a click, px. */
const CLICK_PX = 5
const WHEEL_STEP = 0.0012

interface Pressed {
  readonly id: number
  x: number
  y: number
}

/**
 * Dragging shifts the photo and the plan over it, wheel and two fingers zoom: nothing turns.
 * @returns what takes the listeners off
 */
export function listenOverPhoto(view: HTMLElement, { zoom, shift }: PhotoMoves): () => void {
  const pressed: Pressed[] = []
  let travelled = 0

  const placeIn = (event: { clientX: number; clientY: number }): PhotoPlace => {
    const { left, top } = view.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const down = (event: PointerEvent): void => {
    const [x, y] = placeIn(event)
    if (pressed.length === 0) travelled = 0
    pressed.push({ id: event.pointerId, x, y })
  }
  const move = (event: PointerEvent): void => {
    const own = pressed.find(({ id }) => id === event.pointerId)
    if (own === undefined) return
    if (event.pointerType === 'mouse' && event.buttons === 0) return lift(event)
    const [x, y] = placeIn(event)
    const [dx, dy] = [x - own.x, y - own.y]
    const spread = spreadOf(pressed)
    Object.assign(own, { x, y })
    travelled += Math.hypot(dx, dy)
    if (pressed.length >= 2) {
      shift([dx / 2, dy / 2])
      if (spread > 0) zoom(spreadOf(pressed) / spread, middleOf(pressed))
    } else if (travelled > CLICK_PX) shift([dx, dy])
  }
  const lift = (event: PointerEvent): void => {
    const index = pressed.findIndex(({ id }) => id === event.pointerId)
    if (index >= 0) pressed.splice(index, 1)
  }
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * WHEEL_STEP), placeIn(event))
  }
  view.addEventListener('pointerdown', down)
  // A drag goes on beyond the view.
  const page = view.ownerDocument
  page.addEventListener('pointermove', move)
  page.addEventListener('pointerup', lift)
  page.addEventListener('pointercancel', lift)
  view.addEventListener('wheel', wheel, { passive: false })
  return () => {
    view.removeEventListener('pointerdown', down)
    page.removeEventListener('pointermove', move)
    page.removeEventListener('pointerup', lift)
    page.removeEventListener('pointercancel', lift)
    view.removeEventListener('wheel', wheel)
  }
}

/** How far two fingers are apart, px; 0 for one. */
const spreadOf = ([a, b]: readonly Pressed[]): number =>
  a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y)

const middleOf = ([a, b]: readonly Pressed[]): PhotoPlace =>
  a === undefined || b === undefined ? [0, 0] : [(a.x + b.x) / 2, (a.y + b.y) / 2]
