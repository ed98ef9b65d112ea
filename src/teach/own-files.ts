import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlanError } from '../plan/plan-error.ts'
import type { Result } from '../plan/result.ts'
import { fileBytes, unreadable } from '../state/clinic/file-bytes.ts'
import { readKept, writeKept } from '../state/device-storage.ts'
import { say } from '../state/view-store.ts'

/** A kind of file that a trainer loads and this device keeps. */
interface Kind<T> {
  /** Of the list on this device; what could not be read back is put aside under the other, not overwritten. */
  readonly key: string
  readonly unreadableKey: string
  readonly read: (file: string | Uint8Array) => Result<T, PlanError>
  readonly write: (item: T) => string
  readonly texts: {
    readonly added: (title: string) => string
    readonly notRead: (file: string, why: string) => string
    readonly notKept: string
    readonly keptUnreadable: string
  }
}

interface Kept<T> {
  readonly items: readonly T[]
}

/** What came of a file, in one sentence. */
export interface Loaded {
  readonly ok: boolean
  readonly message: string
}

export interface OwnFiles<T> {
  readonly store: StoreApi<Kept<T>>
  readonly use: () => readonly T[]
  /** Take a file over; one with the id of an earlier one takes its place. An unreadable file leaves the list alone. */
  readonly load: (file: File) => Promise<Loaded>
  /** The same for what was made here. */
  readonly add: (item: T) => void
  readonly remove: (id: string) => void
}

const EMPTY = '[]'

/** A trainer's own files of one kind, kept on this device. */
export function ownFiles<T extends { readonly id: string; readonly title: string }>({
  key,
  unreadableKey,
  read,
  write,
  texts,
}: Kind<T>): OwnFiles<T> {
  const store = createStore<Kept<T>>()(() => ({ items: readBack() }))

  function readable(files: readonly string[]): readonly T[] {
    return files.flatMap((text) => {
      const one = read(text)
      return one.ok ? [one.value] : []
    })
  }

  /** The texts of the files as they are kept; one that no longer reads is put aside whole. */
  function readBack(): readonly T[] {
    const kept = readKept(key)
    if (kept === null) return []
    const files = textsIn(kept)
    const items = readable(files)
    if ((files.length === 0 && kept !== EMPTY) || items.length < files.length) {
      writeKept(unreadableKey, kept)
      say('error', texts.keptUnreadable)
    }
    return items
  }

  /** Whether the device refused the last list: then what it keeps is older than what is shown. */
  let refused = false

  /** The list as it is kept now, with what another tab put into it meanwhile: nothing of it is overwritten. */
  function list(): readonly T[] {
    const kept = refused ? null : readKept(key)
    return kept === null ? store.getState().items : readable(textsIn(kept))
  }

  function keep(items: readonly T[]): void {
    store.setState({ items })
    refused = !writeKept(key, JSON.stringify(items.map(write)))
    if (refused) say('error', texts.notKept)
  }

  const add = (item: T): void => keep([...list().filter(({ id }) => id !== item.id), item])

  return {
    store,
    use: () => useStore(store, ({ items }) => items),
    add,
    remove: (id) => keep(list().filter((item) => item.id !== id)),
    async load(file) {
      const bytes = await fileBytes(file)
      if (bytes === null) return unreadable(file)
      const one = read(bytes)
      if (!one.ok) return { ok: false, message: texts.notRead(file.name, one.error.message) }
      add(one.value)
      return { ok: true, message: texts.added(one.value.title) }
    },
  }
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
