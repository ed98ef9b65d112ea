import type { PathSample } from '../geometry/check-types.ts'
import { positionAt } from '../geometry/surface.ts'
import { changeDepth, holdAt, type DepthHold } from '../plan/depth-hold.ts'
import { findThread, type PlanDocument } from '../plan/index.ts'
import { assessmentStore } from './assessment.ts'
import { assessTogether } from './live-verdict.ts'
import { endGesture, gestureNow, setGesture, type SkinPick } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { planStore } from './plan-store.ts'
import { dispatchOnSides, onBothSides } from './tools/symmetry.ts'
import { say, selectThread } from './view-store.ts'

const STEP = 'Change depth'
/** Depth moves by this much per key press, mm: what the screen rounds to. */
export const DEPTH_STEP_MM = 0.5

/** A thread held at one place of its path, to be laid deeper or shallower. */
export interface HeldDepth {
  readonly threadId: string
  readonly hold: DepthHold
  /** The skin over the place. */
  readonly over: SkinPick
  /** Depth of the axis there when it was taken hold of, mm. */
  readonly fromMm: number
}

/**
 * Take hold of a thread's path at a place along it; the plan is not touched.
 * @returns null where there is nothing to hold, or the thread is locked (then with a word)
 */
export function holdDepth(threadId: string, pass: number, sMm: number): HeldDepth | null {
  const { head } = headStore.getState()
  const { byThread, inputs } = assessmentStore.getState()
  const thread = findThread(planStore.getState().doc, threadId)
  const samples = byThread.get(threadId)?.passes[pass]?.samples
  const points = inputs.get(threadId)?.passes[pass]
  if (head === null || thread === null || points === undefined || !samples?.length) return null
  if (thread.locked === true) {
    say('info', 'This thread is locked. Unlock it to change its depth.')
    return null
  }
  const hold = holdAt(head, points, samples, pass, sMm)
  // In the stab the depth that is meant is the one it leads to.
  const runMm = samples.find(({ transit }) => !transit)?.sMm ?? 0
  const sample = nearest(samples, Math.max(sMm, runMm))
  const point = hold.insert?.at ?? points[hold.ref.point]!.at
  const typedMm = hold.insert === null ? points[hold.ref.point]!.depthMm : undefined
  return {
    threadId,
    hold,
    over: { point, at: positionAt(head, point) },
    fromMm: typedMm ?? Math.max(0, sample.depthMm),
  }
}

const nearest = (samples: readonly PathSample[], sMm: number): PathSample =>
  samples.reduce((a, b) => (Math.abs(b.sMm - sMm) < Math.abs(a.sMm - sMm) ? b : a))

const edited = (doc: PlanDocument, { threadId, hold }: HeldDepth, depthMm: number): PlanDocument =>
  changeDepth(doc, threadId, hold, depthMm)

/** Show the thread as it would be with the held place at this depth, judged; the plan is not touched. */
export function tryDepth(held: HeldDepth, depthMm: number): void {
  const { doc } = planStore.getState()
  const after = onBothSides(doc, edited(doc, held, depthMm)).doc
  const thread = findThread(after, held.threadId)
  if (thread === null) return
  const others = after.threads.filter((other) => other !== thread && !doc.threads.includes(other))
  const [live = null, ...beside] = assessTogether([thread, ...others], held.over)
  setGesture({ kind: 'dragging', threadId: held.threadId, ref: held.hold.ref, to: null, live, beside })
}

/** Whether the held thread is still what the user is in the middle of: Esc, or another gesture, lets go of it. */
export function isHeld({ threadId }: HeldDepth): boolean {
  const gesture = gestureNow()
  return gesture.kind === 'dragging' && gesture.threadId === threadId
}

/** Keep the depth as one undoable step, and select the point that carries it. */
export function keepDepth(held: HeldDepth, depthMm: number): void {
  endGesture()
  dispatchOnSides(STEP, (doc) => edited(doc, held, depthMm))
  selectThread(held.threadId, held.hold.ref)
}

/** Lay a thread deeper or shallower about a place by one step of half a millimetre. */
export function nudgeDepth(threadId: string, pass: number, sMm: number, way: 1 | -1): void {
  if (gestureNow().kind !== 'idle') return
  const held = holdDepth(threadId, pass, sMm)
  if (held === null) return
  const steps = held.fromMm / DEPTH_STEP_MM
  const next = way > 0 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1
  keepDepth(held, next * DEPTH_STEP_MM)
}
