import type { ThreadResult } from '../../geometry/check-types.ts'
import type { LiveResult } from '../../state/live-verdict.ts'
import { gestureStore, type Gesture } from '../../state/gesture-store.ts'
import { useSettled } from '../../state/settled.ts'

const liveOf = ({ gesture }: { readonly gesture: Gesture }): LiveResult | null =>
  gesture.kind === 'idle' ? null : gesture.live

/** The thread in the middle of a gesture with what was checked; at most four times a second. Its id is the thread's, or `ghost`. */
export const useLive = (): LiveResult | null => useSettled(gestureStore, liveOf)

/** The verdict on the thread that is being dragged or drawn; null when none is. */
export const useLiveResult = (): ThreadResult | null => useLive()?.thread ?? null
