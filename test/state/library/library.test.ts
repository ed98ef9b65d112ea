import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addThread, emptyPlan, renamePlan, serializePlan } from '../../../src/plan/index.ts'
import { autosaveStore, keepNow } from '../../../src/state/autosave.ts'
import { forgetJournal, journalIds, readJournal, writeJournal } from '../../../src/state/library/journal.ts'
import {
  deletePlan,
  duplicatePlan,
  lookIntoLibrary,
  newPlan,
  openFromLibrary,
  renameInLibrary,
  undeletePlan,
} from '../../../src/state/library/library-actions.ts'
import { keepPlansOn, libraryStore, startLibrary, takeIn } from '../../../src/state/library/library.ts'
import { localShelf } from '../../../src/state/library/local-shelf.ts'
import { openPlan } from '../../../src/state/library/open-plan.ts'
import { keepMineAsCopy, takeTheirs, watchOtherTabs } from '../../../src/state/library/two-tabs.ts'
import { dispatch, planStore, redo, undo } from '../../../src/state/plan-store.ts'
import { offerSceneProbe } from '../../../src/state/scene-probe.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { cheekThread } from '../../ui/support/plan.ts'
import { bareLibrary, fullShelf, memoryShelf } from '../support/shelves.ts'

const rename = (name: string): void => dispatch('Rename plan', (doc) => renamePlan(doc, name))
const nameNow = (): string => planStore.getState().doc.name
const entries = () => libraryStore.getState().entries!
const listed = (): string[] =>
  entries()
    .filter(({ deletedAtMs }) => deletedAtMs === null)
    .map(({ name }) => name)
const idOf = (name: string): string => entries().find((entry) => entry.name === name)!.id

/** Begin another plan, name it, and keep it. */
async function plan(name: string): Promise<string> {
  newPlan()
  rename(name)
  await lookIntoLibrary()
  return idOf(name)
}

let stop = (): void => undefined
beforeEach(() => {
  stop = bareLibrary()
})
afterEach(() => stop())

describe('the library', () => {
  it('holds every plan that was changed, the newest first, with threads and time', async () => {
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] })
    await plan('First')
    vi.setSystemTime(2000)
    await plan('Second')
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'smas')))
    await lookIntoLibrary()
    vi.useRealTimers()
    expect(listed()).toEqual(['Second', 'First'])
    expect(entries()[0]).toMatchObject({ threads: 1, editedAtMs: 2000, preset: 'female-45' })
  })

  it('never drops the only copy of a plan that it had no room for, even when it is deleted', async () => {
    keepPlansOn(fullShelf())
    newPlan()
    rename('Only here')
    keepNow()
    const { id } = openPlan()
    newPlan()
    await deletePlan(id)
    expect(readJournal(id)?.text).toContain('Only here')
  })

  it('opens a plan as an undoable step, and each keeps its own changes', async () => {
    await plan('First')
    await plan('Second')
    rename('Second, changed')
    expect(await openFromLibrary(idOf('First'))).toBe(true)
    expect(nameNow()).toBe('First')
    rename('First, changed')
    await lookIntoLibrary()
    expect(listed().toSorted()).toEqual(['First, changed', 'Second, changed'])
    undo()
    undo()
    expect(nameNow()).toBe('Second, changed')
    expect(openPlan().id).toBe(idOf('Second, changed'))
    redo()
    redo()
    expect(openPlan().id).toBe(idOf('First, changed'))
    expect(nameNow()).toBe('First, changed')
  })

  it('does not make an opened plan look changed', async () => {
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] })
    await plan('First')
    await plan('Second')
    vi.setSystemTime(9000)
    await openFromLibrary(idOf('First'))
    await lookIntoLibrary()
    vi.useRealTimers()
    expect(entries().map(({ editedAtMs }) => editedAtMs)).toEqual([1000, 1000])
  })

  it('copies, renames, deletes and brings back', async () => {
    await plan('First')
    await plan('Second')
    await duplicatePlan(idOf('First'))
    expect(listed().toSorted()).toEqual(['First', 'First (copy)', 'Second'])
    await renameInLibrary(idOf('First (copy)'), 'Third')
    await renameInLibrary(idOf('Second'), 'Second, open')
    expect(nameNow()).toBe('Second, open')
    expect(planStore.getState().undoLabel).toBe('Rename plan')
    const third = idOf('Third')
    await deletePlan(third)
    expect(listed().toSorted()).toEqual(['First', 'Second, open'])
    await undeletePlan(third)
    expect(listed().toSorted()).toEqual(['First', 'Second, open', 'Third'])
    expect(await openFromLibrary(third)).toBe(true)
    expect(nameNow()).toBe('Third')
  })

  it('puts an empty plan in place of the open one that is deleted; undo brings it back into the list', async () => {
    const id = await plan('Only')
    await deletePlan(id)
    expect(nameNow()).toBe('Untitled plan')
    expect(listed()).toEqual([])
    undo()
    await lookIntoLibrary()
    expect(nameNow()).toBe('Only')
    expect(listed()).toEqual(['Only'])
  })

  it('keeps a plan deleted that is being taken in at that moment', async () => {
    const id = await plan('First')
    await plan('Second')
    const shelf = memoryShelf()
    let waitMs = 30
    keepPlansOn({
      ...shelf,
      async put(...what) {
        const thisMs = waitMs
        waitMs = 0
        await new Promise((done) => setTimeout(done, thisMs))
        await shelf.put(...what)
      },
    })
    writeJournal(id, { stamp: 'later', savedAtMs: Date.now(), text: serializePlan(emptyPlan('First')) })
    const taking = takeIn()
    await deletePlan(id)
    await taking
    await lookIntoLibrary()
    expect(listed()).toEqual(['Second'])
  })

  it('lets go of what was deleted 30 days ago', async () => {
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] })
    const id = await plan('Old')
    await deletePlan(id)
    const shelf = memoryShelf()
    keepPlansOn(shelf)
    await plan('New')
    await shelf.note(openPlan().id, { deletedAtMs: 1000 })
    forgetJournal(openPlan().id)
    vi.setSystemTime(1000 + 31 * 86_400_000)
    const halt = startLibrary()
    await vi.waitFor(async () => expect(await shelf.list()).toEqual([]))
    halt()
    vi.useRealTimers()
  })

  it('says what is wrong with a plan that it cannot open, and stays with the one that is open', async () => {
    await plan('Open')
    const text = serializePlan(emptyPlan('Newer')).replace('"version": 1', '"version": 7')
    writeJournal('newer', { stamp: 's', savedAtMs: 1, text })
    expect(await openFromLibrary('newer')).toBe(false)
    expect(viewStore.getState().notice!.text).toMatch(/\$\.version/)
    expect(await openFromLibrary('nowhere')).toBe(false)
    expect(viewStore.getState().notice!.text).toMatch(/not on this device/)
    expect(nameNow()).toBe('Open')
  })

  it('keeps a picture of the head view with the open plan', async () => {
    const withdraw = offerSceneProbe({
      screenPointOf: () => ({ x: 0, y: 0, visible: false }),
      stats: () => {
        throw new Error('not asked for')
      },
      picture: () => 'data:image/webp;base64,AAAA',
      image: () => null,
    })
    await plan('Pictured')
    withdraw()
    expect(entries()[0]!.picture).toBe('data:image/webp;base64,AAAA')
  })

  it('takes in what another visit kept, and lets go of it there once it is old', async () => {
    const text = serializePlan(emptyPlan('Left behind'))
    writeJournal('other', { stamp: 's', savedAtMs: Date.now() - 3_600_000, text })
    await takeIn()
    await lookIntoLibrary()
    expect(listed()).toContain('Left behind')
    expect(readJournal('other')).toBeNull()
    expect(await openFromLibrary('other')).toBe(true)
  })

  it('leaves what it cannot read where it is, however old', async () => {
    writeJournal('odd', { stamp: 'theirs', savedAtMs: 1, text: '{"format":"threadline-plan","version":9}' })
    await takeIn()
    expect(readJournal('odd')?.stamp).toBe('theirs')
  })

  it('says once that it is full, and the open plan is kept all the same', async () => {
    keepPlansOn(fullShelf())
    rename('Kept')
    await lookIntoLibrary()
    expect(libraryStore.getState().trouble).toMatch(/refused/)
    expect(viewStore.getState().notice).toMatchObject({ kind: 'error', action: { label: 'Save plan' } })
    expect(readJournal(openPlan().id)?.text).toContain('Kept')
    expect(autosaveStore.getState().refused).toBe(false)
  })

  it('works in the small storage where there is no database', async () => {
    keepPlansOn(localShelf())
    await plan('First')
    await plan('Second')
    await deletePlan(idOf('First'))
    expect(listed()).toEqual(['Second'])
    expect(await openFromLibrary(idOf('Second'))).toBe(true)
  })
})

describe('a plan that another tab has changed', () => {
  /** The plan is open here and changed there. */
  async function parted(): Promise<string> {
    const id = await plan('Shared')
    const text = serializePlan(emptyPlan('Theirs'))
    writeJournal(id, { stamp: 'theirs', savedAtMs: Date.now(), text })
    const halt = watchOtherTabs()
    halt()
    expect(autosaveStore.getState().otherTab).toEqual({ kind: 'parted', id })
    return id
  }

  it('is kept twice when the user keeps his own', async () => {
    await parted()
    keepMineAsCopy()
    await lookIntoLibrary()
    expect(nameNow()).toBe('Shared (copy)')
    expect(listed().toSorted()).toEqual(['Shared (copy)', 'Theirs'])
    expect(autosaveStore.getState().otherTab).toBeNull()
  })

  it('is followed when the user takes theirs, and undo still has his own', async () => {
    const id = await parted()
    await takeTheirs()
    expect(nameNow()).toBe('Theirs')
    expect(openPlan().id).toBe(id)
    await lookIntoLibrary()
    expect(listed()).toEqual(['Theirs'])
    undo()
    keepNow()
    await lookIntoLibrary()
    expect(nameNow()).toBe('Shared')
    expect(listed().toSorted()).toEqual(['Shared', 'Theirs'])
  })

  it('leaves no copy behind when nothing was changed here', async () => {
    await parted()
    const before = journalIds()
    window.dispatchEvent(new Event('pagehide'))
    expect(journalIds()).toEqual(before)
  })
})

describe('a plan that is open in two tabs', () => {
  it('is told in the tab that came later', async () => {
    await plan('Shared')
    const id = openPlan().id
    const other = new BroadcastChannel('threadline.tabs')
    other.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string }>) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
      if (data.kind === 'here') other.postMessage({ kind: 'also', id })
    })
    const halt = watchOtherTabs()
    await vi.waitFor(() => expect(autosaveStore.getState().otherTab).toEqual({ kind: 'twin' }))
    halt()
    other.close()
    keepMineAsCopy()
    expect(openPlan().id).not.toBe(id)
    expect(nameNow()).toBe('Shared (copy)')
  })
})
