import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allCommands } from '../../../src/state/command-registry.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { startShortcuts } from '../../../src/state/shortcuts.ts'
import { say, selectThread, setView, viewStore } from '../../../src/state/view-store.ts'
import { rowsOf } from '../../../src/ui/help/help-dialog.tsx'
import { Planner } from '../../../src/ui/index.ts'
import { loadPresent } from '../../../src/ui/modes/present-panel.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { allNamed, click, named, press, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
let stopShortcuts = (): void => undefined
beforeEach(() => {
  stopShortcuts = startShortcuts()
})
afterEach(() => {
  stop()
  stopShortcuts()
  vi.unstubAllGlobals()
  document.documentElement.removeAttribute('data-theme')
})

/** happy-dom has one size; say what media queries should hold. */
const screen = (small: boolean): void => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: small && /max-width: 899px/.test(query),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
}

/** Dialogs come in a file of their own, when the first is asked for. */
const dialogsLoaded = () => act(async () => void (await import('../../../src/ui/shell/dialogs.tsx')))

/** So does the patient's view. */
const presentLoaded = () => change(loadPresent)

const planner = (small = false) => {
  screen(small)
  return show(<Planner viewport={<div id="the-view" />} />)
}

describe('the names that assistive technology and tests rely on', () => {
  it.each([
    'Draw thread',
    'Undo',
    'Redo',
    'Delete thread',
    'Mirror',
    'Open plan',
    'Save plan',
    'Report',
    'Anterior',
    'Posterior',
    "Patient's left",
    "Patient's right",
    'Superior',
    'Inferior',
    'Left oblique',
    'Right oblique',
  ])('button %s is there once', async (name) => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    expect(allNamed(await planner(), 'button', name)).toHaveLength(1)
  })

  it.each(['Product', 'Plane', 'Head', 'Skin opacity'])('field %s is there once', async (name) => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await planner()
    await change(() => selectThread('t1'))
    expect(allNamed(place, 'field', name)).toHaveLength(1)
  })

  it.each(['Threads', 'Findings', 'Count', 'Depth strip', 'Structures'])(
    'region %s is there once',
    async (name) => {
      stop = judgedPlan()
      expect(allNamed(await planner(), 'region', name)).toHaveLength(1)
    },
  )

  it.each(['Plan', 'Teach', 'Present'])('tab %s is there once', async (name) => {
    stop = judgedPlan()
    expect(allNamed(await planner(), 'tab', name)).toHaveLength(1)
  })

  it('hold on a small screen, where panels share one sheet', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await planner(true)
    for (const name of ['Draw thread', 'Undo', 'Redo', 'Delete thread', 'Mirror'])
      expect(allNamed(place, 'button', name)).toHaveLength(1)
    expect(allNamed(place, 'listitem', 'Thread 1')).toHaveLength(1)
    for (const [tab, region] of [
      ['Findings', 'Findings'],
      ['Depth', 'Depth strip'],
      ['Count', 'Count'],
      ['Tools', 'Structures'],
    ] as const) {
      await click(named(place, 'tab', tab))
      expect(allNamed(place, 'region', region)).toHaveLength(1)
    }
    for (const name of ['Product', 'Plane', 'Head', 'Skin opacity'])
      expect(allNamed(place, 'field', name)).toHaveLength(1)
    await click(named(place, 'button', 'More'))
    await dialogsLoaded()
    for (const name of ['Open plan', 'Save plan', 'Report'])
      expect(allNamed(document, 'button', name)).toHaveLength(1)
  })
})

describe('what is always in sight', () => {
  it.each(['plan', 'teach', 'present'] as const)('in mode %s: what the planner is not for', async (mode) => {
    stop = judgedPlan()
    const place = await planner()
    await change(() => setView({ mode }))
    expect(place.textContent).toContain('Planning aid on a generic anatomy. Not for diagnosis or navigation.')
  })

  it('what the plan rests on, by the head that is shown', async () => {
    stop = judgedPlan()
    const place = await planner()
    const { head } = headStore.getState()
    const measurements = [{ id: 'face-width', from: 'zygion', to: 'zygion', mm: 130 }]
    const built = { ownMm: 134, builtMm: 131, question: null }
    const distances = measurements.map((typed) => ({ ...typed, ...built }))
    await change(() =>
      headStore.setState({
        head: { ...head!, fitted: { fit: { kind: 'measurements', measurements }, distances } },
        soundings: [
          { sounding: 's1', used: true, message: null },
          { sounding: 's2', used: false, message: 'far off' },
        ],
      }),
    )
    expect(place.querySelector('footer')!.textContent).toContain(
      'Planning aid on a generic anatomy, fitted to 1 measurement, with 1 point measured in this patient. Not for diagnosis or navigation.',
    )
  })

  it('while presenting: that it is a plan, and no verdict', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await planner()
    await click(named(place, 'tab', 'Present'))
    await presentLoaded()
    expect(place.textContent).toContain('Plan, not a result')
    expect(place.textContent).toContain('1 thread is planned.')
    expect(place.textContent).not.toMatch(/danger|caution|conflict/i)
  })

  it('while teaching: structures, and no verdict', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const place = await planner()
    await click(named(place, 'tab', 'Teach'))
    expect(allNamed(place, 'region', 'Structures')).toHaveLength(1)
    expect(allNamed(place, 'region', 'Findings')).toHaveLength(0)
  })

  it('keeps the 3D view in its place through modes and sizes', async () => {
    stop = judgedPlan()
    const place = await planner()
    const view = place.querySelector('#the-view')
    for (const mode of ['teach', 'present', 'plan'] as const) {
      await change(() => setView({ mode }))
      expect(place.querySelector('#the-view')).toBe(view)
    }
  })
})

describe('the name of the plan', () => {
  it('is edited in place, undoably', async () => {
    stop = judgedPlan()
    const field = named<HTMLInputElement>(await planner(), 'field', 'Plan name')
    await type(field, 'Jawline')
    await change(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    expect(planStore.getState()).toMatchObject({ undoLabel: 'Rename plan', doc: { name: 'Jawline' } })
  })
})

describe('the theme', () => {
  it('goes from the system’s to light to dark and round', async () => {
    stop = judgedPlan()
    const place = await planner()
    await click(named(place, 'button', 'Colours of the system'))
    expect(document.documentElement.dataset['theme']).toBe('light')
    await click(named(place, 'button', 'Light colours'))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await click(named(place, 'button', 'Dark colours'))
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })
})

describe('news and errors', () => {
  it('reach screen readers: errors at once, and they stay', async () => {
    stop = judgedPlan()
    const place = await planner()
    await change(() => say('error', 'x.json was not opened.'))
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('x.json was not opened.')
    await click(named(place, 'button', 'Dismiss'))
    expect(viewStore.getState().notice).toBeNull()
    await change(() => say('info', 'Mirrored.'))
    expect([...place.querySelectorAll('[role="status"]')].map((e) => e.textContent)).toContain('Mirrored.')
  })
})

describe('the help', () => {
  it('opens by ? and lists every command that has a key', async () => {
    stop = judgedPlan()
    await planner()
    await press(document.body, '?')
    await dialogsLoaded()
    const text = document.querySelector('dialog')?.textContent
    for (const [, does] of rowsOf(allCommands())) expect(text).toContain(does)
    await click(named(document, 'button', 'Close'))
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('does not open while one types', async () => {
    stop = judgedPlan()
    const place = await planner()
    await press(named(place, 'field', 'Plan name'), '?')
    expect(document.querySelector('dialog')).toBeNull()
  })
})

describe('the report', () => {
  it('shows the plan with its verdicts, and what was not looked at', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const place = await planner()
    await click(named(place, 'button', 'Report'))
    await dialogsLoaded()
    const text = document.querySelector('dialog')?.textContent
    expect(text).toContain('Untitled plan')
    expect(text).toContain('Thread 1')
    expect(text).toContain('Danger')
    expect(text).toMatch(/Assessed: [\d.]+ mm of [\d.]+ mm/)
    expect(text).toContain('Not for diagnosis or navigation')
  })
})
