import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { laxityOf } from '../../../src/plan/design/index.ts'
import { designStore } from '../../../src/state/design/design-store.ts'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { DesignSection } from '../../../src/ui/design/design-section.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { click, named, show } from '../support/screen.tsx'

let stop = (): void => undefined
beforeEach(() => designStore.setState(designStore.getInitialState(), true))
afterEach(() => stop())

const opened = async (): Promise<HTMLElement> => {
  const place = await show(<DesignSection />)
  await click(named(place, 'button', 'Show the design'))
  await change(() => import('../../../src/ui/design/design-body.tsx'))
  return place
}

describe('the design panel', () => {
  it('answers three questions, each with a number and a switch', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis', 'right'))
    const place = await opened()
    expect(named(place, 'article', 'Direction of pull').textContent).toMatch(
      /0° off the usual lifting directions/,
    )
    expect(named(place, 'article', 'Spread of pull').textContent).toMatch(
      /\d\.\d threads’ pull ends in one place/,
    )
    expect(named(place, 'article', 'Hold').textContent).toMatch(/2 of 2 threads are held/)
    await click(named(place, 'button', 'Map on the skin'))
    expect(designStore.getState().layer).toBe('spread')
    expect(named(place, 'button', 'Map on the skin').getAttribute('aria-pressed')).toBe('true')
  })

  it('says so where nothing draws', async () => {
    stop = judgedPlan({ ...cheekThread('t1', 'subcutis'), product: 'pdo-mono-std' })
    expect((await opened()).textContent).toContain('nothing draws')
  })

  it('selects a thread by its row', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await opened()
    const row = [...place.querySelectorAll('li button')].find(({ textContent }) =>
      textContent!.includes('rises'),
    )
    await click(row!)
    expect(viewStore.getState().selectedThread).toBe('t1')
  })

  it('grades laxity as an undoable step, tells the usual number with its source, and changes no verdict', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await opened()
    const verdict = assessmentStore.getState().result!.severity
    const field = place.querySelectorAll('select')[2]!
    await change(() => {
      field.value = 'moderate'
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(laxityOf(planStore.getState().doc)).toEqual({ jawline: 'moderate' })
    expect(planStore.getState().undoLabel).toBe('Grade laxity: jaw line')
    await change(() => new Promise((resolve) => setTimeout(resolve, 200)))
    expect(place.textContent).toMatch(/Jaw line planned 1 left, 0 right/)
    expect(place.textContent).toMatch(/usual 2 to 4 floating barbed threads a side.*Bertossi/)
    expect(assessmentStore.getState().result!.severity).toBe(verdict)
    await change(undo)
    expect(laxityOf(planStore.getState().doc)).toEqual({})
  })
})
