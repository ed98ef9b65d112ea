import { distance } from '../geometry/vec3.ts'
import { addThread, freeThreadId, PLAN_DEFAULTS, type PlanThread } from '../plan/index.ts'
import { assessLive } from './assessment.ts'
import { endGesture, gestureNow, setGesture, type DrawingGesture, type SkinPick } from './gesture-store.ts'
import { dispatch, planStore } from './plan-store.ts'
import { say, selectThread, viewStore } from './view-store.ts'

/** Points closer than this are one click too many, not a run, mm. */
const SHORTEST_RUN_MM = 2

/** Take up the pen with the product and plane chosen in the view. */
export function startDrawing(): void {
  const { product, plane } = viewStore.getState()
  selectThread(null)
  setGesture({ kind: 'drawing', product, plane, points: [], cursor: null, live: null })
}

/** The chosen product or plane changed with the pen in hand: the ghost follows. */
export function restyleDrawing(): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') return
  const { product, plane } = viewStore.getState()
  setGesture(withLive({ ...gesture, product, plane }))
}

/** The pointer moved over the skin (null: off it); at most once a frame. */
export function hoverSkin(cursor: SkinPick | null): void {
  const gesture = gestureNow()
  if (gesture.kind === 'drawing') setGesture(withLive({ ...gesture, cursor }))
}

/**
 * A click on the skin. The second point completes the thread.
 * @param more true: this is a waypoint and the thread goes on until `finishDrawing`
 */
export function placePoint(pick: SkinPick, more: boolean): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') return
  const last = gesture.points.at(-1)
  if (last !== undefined && distance(last.at, pick.at) < SHORTEST_RUN_MM) return
  const points = [...gesture.points, pick]
  setGesture({ ...gesture, points, cursor: null, live: null })
  if (points.length >= 2 && !more) finishDrawing()
}

/** Put the drawn thread into the plan; with fewer than two points there is nothing to put, and it says so. */
export function finishDrawing(): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') return
  if (gesture.points.length < 2) {
    say('info', 'A thread needs an entry and an end: click both on the skin, or press Esc to stop.')
    return
  }
  const thread = drawnThread(gesture, freeThreadId(planStore.getState().doc))
  endGesture()
  dispatch('Draw thread', (doc) => addThread(doc, thread))
  selectThread(thread.id, { pass: 0, point: gesture.points.length - 1 })
}

function drawnThread(gesture: DrawingGesture, id: string): PlanThread {
  return {
    id,
    product: gesture.product,
    plane: gesture.plane,
    passes: [gesture.points.map((pick) => pick.point)],
    entry: PLAN_DEFAULTS.entry,
    endExits: PLAN_DEFAULTS.endExits,
    anchor: PLAN_DEFAULTS.anchor,
  }
}

function withLive(gesture: DrawingGesture): DrawingGesture {
  const { points, cursor } = gesture
  const last = points.at(-1)
  if (cursor === null || last === undefined || distance(last.at, cursor.at) < SHORTEST_RUN_MM)
    return { ...gesture, live: null }
  const drawn = drawnThread({ ...gesture, points: [...points, cursor] }, 'ghost')
  return { ...gesture, live: assessLive(drawn, cursor) }
}
