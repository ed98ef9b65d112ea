import type { Vec3 } from '../geometry/vec3.ts'
import { scale } from '../geometry/vec3.ts'
import type { PointRef } from '../plan/index.ts'
import { assessmentStore } from '../state/assessment.ts'
import { dragTo, dropPoint, startDrag } from '../state/drag-point.ts'
import { hoverSkin, finishDrawing, placePoint, takeBackPoint } from '../state/draw-thread.ts'
import { gestureNow, gestureStore, type DrawingGesture, type SkinPick } from '../state/gesture-store.ts'
import { headStore } from '../state/head-store.ts'
import { canDraw } from '../state/sandbox-store.ts'
import { stepOnSkin, walkOnSkin } from '../state/tools/skin-walk.ts'
import { say, setView, viewStore } from '../state/view-store.ts'
import { REFUSALS } from './pick-skin.ts'
import { pickSeenSkin } from './pick-surface.ts'
import { rayThrough, screenAxes } from './screen.ts'
import type { ViewCamera } from './view-camera.ts'

/** How far an arrow key moves a point over the skin, and with Shift held, mm. */
const NUDGE_MM = 1
const FAR_NUDGE_MM = 5
const TURN_DEG = 8
const ZOOM_STEP = 0.85

/** Right and up as the user sees them. */
const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * Keys of the head view while it has the focus: arrows move the selected point over the skin by 1 mm (Shift: 5 mm)
 * or, with Alt or with nothing selected, turn the head; + and - zoom; `[` and `]` choose the point before or after.
 * With the pen in hand arrows move it, Space marks a point (Shift: a waypoint), Enter marks the last one and
 * finishes, Backspace takes the last one back.
 */
export class ViewKeys {
  readonly #element: HTMLElement
  readonly #camera: ViewCamera
  readonly #stopWatching: () => void
  #nudging = false
  /** Where the keys left the pen; the pointer takes it over by moving. */
  #pen: SkinPick | null = null

  constructor(element: HTMLElement, camera: ViewCamera) {
    this.#element = element
    this.#camera = camera
    element.addEventListener('keydown', this.#down)
    element.addEventListener('keyup', this.#up)
    element.addEventListener('blur', this.#settle)
    // The keys of the pen work from the moment it is taken up, whatever button it was taken up by.
    this.#stopWatching = gestureStore.subscribe(({ gesture }, before) => {
      if (gesture.kind === 'drawing' && before.gesture.kind === 'idle') element.focus({ preventScroll: true })
    })
  }

  dispose(): void {
    this.#stopWatching()
    this.#element.removeEventListener('keydown', this.#down)
    this.#element.removeEventListener('keyup', this.#up)
    this.#element.removeEventListener('blur', this.#settle)
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.target !== this.#element) return
    const arrow = ARROWS[event.key]
    const gesture = gestureNow()
    const far = event.shiftKey
    if (arrow !== undefined) {
      event.preventDefault()
      const held = this.#nudging ? draggedPoint() : heldPoint()
      if (event.altKey) this.#camera.turnBy(arrow[0] * TURN_DEG, arrow[1] * TURN_DEG)
      else if (gesture.kind === 'drawing') this.#movePen(gesture, this.#along(arrow), far)
      else if (held !== null) this.#nudge(held, this.#along(arrow), far)
      else this.#camera.turnBy(arrow[0] * TURN_DEG, arrow[1] * TURN_DEG)
    } else if (gesture.kind === 'drawing' && this.#penKey(event, gesture)) event.preventDefault()
    else if (event.key === '+' || event.key === '=') this.#camera.zoomBy(ZOOM_STEP)
    else if (event.key === '-') this.#camera.zoomBy(1 / ZOOM_STEP)
    else if (event.key === '[' || event.key === ']') choosePoint(event.key === ']' ? 1 : -1)
  }

  /** A direction on the screen in the head frame. */
  #along([right, up]: readonly [number, number]): Vec3 {
    const axes = screenAxes(this.#camera.active)
    return right !== 0 ? scale(axes.right, right) : scale(axes.up, up)
  }

  /** Space, Enter and Backspace with the pen in hand. @returns whether the key was one of them */
  #penKey({ key, shiftKey }: KeyboardEvent, gesture: DrawingGesture): boolean {
    if (key === 'Backspace') takeBackPoint()
    else if (key === ' ') this.#mark(gesture, shiftKey || viewStore.getState().waypoints)
    else if (key === 'Enter') {
      // The pen of the keys stands where the end is meant; that of the pointer is only passing.
      if (this.#pen !== null && this.#pen === gesture.cursor) placePoint(this.#pen, true)
      finishDrawing()
    } else return false
    return true
  }

  #mark(gesture: DrawingGesture, more: boolean): void {
    const pen = this.#penOf(gesture)
    if (pen === null) return
    placePoint(pen, more)
    const now = gestureNow()
    if (now.kind === 'drawing') this.#setPen(pen)
    else this.#pen = null
  }

  #movePen(gesture: DrawingGesture, along: Vec3, far: boolean): void {
    const { head } = headStore.getState()
    const from = this.#penOf(gesture)
    if (head === null || from === null) return
    // The first press of an arrow shows where the pen is.
    const shown = gesture.cursor !== null || gesture.points.length > 0
    const to = shown ? walkOnSkin(head, from, along, far ? FAR_NUDGE_MM : NUDGE_MM) : from
    if (to === null) say('info', NO_SKIN)
    else this.#setPen(to)
  }

  #setPen(pen: SkinPick): void {
    this.#pen = pen
    hoverSkin(pen)
  }

  /** Where the pen is: at the cursor, at the point marked last, or on the skin nearest to the middle of the view. */
  #penOf({ cursor, points }: DrawingGesture): SkinPick | null {
    const { head } = headStore.getState()
    const known = cursor ?? points.at(-1)
    if (known !== undefined || head === null) return known ?? null
    for (const [x, y] of FROM_THE_MIDDLE) {
      const ray = rayThrough(this.#camera.active, 1, 1, x, y)
      const picked = pickSeenSkin(head, ray, viewStore.getState())
      if (picked.ok) return picked.pick
    }
    say('info', REFUSALS['off-skin'])
    return null
  }

  readonly #up = (event: KeyboardEvent): void => {
    if (event.key in ARROWS) this.#settle()
  }

  /** A key held down moves the point as one step, judged on the way like a drag. */
  readonly #settle = (): void => {
    if (!this.#nudging) return
    this.#nudging = false
    dropPoint()
  }

  #nudge({ threadId, ref }: HeldPoint, along: Vec3, far: boolean): void {
    const { head } = headStore.getState()
    if (head === null) return
    if (!this.#nudging && !startDrag(threadId, ref)) return
    this.#nudging = true
    const gesture = gestureNow()
    const placed = assessmentStore.getState().inputs.get(threadId)?.passes[ref.pass]?.[ref.point]?.at
    if (gesture.kind !== 'dragging' || placed === undefined) return
    const from = gesture.to ?? { point: placed, at: head.positionOf(placed) }
    const to = far ? walkOnSkin(head, from, along, FAR_NUDGE_MM) : stepOnSkin(head, from, along, NUDGE_MM)
    if (to === null) say('info', NO_SKIN)
    else dragTo(to)
  }
}

const NO_SKIN = 'There is no skin for a thread in that direction.'

/** Places of the view, 0 to 1, in rings round its middle: there may lie an ear, or no head. */
const FROM_THE_MIDDLE: readonly (readonly [x: number, y: number])[] = [0, 0.06, 0.12, 0.2, 0.3].flatMap(
  (ring) =>
    Array.from({ length: ring === 0 ? 1 : 8 }, (_, k) => {
      const angle = (k * Math.PI) / 4
      return [0.5 - ring * Math.cos(angle), 0.5 + ring * Math.sin(angle)] as const
    }),
)

interface HeldPoint {
  readonly threadId: string
  readonly ref: PointRef
}

/** The point that arrow keys move: the chosen one, else the end of the selected thread. */
function heldPoint(): HeldPoint | null {
  const { selectedThread: threadId, selectedPoint, mode } = viewStore.getState()
  if (threadId === null || !canDraw(mode) || gestureNow().kind !== 'idle') return null
  const points = allPoints(threadId)
  const ref = selectedPoint ?? points.at(-1)
  return ref === undefined ? null : { threadId, ref }
}

function draggedPoint(): HeldPoint | null {
  const gesture = gestureNow()
  return gesture.kind === 'dragging' ? { threadId: gesture.threadId, ref: gesture.ref } : null
}

function choosePoint(step: 1 | -1): void {
  const held = heldPoint()
  if (held === null) return
  const points = allPoints(held.threadId)
  const now = points.findIndex(({ pass, point }) => pass === held.ref.pass && point === held.ref.point)
  const next = points[(now + step + points.length) % points.length]
  if (next !== undefined) setView({ selectedPoint: next })
}

const allPoints = (threadId: string): PointRef[] =>
  (assessmentStore.getState().inputs.get(threadId)?.passes ?? []).flatMap((points, pass) =>
    points.map((_, point) => ({ pass, point })),
  )
