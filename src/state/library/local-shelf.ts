import { forgetKept, keptKeys, readKept, writeKept } from '../device-storage.ts'
import type { PlanShelf, ShelfEntry } from './shelf.ts'

const ENTRY = 'threadline.shelf.entry.'
const TEXT = 'threadline.shelf.text.'

/** The library in the browser's small storage, for browsers that refuse a database. */
export function localShelf(): PlanShelf {
  const entryOf = (id: string): ShelfEntry | null => {
    const kept = readKept(ENTRY + id)
    return kept === null ? null : parsed(kept)
  }
  return {
    list: async () => keptKeys(ENTRY).flatMap((key) => entryOf(key.slice(ENTRY.length)) ?? []),
    text: async (id) => readKept(TEXT + id),
    async put(entry, text) {
      const before = readKept(TEXT + entry.id)
      write(TEXT + entry.id, text)
      try {
        write(ENTRY + entry.id, JSON.stringify(entry))
      } catch (error) {
        if (before === null) forgetKept(TEXT + entry.id)
        else write(TEXT + entry.id, before)
        throw error
      }
    },
    async note(id, change) {
      const entry = entryOf(id)
      if (entry !== null) write(ENTRY + id, JSON.stringify({ ...entry, ...change }))
    },
    async remove(id) {
      forgetKept(ENTRY + id)
      forgetKept(TEXT + id)
    },
  }
}

/** Null for what is no entry: one that was spoilt must not hide all others. Its plan's text stays where it is. */
function parsed(kept: string): ShelfEntry | null {
  try {
    return JSON.parse(kept) as ShelfEntry | null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function write(key: string, text: string): void {
  if (!writeKept(key, text))
    throw new DOMException('The storage of this device is full', 'QuotaExceededError')
}
