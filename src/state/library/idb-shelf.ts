import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { PlanShelf, ShelfEntry } from './shelf.ts'

interface LibraryDatabase extends DBSchema {
  entries: { key: string; value: ShelfEntry }
  /** Apart from the entries, so that a list of hundreds of plans does not read them all. */
  texts: { key: string; value: string }
}

const NAME = 'threadline'
const VERSION = 1

/**
 * The library in IndexedDB.
 * @throws DOMException where the browser has none, or refuses it
 */
export async function idbShelf(): Promise<PlanShelf> {
  const database = await open()
  return {
    list: () => database.getAll('entries'),
    text: async (id) => (await database.get('texts', id)) ?? null,
    async put(entry, text) {
      const both = database.transaction(['entries', 'texts'], 'readwrite')
      await Promise.all([
        both.objectStore('entries').put(entry, entry.id),
        both.objectStore('texts').put(text, entry.id),
        both.done,
      ])
    },
    async note(id, change) {
      const { store, done } = database.transaction('entries', 'readwrite')
      const entry = await store.get(id)
      if (entry !== undefined) await store.put({ ...entry, ...change }, id)
      await done
    },
    async remove(id) {
      const both = database.transaction(['entries', 'texts'], 'readwrite')
      await Promise.all([
        both.objectStore('entries').delete(id),
        both.objectStore('texts').delete(id),
        both.done,
      ])
    },
  }
}

function open(): Promise<IDBPDatabase<LibraryDatabase>> {
  if (typeof indexedDB === 'undefined')
    throw new DOMException('This browser has no IndexedDB', 'NotSupportedError')
  return openDB<LibraryDatabase>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('entries')
      database.createObjectStore('texts')
    },
    // Another tab brings a later version: let go, so that it need not wait.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}
