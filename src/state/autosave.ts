import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PlanDocument } from '../plan/document.ts'
import { serializePlan } from '../plan/serialize.ts'
import { forgetKept, readKept, writeKept } from './device-storage.ts'
import { downloadText } from './download.ts'
import { currentPlanId, readJournal, setCurrentPlanId, writeJournal } from './library/journal.ts'
import { beginsPlan, newId, openPlan, unkeptPlan, type OpenPlan } from './library/open-plan.ts'
import { planCodec } from './plan-codec.ts'
import { ownPlan, planStore, startWith } from './plan-store.ts'
import { say } from './view-store.ts'

/** Where a planner without a library kept its one plan. */
const FORMER_KEY = 'threadline.plan.1'
/** A plan of that time that could not be read back is put aside here, not overwritten. */
const UNREADABLE_KEY = 'threadline.plan.unreadable'
/** From one writing to the next, at least, ms: the first change is kept at once. */
const LEAST_MS = 400

/** Another tab works on the plan that is open here. */
export type OtherTab =
  | { readonly kind: 'twin' }
  /** It has changed the plan `id`. What is here is a copy of its own from now on. */
  | { readonly kind: 'parted'; readonly id: string }

export interface AutosaveState {
  /** When the plan was last kept on this device; null before the first time. */
  readonly savedAt: Date | null
  /** The device refuses to keep anything: say so, and point at "Save plan". */
  readonly refused: boolean
  readonly otherTab: OtherTab | null
}

export const autosaveStore = createStore<AutosaveState>()(() => ({
  savedAt: null,
  refused: false,
  otherTab: null,
}))
export const useAutosave = <T>(selector: (state: AutosaveState) => T): T => useStore(autosaveStore, selector)

const loadLibrary = () => import('./library/library.ts')

/** Bring back the plan of the last visit, if there is one that can be read. */
export async function restorePlan(): Promise<void> {
  const former = readKept(FORMER_KEY)
  if (former !== null) return restoreFormer(former)
  const id = currentPlanId()
  if (id === null) return
  const entry = readJournal(id)
  const text = entry?.text ?? (await (await loadLibrary()).textOf(id))
  if (text === null) return
  const doc = await readBack(text)
  if (doc !== null) begin(doc, { id, stamp: entry?.stamp ?? null, kept: doc })
}

/** The one plan of a planner without a library becomes the first of the library. */
async function restoreFormer(text: string): Promise<void> {
  const doc = await readBack(text)
  if (doc !== null) {
    begin(doc, unkeptPlan())
    if (!keepNow()) return
  } else if (!writeKept(UNREADABLE_KEY, text)) return
  forgetKept(FORMER_KEY)
}

function begin(doc: PlanDocument, plan: OpenPlan): void {
  beginsPlan(doc, plan)
  startWith(doc)
}

async function readBack(text: string): Promise<PlanDocument | null> {
  const { parsePlan } = await planCodec()
  const read = parsePlan(text)
  if (read.ok) return read.value
  say('error', `The plan kept from last time could not be read: ${read.error.message}`, {
    label: 'Save it as a file',
    run: () => downloadText(text, 'unreadable.threadline.json', 'application/json'),
  })
  return null
}

/**
 * Keep the plan now, if it changed.
 * @returns whether it is kept on this device, as far as is known at once: where the quick place is full, the
 * library is tried afterwards
 */
export function keepNow(): boolean {
  const doc = ownPlan()
  const plan = openPlan()
  const there = readJournal(plan.id)
  // A plan that was written once and is gone has been deleted meanwhile: undo has brought it back.
  if (plan.kept === doc && (there !== null || plan.stamp === null)) return true
  const text = serializePlan(doc)
  if (there !== null && there.stamp !== plan.stamp && there.text !== text) partFrom(plan)
  const entry = { stamp: newId(), savedAtMs: Date.now(), text }
  if (!writeJournal(plan.id, entry)) {
    void loadLibrary()
      .then(({ keepBeside }) => keepBeside(plan, doc, entry))
      .then((kept) => autosaveStore.setState(kept ? keptAt(entry.savedAtMs) : { refused: true }))
    return false
  }
  Object.assign(plan, { stamp: entry.stamp, kept: doc })
  setCurrentPlanId(plan.id)
  autosaveStore.setState(keptAt(entry.savedAtMs))
  return true
}

const keptAt = (ms: number): Partial<AutosaveState> => ({ savedAt: new Date(ms), refused: false })

/**
 * Another tab has written to this plan: what is here becomes a copy, which is kept from its next change on (at
 * once, if it has changes that were not kept), and the user is asked.
 */
export function partFrom(plan: OpenPlan): void {
  autosaveStore.setState({ otherTab: { kind: 'parted', id: plan.id } })
  Object.assign(plan, { id: newId(), stamp: null })
}

/** Keep the plan on this device soon after each change, and at once when the page goes away. */
export function startAutosave(): () => void {
  let pending: ReturnType<typeof setTimeout> | null = null
  let lastMs = -Infinity
  // What is there from the start is kept already, or is the empty plan.
  const plan = openPlan()
  plan.kept ??= ownPlan()

  const keep = (): void => {
    if (pending !== null) clearTimeout(pending)
    pending = null
    lastMs = performance.now()
    keepNow()
  }
  const stop = planStore.subscribe((now, before) => {
    if (now.doc === before.doc || pending !== null) return
    pending = setTimeout(keep, Math.max(0, lastMs + LEAST_MS - performance.now()))
  })
  const keepWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') keep()
  }
  /** Nothing is kept: the browser asks before the page goes. */
  const ask = (event: BeforeUnloadEvent): void => {
    if (autosaveStore.getState().refused) event.preventDefault()
  }
  window.addEventListener('pagehide', keep)
  window.addEventListener('beforeunload', ask)
  document.addEventListener('visibilitychange', keepWhenHidden)
  return () => {
    stop()
    keep()
    window.removeEventListener('pagehide', keep)
    window.removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', keepWhenHidden)
  }
}
