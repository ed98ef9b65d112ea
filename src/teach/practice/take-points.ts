import type { Plane } from '../../geometry/planes.ts'
import { endGesture, gestureStore, setGesture, type SkinPick } from '../../state/gesture-store.ts'
import { selectThread, viewStore } from '../../state/view-store.ts'

interface Pen {
  readonly product: string
  readonly plane: Plane
}

/**
 * Let the learner mark places on the skin with the planner's own pen, and take them before they become a thread of the
 * plan, which stays as it is.
 * @param count how many places, entry first
 * @param done called once: with the places, or with null when the pen was put down
 * @returns puts the pen down
 */
export function takePoints(
  count: number,
  done: (picks: readonly SkinPick[] | null) => void,
  pen: Pen = viewStore.getState(),
): () => void {
  selectThread(null)
  const nothing = { points: [], cursor: null, live: null, beside: [], placed: [] }
  setGesture({
    kind: 'drawing',
    free: true,
    tool: 'thread',
    product: pen.product,
    plane: pen.plane,
    ...nothing,
  })
  const stop = gestureStore.subscribe(({ gesture }) => {
    if (gesture.kind !== 'drawing') finish(null)
    else if (gesture.points.length >= count) finish(gesture.points.slice(0, count))
  })
  let over = false
  const finish = (picks: readonly SkinPick[] | null): void => {
    over = true
    stop()
    endGesture()
    done(picks)
  }
  return () => {
    stop()
    // What is drawn after the places were taken is somebody else's.
    if (!over) endGesture()
    over = true
  }
}
