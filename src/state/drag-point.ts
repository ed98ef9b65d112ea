import { findThread, movePoint, withPoint, type PointRef } from '../plan/index.ts'
import { assessLive } from './assessment.ts'
import { endGesture, gestureNow, setGesture, type SkinPick } from './gesture-store.ts'
import { dispatch, planStore } from './plan-store.ts'
import { say, selectThread } from './view-store.ts'

/** Take hold of a thread's point. Refused, with a word, when the thread is locked. */
export function startDrag(threadId: string, ref: PointRef): boolean {
  const thread = findThread(planStore.getState().doc, threadId)
  if (thread === null) return false
  if (thread.locked === true) {
    say('info', 'This thread is locked. Unlock it to move its points.')
    return false
  }
  selectThread(threadId, ref)
  setGesture({ kind: 'dragging', threadId, ref, to: null, live: null })
  return true
}

/** The held point slides to `to`; the plan is not touched. */
export function dragTo(to: SkinPick): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'dragging') return
  const thread = findThread(planStore.getState().doc, gesture.threadId)
  if (thread === null) return
  setGesture({ ...gesture, to, live: assessLive(withPoint(thread, gesture.ref, to.point), to) })
}

/** Let go: one undoable step, or none when the point never moved. */
export function dropPoint(): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'dragging') return
  endGesture()
  if (gesture.to !== null) commitMove(gesture.threadId, gesture.ref, gesture.to)
}

/** Move a point at once, as one step (keyboard, typed numbers). */
export function commitMove(threadId: string, ref: PointRef, to: SkinPick): void {
  dispatch(ref.pass === 0 && ref.point === 0 ? 'Move entry' : 'Move point', (doc) =>
    movePoint(doc, threadId, ref, to.point),
  )
}

/** Stop whatever is going on; the plan is as it was before. */
export const cancelGesture = (): void => endGesture()
