import { autosaveStore, startAutosave } from '../../../src/state/autosave.ts'
import { keepPlansOn, libraryStore } from '../../../src/state/library/library.ts'
import type { PlanShelf, ShelfEntry } from '../../../src/state/library/shelf.ts'
import { bareStage } from './stage.ts'

/** Empty stores, an empty library and autosave at work. Returns what stops it. */
export function bareLibrary(): () => void {
  bareStage()
  autosaveStore.setState({ savedAt: null, refused: false, otherTab: null })
  libraryStore.setState({ entries: null, trouble: null })
  keepPlansOn(memoryShelf())
  return startAutosave()
}

/** A shelf that lasts as long as the test. */
export function memoryShelf(): PlanShelf {
  const entries = new Map<string, ShelfEntry>()
  const texts = new Map<string, string>()
  return {
    list: async () => [...entries.values()],
    text: async (id) => texts.get(id) ?? null,
    async put(entry, text) {
      entries.set(entry.id, entry)
      texts.set(entry.id, text)
    },
    async note(id, change) {
      const entry = entries.get(id)
      if (entry !== undefined) entries.set(id, { ...entry, ...change })
    },
    async remove(id) {
      entries.delete(id)
      texts.delete(id)
    },
  }
}

/** A shelf on a device without room. */
export const fullShelf = (): PlanShelf => ({
  ...memoryShelf(),
  put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
})
