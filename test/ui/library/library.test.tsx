import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addThread, renamePlan } from '../../../src/plan/index.ts'
import { autosaveStore } from '../../../src/state/autosave.ts'
import { lookIntoLibrary, newPlan } from '../../../src/state/library/library-actions.ts'
import { libraryStore } from '../../../src/state/library/library.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import { LibraryDialog } from '../../../src/ui/library/library-dialog.tsx'
import OtherTabNote from '../../../src/ui/library/other-tab-note.tsx'
import { ShareDialog } from '../../../src/ui/library/share-dialog.tsx'
import { timeWords } from '../../../src/ui/library/time-words.ts'
import { planFromLink } from '../../../src/plan/link.ts'
import { bareLibrary } from '../../state/support/shelves.ts'
import { change, cheekThread } from '../support/plan.ts'
import { allNamed, click, named, press, show, type } from '../support/screen.tsx'

const rename = (name: string): void => dispatch('Rename plan', (doc) => renamePlan(doc, name))
const dialog = () => document.querySelector('dialog')!
const button = (name: string) => named(document, 'button', name)
/** Let the shelf answer, and what it says be drawn, until this holds. */
async function until(check: () => void): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    // In one piece, so that nothing is drawn outside of it.
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 10))))
    try {
      return check()
    } catch (error) {
      if (tries === 399) throw error
    }
  }
}
const untilListed = (name: string, times = 1): Promise<void> =>
  until(() => expect(allNamed(document, 'button', `Open “${name}”`)).toHaveLength(times))
const untilLinked = (): Promise<void> =>
  until(() => expect(dialog().querySelector('textarea')!.value).toContain('#plan='))

let stop = (): void => undefined
beforeEach(() => {
  stop = bareLibrary()
})
afterEach(() => stop())

async function twoPlans(): Promise<void> {
  newPlan()
  rename('Jawline')
  dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'smas')))
  await lookIntoLibrary()
  newPlan()
  rename('Brow')
  await show(<LibraryDialog />)
  await untilListed('Brow')
}

describe('the library on screen', () => {
  it('shows each plan with threads, head and time, and which one is open', async () => {
    await twoPlans()
    const [brow, jawline] = [...dialog().querySelectorAll('li')]
    expect(brow?.textContent).toMatch(/Open now.*Brow.*0 threads · Female, 45.*changed today/)
    expect(jawline?.textContent).toMatch(/Jawline.*1 thread ·/)
    expect(jawline?.textContent).not.toContain('Open now')
  })

  it('opens a plan by its picture', async () => {
    await twoPlans()
    await click(button('Open “Jawline”'))
    await until(() => expect(planStore.getState().doc.name).toBe('Jawline'))
  })

  it('renames in place: Enter keeps, Esc does not', async () => {
    await twoPlans()
    await click(button('Rename “Jawline”'))
    await type(named<HTMLInputElement>(document, 'field', 'Name of the plan'), 'Jaw')
    await press(named(document, 'field', 'Name of the plan'), 'Enter')
    await untilListed('Jaw')
    await click(button('Rename “Jaw”'))
    await type(named<HTMLInputElement>(document, 'field', 'Name of the plan'), 'Other')
    await press(named(document, 'field', 'Name of the plan'), 'Escape')
    expect(allNamed(document, 'field', 'Name of the plan')).toHaveLength(0)
    await untilListed('Jaw')
  })

  it('deletes, says so, and takes it back', async () => {
    await twoPlans()
    await click(button('Delete “Jawline”'))
    await untilListed('Jawline', 0)
    expect(dialog().textContent).toContain('Deleted “Jawline”.')
    expect(dialog().textContent).toContain('Recently deleted (1)')
    await click(button('Undo'))
    await untilListed('Jawline')
    expect(dialog().textContent).not.toContain('Recently deleted')
  })

  it('duplicates', async () => {
    await twoPlans()
    await click(button('Duplicate “Jawline”'))
    await untilListed('Jawline (copy)')
  })

  it('says what the device refuses', async () => {
    await twoPlans()
    await change(() => libraryStore.setState({ trouble: 'This device refused.' }))
    expect(dialog().querySelector('[role="alert"]')?.textContent).toContain('This device refused.')
  })
})

describe('the time of a plan', () => {
  it('is told the nearer the more exactly', () => {
    const now = new Date(2026, 5, 20, 12, 0).getTime()
    expect(timeWords(new Date(2026, 5, 20, 9, 30).getTime(), now)).toMatch(/^today 0?9:30/)
    expect(timeWords(new Date(2026, 5, 19, 23, 59).getTime(), now)).toMatch(/^yesterday/)
    expect(timeWords(new Date(2026, 5, 16, 8, 0).getTime(), now)).toMatch(/^Tuesday/)
    expect(timeWords(new Date(2025, 11, 24).getTime(), now)).toMatch(/2025/)
  })
})

describe('sharing', () => {
  const link = () => dialog().querySelector('textarea')!.value
  const opened = async () => {
    const read = await planFromLink(new URL(link()).hash)
    return read.ok ? read.value : null
  }

  it('makes a link without what was typed, and with it on demand', async () => {
    rename('Jane Doe')
    dispatch('Draw thread', (doc) => addThread(doc, { ...cheekThread('t1', 'smas'), name: 'Doe 1' }))
    await show(<ShareDialog />)
    await untilLinked()
    expect(JSON.stringify(await opened())).not.toContain('Doe')
    expect((await opened())?.threads).toHaveLength(1)
    const words = dialog().querySelector<HTMLInputElement>('input[type="checkbox"]')!
    await click(words)
    await untilLinked()
    expect((await opened())?.name).toBe('Jane Doe')
  })

  it('copies it, and says so when the browser does not', async () => {
    const copied: string[] = []
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
    await show(<ShareDialog />)
    await untilLinked()
    await click(button('Copy link'))
    expect(copied).toEqual([link()])
    expect(dialog().textContent).toContain('Copied.')
    vi.stubGlobal('navigator', {
      clipboard: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    })
    await click(button('Copy link'))
    vi.unstubAllGlobals()
    expect(dialog().textContent).toContain('did not copy it')
  })
})

describe('another tab on the same plan', () => {
  it('is told, with both ways out', async () => {
    rename('Mine')
    autosaveStore.setState({ otherTab: { kind: 'parted', id: 'shared' } })
    const place = await show(<OtherTabNote />)
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('Nothing was overwritten')
    expect(allNamed(place, 'button', 'Take theirs')).toHaveLength(1)
    await click(named(place, 'button', 'Keep mine as a copy'))
    expect(planStore.getState().doc.name).toBe('Mine (copy)')
    expect(place.textContent).toBe('')
  })

  it('may be passed over while nothing has happened yet', async () => {
    autosaveStore.setState({ otherTab: { kind: 'twin' } })
    const place = await show(<OtherTabNote />)
    await click(named(place, 'button', 'Stay'))
    expect(autosaveStore.getState().otherTab).toBeNull()
  })
})
