import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addThread } from '../../../src/plan/index.ts'
import { PROTOCOLS, protocolById } from '../../../src/plan/protocols/index.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import { ownProtocolStore } from '../../../src/state/protocols/own-protocols.ts'
import { factRows } from '../../../src/ui/protocols/figure-words.ts'
import { ProtocolsDialog } from '../../../src/ui/protocols/protocols-dialog.tsx'
import { PROTOCOLS_TEXTS } from '../../../src/ui/texts/protocols.ts'
import { setProtocols } from '../../../src/ui/protocols/protocols-store.ts'
import { cheekThread, judgedPlan } from '../support/plan.ts'
import { click, named, show, type } from '../support/screen.tsx'

const body = (): HTMLElement => document.body
let stop = (): void => undefined

/** The first test waits for the head to be built, ms. */
const HEAD_MS = 60_000
beforeEach(() => {
  stop = judgedPlan()
  ownProtocolStore.setState({ protocols: [] })
  setProtocols({ tab: 'published', design: 'jawline-pdo', sides: 'left' })
}, HEAD_MS)
afterEach(() => stop())

/** Wait until the panel says something, as long as a loaded machine may take. */
async function until(words: RegExp): Promise<void> {
  for (let turn = 0; turn < 400 && !words.test(body().textContent ?? ''); turn++)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(body().textContent).toMatch(words)
}
const placing = (): HTMLElement => named(body(), 'button', 'Place threads')

describe('the protocols', () => {
  it('list every design, and what has none with the reason', async () => {
    await show(<ProtocolsDialog />)
    for (const { name } of PROTOCOLS) expect(body().textContent).toContain(name)
    expect(body().textContent).toContain('Threads do not treat dynamic platysmal bands')
    await until(/3 threads planned/)
  })

  it('show count and verdict before anything is placed, and place it as one step', async () => {
    await show(<ProtocolsDialog />)
    expect(placing().getAttribute('aria-disabled')).toBe('true')
    await until(/3 threads planned/)
    expect(body().textContent).toContain('Usual: 2 to 4 threads a side')
    expect(planStore.getState().doc.threads).toEqual([])
    await click(placing())
    expect(planStore.getState().doc.threads).toHaveLength(3)
    expect(planStore.getState().undoLabel).toBe('Place protocol: Jaw line, floating PDO barbed')
  })

  it('judge nothing on the last head while the plan gets another, and place nothing', async () => {
    await show(<ProtocolsDialog />)
    await until(/3 threads planned/)
    await act(async () => headStore.setState({ leaving: true }))
    expect(body().textContent).not.toMatch(/threads planned|no conflict/i)
    await click(placing())
    expect(planStore.getState().doc.threads).toEqual([])
    await act(async () => headStore.setState({ leaving: false }))
    await until(/3 threads planned/)
  })

  it('refuse what does not fit the head, with the reason', async () => {
    setProtocols({ design: 'mini-midface-anchor' })
    await show(<ProtocolsDialog />)
    await until(/Does not fit this head/)
    await click(placing())
    expect(planStore.getState().doc.threads).toEqual([])
  })
})

describe('what is told of a technique', () => {
  const terms = (id: string, adapted: boolean) => factRows(protocolById(id)!, adapted).map(({ term }) => term)

  it('has no outcome once the design is adapted: that belongs to the technique as published', () => {
    expect(terms('jawline-pdo', false)).toContain('Outcome')
    expect(terms('jawline-pdo', true)).not.toContain('Outcome')
  })

  it('names a source only for what was read there', () => {
    const rows = factRows(protocolById('lateral-single-entry')!, false)
    expect(rows.find(({ term }) => term === 'Spacing')?.source).toMatch(/Yi KH/)
    expect(rows.find(({ term }) => term === 'Length')?.source).toBeNull()
  })
})

describe('what was moved', () => {
  it('is told as done, not as advice', () => {
    expect(PROTOCOLS_TEXTS.moved('Move the end 3 mm up')).toBe('moved the end 3 mm up')
    expect(PROTOCOLS_TEXTS.moved('Turn the thread 2° back about its entry')).toMatch(/^turned the thread 2°/)
    expect(PROTOCOLS_TEXTS.moved('Pass 0.5 mm deeper')).toBe('passed 0.5 mm deeper')
  })
})

describe('own protocols', () => {
  it('are saved from threads of the plan, and placed like the others', async () => {
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'subcutis')))
    setProtocols({ tab: 'own', sides: 'right' })
    await show(<ProtocolsDialog />)
    const save = named(body(), 'button', 'Save protocol')
    await click(save)
    expect(body().textContent).toContain('Give it a name.')
    const name = named<HTMLInputElement>(body(), 'field', 'Name')
    await type(name, 'Our cheek')
    await act(async () => void name.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    await click(save)
    expect(ownProtocolStore.getState().protocols).toMatchObject([{ name: 'Our cheek', threads: [{}] }])
    await click(named(body(), 'button', 'Our cheek'))
    await until(/1 thread planned/)
    await click(placing())
    expect(planStore.getState().doc.threads).toHaveLength(2)
    expect(planStore.getState().undoLabel).toBe('Place protocol: Our cheek')
  })
})
