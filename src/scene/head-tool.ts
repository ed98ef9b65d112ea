import type { Vec3 } from '../geometry/vec3.ts'
import { cancelGesture, dragTo, dropPoint, startDrag } from '../state/drag-point.ts'
import { finishDrawing, hoverSkin, placePoint } from '../state/draw-thread.ts'
import { gestureNow } from '../state/gesture-store.ts'
import { canDraw } from '../state/sandbox-store.ts'
import { isLocked } from '../state/thread-actions.ts'
import { structureKey } from '../state/structure-key.ts'
import { say, selectThread, setView, viewStore } from '../state/view-store.ts'
import { snappedPick, SNAP_REACH_PX } from './pick-place.ts'
import { REFUSALS, type SkinPickResult } from './pick-skin.ts'
import { PointerPicks } from './pointer-picks.ts'
import type { ViewCamera } from './view-camera.ts'

/** A press that moves farther than this turns the head; it is no click, px. */
const CLICK_PX = { mouse: 5, touch: 12 } as const
/** How near a press or click has to come. A fingertip covers some 60 px: it reaches 30 px and more to each side. */
const HANDLE_REACH_PX = { mouse: 14, touch: 34 } as const
const THREAD_REACH_PX = { mouse: 9, touch: 32 } as const
const STRUCTURE_REACH_PX = { mouse: 5, touch: 30 } as const
/** The second click of a double click comes within this time: it is no click of its own, ms. */
const SECOND_CLICK_MS = 450

type Pointer = keyof typeof CLICK_PX

export interface ToolView {
  readonly element: HTMLElement
  readonly camera: ViewCamera
  readonly size: () => { readonly width: number; readonly height: number }
  /** Ask for a frame: what the pointer does is worked off once a frame. */
  readonly invalidate: () => void
}

interface Press {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly pointer: Pointer
  moved: boolean
}

/**
 * Mouse and touch on the head view. A press that moves turns the head, always, unless it began on a handle;
 * a press that does not is a click. Moves are noted and worked off once a frame.
 */
export class HeadTool {
  /** Last place of a mouse or pen over the view, CSS px; null when it has left, and for touch between taps. */
  pointer: { x: number; y: number } | null = null
  /** Last tap of a finger, CSS px; null from the next touch on. */
  tapped: { readonly x: number; readonly y: number } | null = null
  /** Where the structure under the pointer was met, head frame, mm. */
  structureAt: Vec3 | null = null
  readonly #view: ToolView
  readonly #picks: PointerPicks
  #press: Press | null = null
  #pressed = 0
  #dirty = false
  #ownHover = false
  #threadDoneMs = -Infinity
  #snapReachPx: number = SNAP_REACH_PX.mouse

  constructor(view: ToolView) {
    this.#view = view
    this.#picks = new PointerPicks(view)
    const { element } = view
    // Before the camera's own listeners: a press on a handle never reaches them.
    element.addEventListener('pointerdown', this.#down, { capture: true })
    element.addEventListener('pointermove', this.#move)
    element.addEventListener('pointerup', this.#up)
    element.addEventListener('pointercancel', this.#cancel)
    element.addEventListener('pointerleave', this.#leave)
    element.addEventListener('dblclick', this.#double)
    element.addEventListener('contextmenu', preventDefault)
  }

  dispose(): void {
    const { element } = this.#view
    element.removeEventListener('pointerdown', this.#down, { capture: true })
    element.removeEventListener('pointermove', this.#move)
    element.removeEventListener('pointerup', this.#up)
    element.removeEventListener('pointercancel', this.#cancel)
    element.removeEventListener('pointerleave', this.#leave)
    element.removeEventListener('dblclick', this.#double)
    element.removeEventListener('contextmenu', preventDefault)
  }

  /** Once a frame: what the last pointer move means. */
  frame(): void {
    if (!this.#dirty) return
    this.#dirty = false
    const gesture = gestureNow()
    if (gesture.kind === 'dragging') {
      const picked = this.#pickPlace()
      if (picked?.ok === true) dragTo(picked.pick)
      return
    }
    // While the head is being turned nothing under the pointer is meant.
    if (this.#pressed > 0) return
    if (gesture.kind === 'drawing') {
      const picked = this.#pickPlace()
      hoverSkin(picked?.ok === true ? picked.pick : null)
    } else this.#hover()
  }

  readonly #down = (event: PointerEvent): void => {
    if (isControl(event.target)) return
    this.#pressed++
    this.tapped = null
    this.#place(event)
    const pointer: Pointer = event.pointerType === 'touch' ? 'touch' : 'mouse'
    if (this.#pressed > 1) {
      // A second finger turns the gesture into a pinch: nothing is clicked, nothing stays half dragged.
      if (this.#press !== null) this.#press.moved = true
      if (gestureNow().kind === 'dragging') cancelGesture()
      return
    }
    this.#press = { id: event.pointerId, x: event.clientX, y: event.clientY, pointer, moved: false }
    const plain = event.button === 0 && !event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey
    if (!plain || gestureNow().kind !== 'idle' || !canDraw(viewStore.getState().mode)) return
    const grabbed = this.#picks.handle(this.pointer, HANDLE_REACH_PX[pointer])
    if (grabbed === null || !startDrag(grabbed.threadId, grabbed.ref)) return
    event.stopPropagation()
    this.#view.element.setPointerCapture(event.pointerId)
    this.#view.element.focus({ preventScroll: true })
  }

  readonly #move = (event: PointerEvent): void => {
    // A release that happened outside the window was never told.
    if (event.pointerType === 'mouse' && event.buttons === 0) this.#pressed = 0
    const press = this.#press
    if (press !== null && press.id === event.pointerId) {
      const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > CLICK_PX[press.pointer]
      if (far) press.moved = true
    }
    if (event.pointerType === 'touch' && gestureNow().kind !== 'dragging') return
    this.#place(event)
    this.#dirty = true
    this.#view.invalidate()
  }

  readonly #up = (event: PointerEvent): void => {
    this.#pressed = Math.max(0, this.#pressed - 1)
    const press = this.#press
    if (press === null || press.id !== event.pointerId) return
    this.#press = null
    this.#place(event)
    if (gestureNow().kind === 'dragging') {
      if (press.moved) {
        this.#dirty = true
        this.frame()
      }
      dropPoint()
    } else if (!press.moved && event.button === 0 && !event.altKey) this.#click(event, press.pointer)
    if (event.pointerType === 'touch') {
      this.tapped = press.moved ? null : this.pointer
      this.pointer = null
    }
    this.#view.invalidate()
  }

  readonly #cancel = (event: PointerEvent): void => {
    this.#pressed = Math.max(0, this.#pressed - 1)
    if (this.#press?.id !== event.pointerId) return
    this.#press = null
    if (gestureNow().kind === 'dragging') cancelGesture()
    this.#view.invalidate()
  }

  readonly #leave = (): void => {
    if (gestureNow().kind === 'dragging') return
    this.pointer = null
    if (gestureNow().kind === 'drawing') hoverSkin(null)
    this.#nameStructure(null, null)
    this.#view.invalidate()
  }

  readonly #double = (event: MouseEvent): void => {
    const gesture = gestureNow()
    if (isControl(event.target) || gesture.kind !== 'drawing' || gesture.points.length < 2) return
    finishDrawing()
    this.#threadDoneMs = event.timeStamp
  }

  #click(event: PointerEvent, pointer: Pointer): void {
    this.#view.element.focus({ preventScroll: true })
    const gesture = gestureNow()
    if (gesture.kind === 'drawing') {
      const picked = this.#pickPlace()
      if (picked === null) return
      if (!picked.ok) return say('info', REFUSALS[picked.why])
      placePoint(picked.pick, event.shiftKey || viewStore.getState().waypoints)
      if (gestureNow().kind === 'idle') this.#threadDoneMs = event.timeStamp
      return
    }
    if (event.timeStamp - this.#threadDoneMs < SECOND_CLICK_MS) return
    const handle = this.#picks.handle(this.pointer, HANDLE_REACH_PX[pointer])
    if (handle !== null) return selectThread(handle.threadId, handle.ref)
    const thread = this.#picks.thread(this.pointer, THREAD_REACH_PX[pointer])
    selectThread(thread)
    if (thread === null && pointer === 'touch') this.#hoverStructure(STRUCTURE_REACH_PX.touch)
  }

  /** The skin under the pointer, or the landmark or entry beside it; with Ctrl or Cmd held, just the skin. */
  #pickPlace(): SkinPickResult | null {
    const picked = this.#picks.skin(this.pointer)
    const gesture = gestureNow()
    const free = this.#snapReachPx === 0 || (gesture.kind === 'drawing' && gesture.free === true)
    return free ? picked : snappedPick(picked, this.#view.camera, this.#snapReachPx)
  }

  #hover(): void {
    const { element } = this.#view
    const handle = this.#picks.handle(this.pointer, HANDLE_REACH_PX.mouse)
    const over =
      handle !== null
        ? isLocked(handle.threadId)
          ? 'locked'
          : 'handle'
        : this.#picks.thread(this.pointer, THREAD_REACH_PX.mouse) !== null
          ? 'thread'
          : null
    if (over === null) delete element.dataset.over
    else element.dataset.over = over
    // Handles and threads lie over the anatomy: what is taken hold of is what is named.
    if (over === null) this.#hoverStructure(STRUCTURE_REACH_PX.mouse)
    else this.#nameStructure(null, null)
  }

  #hoverStructure(reachPx: number): void {
    const hit = this.#picks.structure(this.pointer, reachPx)
    this.#nameStructure(hit === null ? null : structureKey(hit.structure), hit?.at ?? null)
  }

  /** Name what is under the pointer; a name set by a list is left alone when nothing is. */
  #nameStructure(key: ReturnType<typeof structureKey> | null, at: Vec3 | null): void {
    this.structureAt = at
    if (key === null && !this.#ownHover) return
    this.#ownHover = key !== null
    if (viewStore.getState().hoveredStructure !== key) setView({ hoveredStructure: key })
  }

  #place(event: PointerEvent): void {
    const box = this.#view.element.getBoundingClientRect()
    this.pointer ??= { x: 0, y: 0 }
    this.pointer.x = event.clientX - box.left
    this.pointer.y = event.clientY - box.top
    const free = event.ctrlKey || event.metaKey
    this.#snapReachPx = free ? 0 : SNAP_REACH_PX[event.pointerType === 'touch' ? 'touch' : 'mouse']
  }
}

const preventDefault = (event: Event): void => event.preventDefault()

/** Presses on the compass or a button over the view are not meant for the head. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.tl-gizmo, button, a, input') !== null
