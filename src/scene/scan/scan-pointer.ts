import type { Vec3 } from '../../geometry/vec3.ts'
import type { ScanPicker } from '../../head/scan/scan-surface.ts'
import { placeMark, selectMark } from '../../state/scan/scan-session.ts'
import { scanStore } from '../../state/scan/scan-store.ts'
import type { ScanTurn } from './scan-turn.ts'

/** Moved less than this between down and up, px, a press is a click. */
const CLICK_PX = 5
/** A mark is grabbed from so far off, px. */
const GRAB_PX = { mouse: 12, touch: 22 } as const

interface Pressed {
  readonly id: number
  x: number
  y: number
}

/**
 * Pointer and keys of the view of a scan: a drag turns it (near the rim it rolls), with the right button or two fingers shifts it, a click puts
 * the current landmark there, a landmark can be dragged.
 * @param pick where a ray meets the scan; null while landmarks cannot be placed
 * @returns what takes the listeners off
 */
export function listenToScan(
  view: HTMLElement,
  turn: ScanTurn,
  pick: () => ScanPicker | null,
  changed: (dragged: Vec3 | null) => void,
): () => void {
  const pressed: Pressed[] = []
  let travelled = 0
  let grabbed = false
  let rolls = false
  let dragged: Vec3 | null = null

  const placeIn = (event: { clientX: number; clientY: number }): readonly [number, number] => {
    const { left, top } = view.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const skinAt = (x: number, y: number): Vec3 | null => {
    const { origin, direction } = turn.rayAt(x, y)
    return pick()?.(origin, direction) ?? null
  }
  const markAt = (x: number, y: number, reach: number): string | null => {
    const near = [...scanStore.getState().marks]
      .map(([key, { at }]) => ({ key, place: turn.placeOf(at) }))
      .filter(({ place }) => Math.hypot(place.x - x, place.y - y) <= reach)
      .toSorted((a, b) => b.place.depth - a.place.depth)
    return near[0]?.key ?? null
  }

  const down = (event: PointerEvent): void => {
    view.setPointerCapture(event.pointerId)
    const [x, y] = placeIn(event)
    pressed.push({ id: event.pointerId, x, y })
    travelled = 0
    dragged = null
    const reach = event.pointerType === 'touch' ? GRAB_PX.touch : GRAB_PX.mouse
    const key = pressed.length === 1 && event.button === 0 && pick() !== null ? markAt(x, y, reach) : null
    grabbed = key !== null
    rolls = turn.isAtRim(x, y)
    if (key !== null) selectMark(key)
  }
  const move = (event: PointerEvent): void => {
    const own = pressed.find(({ id }) => id === event.pointerId)
    if (own === undefined) return
    const [x, y] = placeIn(event)
    const [dx, dy] = [x - own.x, y - own.y]
    const spread = spreadOf(pressed)
    Object.assign(own, { x, y })
    travelled += Math.hypot(dx, dy)
    if (pressed.length >= 2) {
      turn.shiftBy(dx / 2, dy / 2)
      if (spread > 0) turn.zoomBy(spreadOf(pressed) / spread)
    } else if (grabbed) {
      if (travelled > CLICK_PX) dragged = skinAt(x, y) ?? dragged
    } else if (event.buttons === 2 || event.shiftKey) turn.shiftBy(dx, dy)
    else if (travelled <= CLICK_PX) return
    else if (rolls) turn.rollFrom(x - dx, y - dy, dx, dy)
    else turn.turnBy(dx, dy)
    changed(dragged)
  }
  const up = (event: PointerEvent): void => {
    const index = pressed.findIndex(({ id }) => id === event.pointerId)
    if (index < 0) return
    const single = pressed.length === 1
    pressed.splice(index, 1)
    const [x, y] = placeIn(event)
    const at =
      dragged ?? (single && !grabbed && travelled <= CLICK_PX && event.button === 0 ? skinAt(x, y) : null)
    dragged = null
    grabbed = false
    if (at !== null && event.type === 'pointerup') placeMark(at)
    changed(null)
  }
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    turn.zoomBy(Math.exp(-event.deltaY * 0.0015))
    changed(null)
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      const at = skinAt(view.clientWidth / 2, view.clientHeight / 2)
      if (at !== null) placeMark(at)
    } else if (event.key === '[' || event.key === ']') turn.rollBy(event.key === ']' ? 10 : -10)
    else if (!turn.key(event.key)) return
    event.preventDefault()
    changed(null)
  }
  const menu = (event: Event): void => event.preventDefault()

  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    wheel,
    keydown: key,
    contextmenu: menu,
  }
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [name, listener] of entries) view.addEventListener(name, listener, { passive: false })
  return () => {
    for (const [name, listener] of entries) view.removeEventListener(name, listener)
  }
}

/** How far two fingers are apart, px; 0 for one. */
const spreadOf = ([a, b]: readonly Pressed[]): number =>
  a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y)
