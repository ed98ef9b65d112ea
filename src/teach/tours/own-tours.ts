import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { fileBytes, unreadable } from '../../state/clinic/file-bytes.ts'
import { readKept, writeKept } from '../../state/device-storage.ts'
import { say } from '../../state/view-store.ts'
import { readTour, writeTour } from './read-tour.ts'
import { TOUR_TEXTS as T } from './tour-texts.ts'
import type { Tour } from './tour.ts'

const KEY = 'threadline.tours.1'
const EMPTY = '[]'
/** What could not be read back is put aside here, not overwritten. */
const UNREADABLE_KEY = 'threadline.tours.unreadable'

/** Tours that a trainer has loaded, kept on this device. */
export const ownTourStore = createStore<{ readonly tours: readonly Tour[] }>()(() => ({ tours: readBack() }))

export const useOwnTours = (): readonly Tour[] => useStore(ownTourStore, ({ tours }) => tours)

/** The texts of the files as they are kept; one that no longer reads is put aside whole. */
function readBack(): readonly Tour[] {
  const kept = readKept(KEY)
  if (kept === null) return []
  const texts = textsIn(kept)
  const tours = texts.flatMap((text) => {
    const read = readTour(text)
    return read.ok ? [read.value] : []
  })
  if ((texts.length === 0 && kept !== EMPTY) || tours.length < texts.length) {
    writeKept(UNREADABLE_KEY, kept)
    say('error', T.keptUnreadable)
  }
  return tours
}

function textsIn(kept: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(kept)
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/**
 * Take a tour file over; one with the id of an earlier own tour takes its place. A file that cannot be read leaves
 * the list alone.
 * @returns one sentence about what came of it
 */
export async function importTour(file: File): Promise<{ readonly ok: boolean; readonly message: string }> {
  const bytes = await fileBytes(file)
  if (bytes === null) return unreadable(file)
  const read = readTour(bytes)
  if (!read.ok) return { ok: false, message: T.notRead(file.name, read.error.message) }
  const tour = read.value
  keep([...ownTourStore.getState().tours.filter(({ id }) => id !== tour.id), tour])
  return { ok: true, message: T.added(tour.title) }
}

export const removeTour = (id: string): void =>
  keep(ownTourStore.getState().tours.filter((tour) => tour.id !== id))

function keep(tours: readonly Tour[]): void {
  ownTourStore.setState({ tours })
  const kept = JSON.stringify(tours.map(writeTour))
  if (!writeKept(KEY, kept)) say('error', T.notKept)
}
