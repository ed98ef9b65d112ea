import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PlanDocument } from '../plan/document.ts'
import { serializePlan } from '../plan/serialize.ts'
import { readKept, writeKept } from './device-storage.ts'
import { planCodec } from './plan-codec.ts'
import { planStore, startWith } from './plan-store.ts'
import { say } from './view-store.ts'

const KEY = 'threadline.plan.1'
/** A plan that could not be read back is put aside here, not overwritten. */
const UNREADABLE_KEY = 'threadline.plan.unreadable'
const QUIET_MS = 400

export interface AutosaveState {
  /** When the plan was last kept on this device; null before the first time. */
  readonly savedAt: Date | null
  /** The device refuses to keep anything: say so, and point at "Save plan". */
  readonly refused: boolean
}

export const autosaveStore = createStore<AutosaveState>()(() => ({ savedAt: null, refused: false }))
export const useAutosave = <T>(selector: (state: AutosaveState) => T): T => useStore(autosaveStore, selector)

/** Bring back the plan of the last visit, if there is one that can be read. */
export async function restorePlan(): Promise<void> {
  const text = readKept(KEY)
  if (text === null) return
  const { parsePlan } = await planCodec()
  const read = parsePlan(text)
  if (read.ok) return startWith(read.value)
  writeKept(UNREADABLE_KEY, text)
  say('error', `The plan kept from last time could not be read: ${read.error.message}`)
}

/** Keep the plan on this device soon after each change, and at once when the page goes away. */
export function startAutosave(): () => void {
  let pending: ReturnType<typeof setTimeout> | null = null
  let kept: PlanDocument = planStore.getState().doc

  const keep = (): void => {
    if (pending !== null) clearTimeout(pending)
    pending = null
    const { doc } = planStore.getState()
    if (doc === kept) return
    const ok = writeKept(KEY, serializePlan(doc))
    if (ok) kept = doc
    autosaveStore.setState(ok ? { savedAt: new Date(), refused: false } : { refused: true })
  }
  const stop = planStore.subscribe((now, before) => {
    if (now.doc === before.doc) return
    if (pending !== null) clearTimeout(pending)
    pending = setTimeout(keep, QUIET_MS)
  })
  const keepWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') keep()
  }
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keepWhenHidden)
  return () => {
    stop()
    keep()
    window.removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', keepWhenHidden)
  }
}
