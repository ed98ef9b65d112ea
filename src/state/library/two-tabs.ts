import { renamePlan } from '../../plan/index.ts'
import { autosaveStore, partFrom } from '../autosave.ts'
import { dispatch, planStore } from '../plan-store.ts'
import { leaveSandbox } from '../sandbox.ts'
import { say } from '../view-store.ts'
import { journalKey, readJournal, setCurrentPlanId } from './journal.ts'
import { copyName } from './library-actions.ts'
import { planOf } from './library.ts'
import { openPlan, unkeptPlan } from './open-plan.ts'
import { showPlan } from './show-plan.ts'

const CHANNEL = 'threadline.tabs'

/** `here`: a tab shows this plan from now on. `also`: so do I. */
interface Word {
  readonly kind: 'here' | 'also'
  readonly id: string
}

const isWord = (data: unknown): data is Word =>
  typeof data === 'object' && data !== null && 'kind' in data && 'id' in data

/** Tell other tabs which plan is open here, and hear of theirs. */
export function watchOtherTabs(): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
  const post = (kind: Word['kind'], id: string): void => channel?.postMessage({ kind, id } satisfies Word)
  let told: string | null = null
  const tell = (): void => {
    const { id } = openPlan()
    if (id === told) return
    if (told !== null && autosaveStore.getState().otherTab?.kind === 'twin') forgetOtherTab()
    told = id
    post('here', id)
  }
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (!isWord(data) || data.id !== openPlan().id) return
    if (data.kind === 'here') post('also', data.id)
    else if (autosaveStore.getState().otherTab === null)
      autosaveStore.setState({ otherTab: { kind: 'twin' } })
  }
  const written = ({ key }: StorageEvent): void => {
    const plan = openPlan()
    if (key === journalKey(plan.id)) compare()
  }
  channel?.addEventListener('message', hear)
  window.addEventListener('storage', written)
  const stop = planStore.subscribe((now, before) => {
    if (now.doc !== before.doc) tell()
  })
  compare()
  tell()
  return () => {
    channel?.close()
    window.removeEventListener('storage', written)
    stop()
  }
}

/** Whether what is kept of the open plan is what this tab kept. */
function compare(): void {
  const plan = openPlan()
  const entry = readJournal(plan.id)
  if (entry !== null && plan.stamp !== null && entry.stamp !== plan.stamp) partFrom(plan)
}

export const forgetOtherTab = (): void => autosaveStore.setState({ otherTab: null })

/** Go on with what is on screen as a plan of its own. */
export function keepMineAsCopy(): void {
  leaveSandbox()
  const { otherTab } = autosaveStore.getState()
  if (otherTab?.kind === 'twin') Object.assign(openPlan(), unkeptPlan())
  forgetOtherTab()
  dispatch('Keep as a copy', (doc) => renamePlan(doc, copyName(doc.name)))
}

/** Show what the other tab has made of the plan. Undo brings back what was here. */
export async function takeTheirs(): Promise<void> {
  const { otherTab } = autosaveStore.getState()
  if (otherTab?.kind !== 'parted') return
  const { id } = otherTab
  const read = await planOf(id)
  if (read === null || !read.ok) {
    return say('error', `The other tab’s plan was not opened. ${read?.error.message ?? 'It is gone.'}`)
  }
  const mine = openPlan()
  const stamp = readJournal(id)?.stamp ?? null
  showPlan(read.value, { id, stamp, kept: read.value }, 'Take the other tab’s plan')
  setCurrentPlanId(id)
  // Undo leads back to it, and then it has to be kept.
  mine.kept = null
  forgetOtherTab()
}
