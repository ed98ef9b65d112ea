import { endGesture, gestureStore, setGesture, type SkinPick } from '../gesture-store.ts'
import { selectThread, viewStore } from '../view-store.ts'

/**
 * Ask for one place on the skin with the pen of the view; the plan stays as it is.
 * @param hint what to click, in words
 * @param done called once: with the place, or with null when the pen was put down
 */
export function takePoint(
  hint: { readonly mouse: string; readonly touch: string },
  done: (pick: SkinPick | null) => void,
): void {
  selectThread(null)
  const { product, plane } = viewStore.getState()
  const nothing = { points: [], cursor: null, live: null, beside: [], placed: [] }
  setGesture({ kind: 'drawing', tool: 'thread', free: true, hint, product, plane, ...nothing })
  const finish = (pick: SkinPick | null): void => {
    stop()
    endGesture()
    done(pick)
  }
  const stop = gestureStore.subscribe(({ gesture }) => {
    if (gesture.kind !== 'drawing') finish(null)
    else if (gesture.points[0] !== undefined) finish(gesture.points[0])
  })
}
