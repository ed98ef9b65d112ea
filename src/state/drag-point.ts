import {
  findThread,
  holeMates,
  isEntry,
  movePoint,
  shareHole,
  type PlanDocument,
  type PlanThread,
  type PointRef,
} from '../plan/index.ts'
import { assessTogether } from './live-verdict.ts'
import { endGesture, gestureNow, setGesture, type DraggingGesture, type SkinPick } from './gesture-store.ts'
import { planStore } from './plan-store.ts'
import { threadTitle } from './thread-titles.ts'
import { holeOfPick, placeOfPick } from './tools/snap.ts'
import { dispatchOnSides, onBothSides } from './tools/symmetry.ts'
import { say, selectThread } from './view-store.ts'

/** Take hold of a thread's point. Refused, with a word, when a lock holds the thread or the hole it shares. */
export function startDrag(threadId: string, ref: PointRef): boolean {
  const { doc } = planStore.getState()
  const thread = findThread(doc, threadId)
  if (thread === null) return false
  const why = whatHolds(doc, thread, ref)
  if (why !== null) {
    say('info', why)
    return false
  }
  selectThread(threadId, ref)
  setGesture({ kind: 'dragging', threadId, ref, to: null, live: null, beside: [] })
  return true
}

function whatHolds(doc: PlanDocument, thread: PlanThread, ref: PointRef): string | null {
  if (thread.locked === true) return 'This thread is locked. Unlock it to move its points.'
  if (!isEntry(thread, ref)) return null
  const mate = holeMates(doc, thread).find(({ locked }) => locked === true)
  if (mate === undefined) return null
  return `${threadTitle(doc.threads.indexOf(mate))} goes in by the same hole and is locked. Unlock it to move the hole.`
}

/** The held point slides to `to`; the plan is not touched. Threads that move along are judged with it. */
export function dragTo(to: SkinPick): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'dragging') return
  const { doc } = planStore.getState()
  const after = onBothSides(doc, moved(doc, gesture, to)).doc
  const held = findThread(after, gesture.threadId)
  if (held === null) return
  const others = after.threads.filter((thread) => thread !== held && !doc.threads.includes(thread))
  const [live = null, ...beside] = assessTogether([held, ...others], to)
  setGesture({ ...gesture, to, live, beside })
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
  const label = ref.pass === 0 && ref.point === 0 ? 'Move entry' : 'Move point'
  dispatchOnSides(label, (doc) => moved(doc, { threadId, ref }, to))
}

/** A move onto another thread's entry, of an entry, shares that hole; any other is a move. */
function moved(
  doc: PlanDocument,
  { threadId, ref }: Pick<DraggingGesture, 'threadId' | 'ref'>,
  to: SkinPick,
): PlanDocument {
  const thread = findThread(doc, threadId)
  const host = holeOfPick(to)
  if (thread !== null && host !== null && isEntry(thread, ref)) {
    const shared = shareHole(doc, threadId, host)
    if (shared !== doc) return shared
  }
  return movePoint(doc, threadId, ref, placeOfPick(to))
}

/** Stop whatever is going on; the plan is as it was before. */
export const cancelGesture = (): void => endGesture()
