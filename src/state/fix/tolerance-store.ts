import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PlanDocument } from '../../plan/index.ts'
import { toleranceSteps, type Tolerance } from '../../plan/fix/tolerance.ts'
import { gestureStore } from '../gesture-store.ts'
import { headStore, type HeadState } from '../head-store.ts'
import { planStore } from '../plan-store.ts'
import { inSlices } from './in-slices.ts'

/** How exactly one thread has to be laid, for one state of the plan. */
interface Known {
  readonly doc: PlanDocument
  readonly ground: HeadState['ground']
  readonly threadId: string
  /** `null`: it has none, because it is in danger or has no path. */
  readonly tolerance: Tolerance | null
}

export const toleranceStore = createStore<{ readonly known: Known | null }>()(() => ({ known: null }))

/** The tolerance of a thread of the plan as it stands; null while it is not known. */
export const useTolerance = (threadId: string): Tolerance | null =>
  useStore(toleranceStore, ({ known }) =>
    known !== null && known.threadId === threadId ? known.tolerance : null,
  )

/** A plan is taken as resting when it has not changed for so long, ms. */
const RESTING_MS = 500

/**
 * Keep the tolerance of one thread in step with plan and head: worked out while the page is idle, once the plan has been
 * at rest for half a second; forgotten as soon as anything moves.
 * @returns what stops it
 */
export function keepTolerance(threadId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: AbortController | null = null
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running?.abort()
    running = null
  }
  const start = (): void => {
    stop()
    const { doc } = planStore.getState()
    const { ground, leaving } = headStore.getState()
    const { known } = toleranceStore.getState()
    if (
      !leaving &&
      known !== null &&
      known.threadId === threadId &&
      known.doc === doc &&
      known.ground === ground
    )
      return
    if (known !== null) toleranceStore.setState({ known: null })
    timer = setTimeout(() => void workOut(), RESTING_MS)
  }
  const workOut = async (): Promise<void> => {
    const { doc } = planStore.getState()
    const { head, ground, leaving } = headStore.getState()
    if (head === null || ground === null || leaving || gestureStore.getState().gesture.kind !== 'idle') return
    const { signal } = (running = new AbortController())
    const tolerance = await inSlices(toleranceSteps(doc, threadId, { head, ground }), signal)
    if (signal.aborted) return
    toleranceStore.setState({ known: { doc, ground, threadId, tolerance } })
  }
  start()
  const stops = [
    planStore.subscribe((now, before) => {
      if (now.doc !== before.doc) start()
    }),
    headStore.subscribe((now, before) => {
      if (now.ground !== before.ground || now.leaving !== before.leaving) start()
    }),
    gestureStore.subscribe((now, before) => {
      if (now.gesture.kind !== before.gesture.kind) start()
    }),
  ]
  return () => {
    stop()
    stops.forEach((each) => each())
  }
}
