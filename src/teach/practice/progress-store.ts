import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readKept, writeKept } from '../../state/device-storage.ts'
import { say } from '../../state/view-store.ts'
import { answered, dayOf, readProgress, writeProgress, type Progress } from './leitner.ts'
import { PRACTICE_TEXTS as T } from './practice-texts.ts'

const KEY = 'threadline.practice.1'
/** What could not be read back is put aside here, not overwritten. */
const UNREADABLE_KEY = 'threadline.practice.unreadable'

/** What was known and missed, kept on this device. */
export const progressStore = createStore<{ readonly progress: Progress }>()(() => ({ progress: readBack() }))

export const useProgress = (): Progress => useStore(progressStore, ({ progress }) => progress)

function readBack(): Progress {
  const kept = readKept(KEY)
  const progress = kept === null ? {} : readProgress(kept)
  if (progress !== null) return progress
  writeKept(UNREADABLE_KEY, kept ?? '')
  say('error', T.keptUnreadable)
  return {}
}

export const today = (): number => dayOf(Date.now())

/** Note whether a card was known. */
export const noteAnswer = (card: string, known: boolean): void =>
  keep(answered(progressStore.getState().progress, card, known, today()))

/** Begin as if nothing had been practised. */
export const forgetProgress = (): void => keep({})

function keep(progress: Progress): void {
  progressStore.setState({ progress })
  if (!writeKept(KEY, writeProgress(progress))) say('error', T.notKept)
}
