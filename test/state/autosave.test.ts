import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPlan, renamePlan, serializePlan } from '../../src/plan/index.ts'
import { autosaveStore, keepNow, restorePlan, startAutosave } from '../../src/state/autosave.ts'
import { currentPlanId, journalIds, readJournal, writeJournal } from '../../src/state/library/journal.ts'
import { keepPlansOn } from '../../src/state/library/library.ts'
import { openPlan } from '../../src/state/library/open-plan.ts'
import { dispatch, planStore, startWith, undo } from '../../src/state/plan-store.ts'
import { viewStore } from '../../src/state/view-store.ts'
import { bareLibrary, fullShelf, memoryShelf } from './support/shelves.ts'

const rename = (name: string): void => dispatch('Rename plan', (doc) => renamePlan(doc, name))
const nameNow = (): string => planStore.getState().doc.name

/** A device that keeps nothing in its small storage. */
const refuseStorage = (): void => {
  vi.stubGlobal('localStorage', {
    length: 0,
    key: () => null,
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
}

let stop = (): void => undefined
beforeEach(() => {
  vi.useFakeTimers()
  stop = bareLibrary()
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The page goes, and another visit begins. */
async function nextVisit(): Promise<void> {
  stop()
  startWith(emptyPlan())
  await restorePlan()
  stop = startAutosave()
}

describe('keeping the plan on this device', () => {
  it('saves soon after a change, shows when, and brings it back on the next visit', async () => {
    rename('Jawline')
    expect(autosaveStore.getState().savedAt).toBeNull()
    vi.runAllTimers()
    expect(autosaveStore.getState().savedAt).toBeInstanceOf(Date)
    await nextVisit()
    expect(nameNow()).toBe('Jawline')
    expect(planStore.getState().undoLabel).toBeNull()
  })

  it('saves the first change at once, and those that follow no later than 400 ms after it', () => {
    rename('One')
    vi.advanceTimersByTime(1)
    expect(readJournal(openPlan().id)?.text).toContain('One')
    rename('Two')
    vi.advanceTimersByTime(1)
    expect(readJournal(openPlan().id)?.text).not.toContain('Two')
    for (let ms = 0; ms < 400; ms += 100) {
      rename(`Three ${ms}`)
      vi.advanceTimersByTime(100)
    }
    expect(readJournal(openPlan().id)?.text).toContain('Three')
  })

  it('saves at once when the page goes away', async () => {
    rename('Neck')
    window.dispatchEvent(new Event('pagehide'))
    expect(readJournal(openPlan().id)?.text).toContain('Neck')
  })

  it('writes nothing for a visitor who changes nothing', () => {
    vi.runAllTimers()
    window.dispatchEvent(new Event('pagehide'))
    expect(journalIds()).toEqual([])
  })

  it('keeps what undo brings back, too', () => {
    rename('One')
    vi.runAllTimers()
    undo()
    vi.runAllTimers()
    expect(readJournal(openPlan().id)?.text).toContain('Untitled plan')
  })

  it('goes on with the same plan of the library on the next visit', async () => {
    rename('One')
    vi.runAllTimers()
    const { id } = openPlan()
    await nextVisit()
    rename('Two')
    vi.runAllTimers()
    expect(openPlan().id).toBe(id)
    expect(journalIds()).toEqual([id])
  })
})

describe('the one plan of a planner without a library', () => {
  it('becomes the first of the library, and nothing of it is lost', async () => {
    const text = serializePlan(emptyPlan('From before'))
    localStorage.setItem('threadline.plan.1', text)
    await nextVisit()
    expect(nameNow()).toBe('From before')
    expect(readJournal(currentPlanId()!)?.text).toBe(text)
    expect(localStorage.getItem('threadline.plan.1')).toBeNull()
  })

  it('stays where it is while the new place refuses it', async () => {
    localStorage.setItem('threadline.plan.1', serializePlan(emptyPlan('From before')))
    const real = localStorage
    vi.stubGlobal('localStorage', {
      length: 0,
      key: () => null,
      getItem: (key: string) => real.getItem(key),
      removeItem: (key: string) => real.removeItem(key),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    await nextVisit()
    expect(nameNow()).toBe('From before')
    expect(real.getItem('threadline.plan.1')).toContain('From before')
  })

  it('is put aside when it cannot be read, with what is wrong and a way to have it', async () => {
    localStorage.setItem('threadline.plan.1', '{"format": "threadline-plan", "version": 99}')
    const before = planStore.getState().doc
    await restorePlan()
    expect(planStore.getState().doc).toBe(before)
    expect(viewStore.getState().notice!.text).toMatch(/version/)
    expect(viewStore.getState().notice!.action!.label).toBe('Save it as a file')
    expect(localStorage.getItem('threadline.plan.unreadable')).toContain('99')
  })
})

describe('a kept plan that cannot be read', () => {
  it('is not overwritten by what comes after it', async () => {
    rename('One')
    vi.runAllTimers()
    const { id } = openPlan()
    stop()
    const broken = { stamp: 's', savedAtMs: 1, text: '{"format": "threadline-plan", "vers' }
    writeJournal(id, broken)
    startWith(emptyPlan())
    await restorePlan()
    expect(viewStore.getState().notice!.text).toMatch(/ends in the middle/)
    stop = startAutosave()
    rename('Two')
    vi.runAllTimers()
    expect(readJournal(id)).toEqual(broken)
  })
})

describe('a device that refuses', () => {
  it('keeps the plan in the library alone while that works', async () => {
    const shelf = memoryShelf()
    keepPlansOn(shelf)
    refuseStorage()
    rename('Library only')
    expect(keepNow()).toBe(false)
    await vi.waitFor(() => expect(autosaveStore.getState().savedAt).toBeInstanceOf(Date))
    expect(autosaveStore.getState().refused).toBe(false)
    expect(await shelf.text(openPlan().id)).toContain('Library only')
  })

  it('is told of, with saving a file as the way out, and the browser asks before the page goes', async () => {
    keepPlansOn(fullShelf())
    refuseStorage()
    rename('Too much')
    vi.runAllTimers()
    await vi.waitFor(() => expect(autosaveStore.getState().refused).toBe(true))
    expect(viewStore.getState().notice).toMatchObject({ kind: 'error', action: { label: 'Save plan' } })
    const leaving = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leaving)
    expect(leaving.defaultPrevented).toBe(true)
  })

  it('is forgotten as soon as it keeps again', async () => {
    keepPlansOn(fullShelf())
    refuseStorage()
    rename('Too much')
    vi.runAllTimers()
    await vi.waitFor(() => expect(autosaveStore.getState().refused).toBe(true))
    vi.unstubAllGlobals()
    rename('Just right')
    vi.runAllTimers()
    expect(autosaveStore.getState().refused).toBe(false)
  })
})

describe('two tabs on one plan', () => {
  /** Another tab writes to the plan that is open here. */
  const writtenElsewhere = (name: string): string => {
    const { id } = openPlan()
    writeJournal(id, { stamp: 'theirs', savedAtMs: 5, text: serializePlan(emptyPlan(name)) })
    return id
  }

  it('never overwrite each other: what is here becomes a copy, and it is said', () => {
    rename('Mine')
    vi.runAllTimers()
    const shared = writtenElsewhere('Theirs')
    rename('Mine, changed')
    vi.runAllTimers()
    expect(readJournal(shared)?.text).toContain('Theirs')
    expect(openPlan().id).not.toBe(shared)
    expect(readJournal(openPlan().id)?.text).toContain('Mine, changed')
    expect(autosaveStore.getState().otherTab).toEqual({ kind: 'parted', id: shared })
  })

  it('do not part over the same content', () => {
    rename('Both')
    vi.runAllTimers()
    const { doc } = planStore.getState()
    const shared = writtenElsewhere('Both, changed alike')
    expect(doc.name).toBe('Both')
    rename('Both, changed alike')
    vi.runAllTimers()
    expect(openPlan().id).toBe(shared)
    expect(autosaveStore.getState().otherTab).toBeNull()
  })
})
