import { fixSteps, type FixGoal } from '../../plan/fix/find-fix.ts'
import { editThread } from '../../plan/index.ts'
import { gestureStore } from '../gesture-store.ts'
import { headStore } from '../head-store.ts'
import { dispatch, planStore } from '../plan-store.ts'
import { selectThread, viewStore } from '../view-store.ts'
import { fixStore, NONE_ASKED } from './fix-store.ts'
import { inSlices } from './in-slices.ts'

let running: AbortController | null = null
let stopWatching: (() => void) | null = null

/**
 * Look for the smallest change that clears a thread's dangers (or leaves so few cautions), and show it as a ghost. It is
 * dropped as soon as the plan, the head, the mode, the selection or a gesture makes it stale.
 */
export async function suggestFix(threadId: string, goal: FixGoal = {}): Promise<void> {
  dropFix()
  const { doc } = planStore.getState()
  const { head, ground, leaving } = headStore.getState()
  if (head === null || ground === null || leaving) return
  selectThread(threadId)
  fixStore.setState({ state: { kind: 'searching', threadId, doc } })
  const { signal } = (running = new AbortController())
  stopWatching = watchStale()
  const found = await inSlices(fixSteps(doc, threadId, { head, ground }, goal), signal)
  if (signal.aborted) return
  fixStore.setState({
    state: found.ok
      ? { kind: 'found', threadId, doc, fix: found.value }
      : { kind: 'refused', threadId, doc, why: found.error.message },
  })
}

/** Put the fix that is shown into the plan, as one step that undo takes back by its name. */
export function applyFix(): void {
  const { state } = fixStore.getState()
  if (state.kind !== 'found') return
  const { fix, doc, threadId } = state
  dropFix()
  dispatch(`Apply fix: ${fix.sentence}`, (now) =>
    now === doc ? editThread(now, threadId, () => fix.thread) : now,
  )
}

/** Stop looking, take the ghost away; the plan is as it was. */
export function dropFix(): void {
  running?.abort()
  running = null
  stopWatching?.()
  stopWatching = null
  if (fixStore.getState().state !== NONE_ASKED) fixStore.setState({ state: NONE_ASKED })
}

/** Esc drops the fix before it means anything else, unless it belongs to a field. */
function onKey(event: KeyboardEvent): void {
  const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
  if (event.key !== 'Escape' || event.defaultPrevented || inField) return
  event.preventDefault()
  event.stopPropagation()
  dropFix()
}

function watchStale(): () => void {
  const { doc } = planStore.getState()
  const { ground } = headStore.getState()
  const { selectedThread, mode } = viewStore.getState()
  window.addEventListener('keydown', onKey, true)
  const stops = [
    () => window.removeEventListener('keydown', onKey, true),
    planStore.subscribe((now) => {
      if (now.doc !== doc) dropFix()
    }),
    headStore.subscribe((now) => {
      if (now.ground !== ground || now.leaving) dropFix()
    }),
    gestureStore.subscribe(({ gesture }) => {
      if (gesture.kind !== 'idle') dropFix()
    }),
    viewStore.subscribe((now) => {
      if (now.selectedThread !== selectedThread || now.mode !== mode) dropFix()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
