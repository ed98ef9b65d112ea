import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'
import {
  renamePlan,
  serializePlan,
  type PlanDocument,
  type PlanError,
  type Result,
} from '../../plan/index.ts'
import { autosaveStore } from '../autosave.ts'
import { savePlanFile } from '../files.ts'
import { planCodec } from '../plan-codec.ts'
import { inSandbox } from '../sandbox-store.ts'
import { sceneProbe } from '../scene-probe.ts'
import { say } from '../view-store.ts'
import { idbShelf } from './idb-shelf.ts'
import { forgetJournal, journalIds, readJournal, type JournalEntry } from './journal.ts'
import { localShelf } from './local-shelf.ts'
import { newId, openPlan, type OpenPlan } from './open-plan.ts'
import type { PlanShelf, ShelfEntry } from './shelf.ts'

export interface LibraryState {
  /** Newest first, deleted ones among them; null before the first look. */
  readonly entries: readonly ShelfEntry[] | null
  /** What the device refused, in one sentence; null while all is well. */
  readonly trouble: string | null
}

export const libraryStore = createStore<LibraryState>()(() => ({ entries: null, trouble: null }))
export const useLibrary = <T>(selector: (state: LibraryState) => T): T => useStore(libraryStore, selector)

let place: Promise<PlanShelf> | null = null

/** Keep plans there from now on (default: IndexedDB, else the small storage). */
export const keepPlansOn = (next: PlanShelf | null): void => {
  place = next === null ? null : Promise.resolve(next)
}

function theShelf(): Promise<PlanShelf> {
  place ??= idbShelf().catch((error: unknown) => {
    if (error instanceof DOMException) return localShelf()
    throw error
  })
  return place
}

/** One thing at a time, in the order asked for: taking in what was kept must not overtake a deletion. */
let last: Promise<void> = Promise.resolve()

/**
 * Do something with the shelf; a refusal of the device is told, and answered by `refused`.
 * The plan that is open is kept apart from it, so that a full library loses no work.
 */
export async function onShelf<T>(act: (shelf: PlanShelf) => Promise<T>, refused: T): Promise<T> {
  const turn = last.then(async () => act(await theShelf()))
  last = turn.then(
    () => undefined,
    () => undefined,
  )
  try {
    return await turn
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    const trouble = `This device refused to keep the library (${error.name}). Delete plans you no longer need, or save the plan as a file.`
    if (libraryStore.getState().trouble === null)
      say('error', trouble, { label: 'Save plan', run: savePlanFile })
    libraryStore.setState({ trouble })
    return refused
  }
}

/** Read the list again. */
export const refresh = (): Promise<void> =>
  onShelf(async (shelf) => {
    const entries = await shelf.list()
    libraryStore.setState({ entries: entries.toSorted((a, b) => b.editedAtMs - a.editedAtMs) })
  }, undefined)

/** A plan as in a file: as it was last kept, else as the library has it. */
export async function textOf(id: string): Promise<string | null> {
  return readJournal(id)?.text ?? (await onShelf((shelf) => shelf.text(id), null))
}

/** As `textOf`, read. */
export async function planOf(id: string): Promise<Result<PlanDocument, PlanError> | null> {
  const text = await textOf(id)
  return text === null ? null : (await planCodec()).parsePlan(text)
}

/** A plan kept by another tab that has gone for this long is in the library alone, ms. */
const JOURNAL_REST_MS = 600_000

/** Take what was last kept of every plan into the library. */
export const takeIn = (): Promise<void> =>
  onShelf(async (shelf) => {
    const entries = await shelf.list()
    for (const id of journalIds()) {
      const entry = readJournal(id)
      if (entry === null) continue
      const before = entries.find((one) => one.id === id)
      if (before?.stamp !== entry.stamp && !(await put(shelf, id, entry, before))) continue
      if (id !== openPlan().id && Date.now() - entry.savedAtMs > JOURNAL_REST_MS) forgetJournal(id)
    }
  }, undefined)

/** @returns whether it is in; what cannot be read is not. */
async function put(
  shelf: PlanShelf,
  id: string,
  { text, stamp, savedAtMs }: JournalEntry,
  before?: ShelfEntry,
): Promise<boolean> {
  const read = (await planCodec()).parsePlan(text)
  // What cannot be read is left where it is: no list could say what it holds.
  if (!read.ok) return false
  const same = before !== undefined && (await shelf.text(id)) === text
  await shelf.put(
    {
      id,
      name: read.value.name,
      threads: read.value.threads.length,
      preset: read.value.head.preset,
      editedAtMs: same ? before.editedAtMs : savedAtMs,
      picture: before?.picture ?? null,
      deletedAtMs: null,
      stamp,
    },
    text,
  )
  libraryStore.setState({ trouble: null })
  return true
}

/** Keep a plan in the library at once, because the quick place refuses it. @returns whether it is kept */
export async function keepBeside(plan: OpenPlan, doc: PlanDocument, entry: JournalEntry): Promise<boolean> {
  const kept = await onShelf(async (shelf) => {
    const before = (await shelf.list()).find((one) => one.id === plan.id)
    const theirs = before !== undefined && plan.stamp !== null && before.stamp !== plan.stamp
    if (theirs) Object.assign(plan, { id: newId(), stamp: null })
    return put(shelf, plan.id, entry, theirs ? undefined : before)
  }, false)
  if (kept) Object.assign(plan, { stamp: entry.stamp, kept: doc })
  return kept
}

/** A small picture of the head view for the plan that is open; none while a sandbox is what one sees. */
export const takePicture = (): Promise<void> =>
  keepPicture(openPlan().id, inSandbox() ? null : (sceneProbe()?.picture() ?? null))

/** Take in what was kept, with a picture of one plan. */
export async function keepPicture(id: string, picture: string | null): Promise<void> {
  await takeIn()
  if (picture !== null) await onShelf((shelf) => shelf.note(id, { picture }), undefined)
}

/** The same plan under another name, as the text of a file. */
export const renamedText = (doc: PlanDocument, name: string): string => serializePlan(renamePlan(doc, name))

/** Put a text on the shelf as the content of a plan. */
export const putText = (id: string, text: string): Promise<void> =>
  onShelf(async (shelf) => {
    const before = (await shelf.list()).find((one) => one.id === id)
    await put(shelf, id, { text, stamp: newId(), savedAtMs: Date.now() }, before)
  }, undefined)

/** Plans deleted so long ago are gone for good, ms: 30 days. */
const DELETED_REST_MS = 30 * 86_400_000
/** From the last change to the library's copy and picture of it, ms. */
const QUIET_MS = 2500

/** Take in what is there, and follow the open plan from now on. */
export function startLibrary(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => void takePicture()
  void takeIn().then(sweep)
  const stop = autosaveStore.subscribe((now, before) => {
    if (now.savedAt === before.savedAt) return
    clearTimeout(timer)
    timer = setTimeout(follow, QUIET_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

const sweep = (): Promise<void> =>
  onShelf(async (shelf) => {
    for (const { id, deletedAtMs } of await shelf.list())
      if (deletedAtMs !== null && Date.now() - deletedAtMs > DELETED_REST_MS) await shelf.remove(id)
  }, undefined)
