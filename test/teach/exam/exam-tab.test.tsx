import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assessment, assessmentStore } from '../../../src/state/assessment.ts'
import * as building from '../../../src/state/head-building.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore, startWith } from '../../../src/state/plan-store.ts'
import { canDraw, sandboxStore } from '../../../src/state/sandbox-store.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import ExamTab from '../../../src/teach/exam/exam-tab.tsx'
import { OWN_CASES } from '../../../src/teach/exam/own-cases.ts'
import { SHIPPED_CASES } from '../../../src/teach/exam/shipped.ts'
import { bareLibrary } from '../../state/support/shelves.ts'
import { readyStage } from '../../state/support/stage.ts'
import { click, named, show, type } from '../../ui/support/screen.tsx'

const jaw = SHIPPED_CASES.find(({ id }) => id === 'jaw-line')!

/** Choose a case from the list. */
async function choose(place: HTMLElement, title: string): Promise<void> {
  await click([...place.querySelectorAll('button')].find((one) => one.textContent.startsWith(title))!)
}

/** Type into a larger field as React hears it. */
const write = (field: HTMLTextAreaElement, text: string): Promise<void> =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** A head that is worked out until it is told to arrive. */
function headOnItsWay() {
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  vi.spyOn(building, 'isHeadComing').mockReturnValueOnce(true)
  vi.spyOn(building, 'headSettled').mockReturnValueOnce(arrived)
  return { arrives: () => act(async () => arrive()) }
}

/** The plan of a trainer, judged on the default head. */
function openReference(): void {
  startWith(jaw.reference)
  const { head, ground } = headStore.getState()
  assessmentStore.setState(assessment(jaw.reference, head!, ground!))
}

describe('the exam', () => {
  let stop: () => void
  afterEach(() => stop())
  beforeEach(() => {
    stop = bareLibrary()
    readyStage()
    setView({ mode: 'teach' })
    for (const { id } of OWN_CASES.store.getState().items) OWN_CASES.remove(id)
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test')
  })

  it('lets a trainer make a case of the open plan, about what its findings name', async () => {
    openReference()
    const place = await show(<ExamTab />)
    await click(named(place, 'button', 'Make a case of my plan'))
    await click(named(place, 'button', 'Make the case and save its file'))
    expect(place.textContent).toContain('Title and indication are needed.')
    const title = place.querySelector('input')!
    await type(title, 'Étude No. 1')
    await act(async () => void title.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    await write(place.querySelector('textarea')!, 'Early jowls.')
    await click(named(place, 'button', 'Make the case and save its file'))
    expect(place.textContent).toContain('“Étude No. 1” was made')
    const [own] = OWN_CASES.store.getState().items
    expect(own).toMatchObject({ title: 'Étude No. 1', threads: 6, sides: 'both', preset: 'female-45' })
    expect(own!.id).toBe('own-e-tude-no-1')
    const found = assessmentStore.getState().result!.threads.flatMap(({ findings }) => findings)
    expect(own!.structures).toEqual([...new Set(found.flatMap(({ structure }) => structure ?? []))])
  })

  it('makes no case of a plan that is still judged: nobody could say which structures it is about', async () => {
    openReference()
    assessmentStore.setState({ result: null })
    const place = await show(<ExamTab />)
    await click(named(place, 'button', 'Make a case of my plan'))
    const title = place.querySelector('input')!
    await type(title, 'Too early')
    await act(async () => void title.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    await write(place.querySelector('textarea')!, 'Early jowls.')
    await click(named(place, 'button', 'Make the case and save its file'))
    expect(place.textContent).toContain('The plan is still being checked.')
    expect(OWN_CASES.store.getState().items).toEqual([])
  })

  it('begins once its head is there, and not when that of a case that was left arrives', async () => {
    openReference()
    const coming = headOnItsWay()
    const place = await show(<ExamTab />)
    await choose(place, 'Jaw line, both sides')
    await click(named(place, 'button', 'Begin'))
    expect(place.textContent).toContain('The clock starts when it is there.')
    expect(canDraw('teach')).toBe(false)
    await click(named(place, 'button', 'Back to the cases'))
    await choose(place, 'Jaw line, both sides')
    const next = headOnItsWay()
    await click(named(place, 'button', 'Begin'))
    await coming.arrives()
    expect(canDraw('teach')).toBe(false)
    await next.arrives()
    expect(canDraw('teach')).toBe(true)
    expect(named(place, 'button', 'Leave exam')).toBeDefined()
  })

  it('says why a case cannot be sat, and gives the plan and the view back', async () => {
    openReference()
    const before = planStore.getState()
    const { names } = viewStore.getState()
    // Another head than the one that is there: nothing builds one in this test.
    const place = await show(<ExamTab />)
    await choose(place, 'Jaw contour of a man')
    await click(named(place, 'button', 'Begin'))
    expect(place.textContent).toContain('This case cannot be sat.')
    expect(sandboxStore.getState().sandbox).toBeNull()
    expect(planStore.getState().doc).toBe(before.doc)
    expect(viewStore.getState()).toMatchObject({ names, quiz: false })
  })

  it('hides the anatomy and the verdicts while it is sat', async () => {
    openReference()
    const place = await show(<ExamTab />)
    await choose(place, 'Jaw line, both sides')
    await click(named(place, 'button', 'Begin'))
    expect(sandboxStore.getState().sandbox).toMatchObject({ silent: true, blind: true })
    const { quiz, names, skinOpacity, dangerZones, systems } = viewStore.getState()
    expect({ quiz, names, skinOpacity, dangerZones }).toEqual({
      quiz: true,
      names: false,
      skinOpacity: 1,
      dangerZones: 'off',
    })
    expect(Object.values(systems).some(({ visible }) => visible)).toBe(false)
    await click(named(place, 'button', 'Leave exam'))
    expect(planStore.getState().doc).toBe(jaw.reference)
    expect(viewStore.getState().quiz).toBe(false)
  })
})
