import { forgetKept, keptKeys, readKept, readOfTab, writeKept, writeOfTab } from '../device-storage.ts'

/**
 * The plan that is open, as it was last kept: one entry per plan, written at once and in one go, so that it is
 * there after a crash. The library takes its plans from here.
 */
export interface JournalEntry {
  /** Names the writing: whoever finds another one than his own knows that somebody else was here. */
  readonly stamp: string
  /** Unix time, ms. */
  readonly savedAtMs: number
  /** The plan as in a file. */
  readonly text: string
}

const PREFIX = 'threadline.open.'
/** The plan last worked on in any tab; and in this one. */
const CURRENT_KEY = 'threadline.current'

export const journalKey = (id: string): string => PREFIX + id
export const journalIds = (): readonly string[] => keptKeys(PREFIX).map((key) => key.slice(PREFIX.length))
export const forgetJournal = (id: string): void => forgetKept(journalKey(id))

export function readJournal(id: string): JournalEntry | null {
  const kept = readKept(journalKey(id))
  return kept === null ? null : entryOf(kept)
}

/** @returns whether it is kept. */
export const writeJournal = (id: string, entry: JournalEntry): boolean =>
  writeKept(journalKey(id), JSON.stringify(entry))

/** The plan to go on with: this tab's, else the last one of any tab. */
export const currentPlanId = (): string | null => readOfTab(CURRENT_KEY) ?? readKept(CURRENT_KEY)

export function setCurrentPlanId(id: string): void {
  writeOfTab(CURRENT_KEY, id)
  writeKept(CURRENT_KEY, id)
}

function entryOf(kept: string): JournalEntry | null {
  try {
    const { stamp, savedAtMs, text } = JSON.parse(kept) as Partial<Record<keyof JournalEntry, unknown>>
    return typeof stamp === 'string' && typeof savedAtMs === 'number' && typeof text === 'string'
      ? { stamp, savedAtMs, text }
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
