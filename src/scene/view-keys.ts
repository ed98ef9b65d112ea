import type { Vec3 } from '../geometry/vec3.ts'
import { scale } from '../geometry/vec3.ts'
import type { PointRef } from '../plan/index.ts'
import { assessmentStore } from '../state/assessment.ts'
import { dragTo, dropPoint, startDrag } from '../state/drag-point.ts'
import { gestureNow } from '../state/gesture-store.ts'
import { headStore } from '../state/head-store.ts'
import { say, setView, viewStore } from '../state/view-store.ts'
import { stepOnSkin } from './pick-skin.ts'
import { screenAxes } from './screen.ts'
import type { ViewCamera } from './view-camera.ts'

const NUDGE_MM = 1
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
 * Keys of the head view while it has the focus: arrows move the selected point by 1 mm on the skin or, with
 * Alt or with nothing selected, turn the head; + and - zoom; `[` and `]` choose the point before or after.
 */
export class ViewKeys {
  readonly #element: HTMLElement
  readonly #camera: ViewCamera
  #nudging = false

  constructor(element: HTMLElement, camera: ViewCamera) {
    this.#element = element
    this.#camera = camera
    element.addEventListener('keydown', this.#down)
    element.addEventListener('keyup', this.#up)
    element.addEventListener('blur', this.#settle)
  }

  dispose(): void {
    this.#element.removeEventListener('keydown', this.#down)
    this.#element.removeEventListener('keyup', this.#up)
    this.#element.removeEventListener('blur', this.#settle)
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.target !== this.#element) return
    const arrow = ARROWS[event.key]
    if (arrow !== undefined) {
      event.preventDefault()
      const held = this.#nudging ? draggedPoint() : heldPoint()
      if (held !== null && !event.altKey) this.#nudge(held, arrow)
      else this.#camera.turnBy(arrow[0] * TURN_DEG, arrow[1] * TURN_DEG)
    } else if (event.key === '+' || event.key === '=') this.#camera.zoomBy(ZOOM_STEP)
    else if (event.key === '-') this.#camera.zoomBy(1 / ZOOM_STEP)
    else if (event.key === '[' || event.key === ']') choosePoint(event.key === ']' ? 1 : -1)
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

  #nudge({ threadId, ref }: HeldPoint, [right, up]: readonly [number, number]): void {
    const { head } = headStore.getState()
    if (head === null) return
    if (!this.#nudging && !startDrag(threadId, ref)) return
    this.#nudging = true
    const gesture = gestureNow()
    const placed = assessmentStore.getState().inputs.get(threadId)?.passes[ref.pass]?.[ref.point]?.at
    if (gesture.kind !== 'dragging' || placed === undefined) return
    const axes = screenAxes(this.#camera.active)
    const along: Vec3 = right !== 0 ? scale(axes.right, right) : scale(axes.up, up)
    const from = gesture.to ?? { point: placed, at: head.positionOf(placed) }
    const to = stepOnSkin(head, from, along, NUDGE_MM)
    if (to === null) say('info', 'There is no skin for a thread in that direction.')
    else dragTo(to)
  }
}

interface HeldPoint {
  readonly threadId: string
  readonly ref: PointRef
}

/** The point that arrow keys move: the chosen one, else the end of the selected thread. */
function heldPoint(): HeldPoint | null {
  const { selectedThread: threadId, selectedPoint, mode } = viewStore.getState()
  if (threadId === null || mode !== 'plan' || gestureNow().kind !== 'idle') return null
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
