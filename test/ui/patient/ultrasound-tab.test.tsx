import { describe, expect, it } from 'vitest'
import { patientAnatomy } from '../../../src/plan/patient-anatomy.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { UltrasoundTab } from '../../../src/ui/patient/ultrasound-tab.tsx'
import { readyStage, stageHead } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { click, nameOf, show, type } from '../support/screen.tsx'

const button = (place: Element, name: string): Element =>
  [...place.querySelectorAll('button')].find((one) => nameOf(one) === name)!
const field = (place: Element, name: string): HTMLInputElement =>
  [...place.querySelectorAll('input')].find((one) => nameOf(one) === name)!
const enter = async (place: Element, name: string, text: string): Promise<void> => {
  await type(field(place, name), text)
  await change(() => field(place, name).dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
}
const individual = () => planStore.getState().doc.individual

describe('the soundings of a patient', () => {
  it('are typed from a landmark, kept once they are whole, and removed', async () => {
    readyStage()
    const place = await show(<UltrasoundTab />)
    await click(button(place, 'From a landmark'))
    expect(button(place, 'Keep').getAttribute('aria-disabled')).toBe('true')
    expect(place.textContent).toContain('Type at least one depth')
    await enter(place, 'Up', '10')
    await enter(place, 'Outward', '30')
    await enter(place, 'SMAS depth', '6')
    await click(button(place, 'Keep'))
    expect(individual()!.layers).toEqual([
      { id: 'u1', at: { landmark: 'cheilion', side: 'left', mm: { superior: 10, lateral: 30 } }, smasMm: 6 },
    ])
    expect(place.textContent).toContain('SMAS depth 6 mm')
    await click(button(place, 'Remove u1'))
    expect(individual()).toBeUndefined()
  })

  it('say why one is not used', async () => {
    readyStage()
    const place = await show(<UltrasoundTab />)
    const courses = place.querySelector('section[aria-label="Nerves, vessels and ducts"]')!
    await click(button(courses, 'From a landmark'))
    await enter(place, 'Up', '70')
    await enter(place, 'Outward', '25')
    await click(button(place, 'Keep'))
    const { doc } = planStore.getState()
    const { notes } = patientAnatomy(stageHead().head, doc)
    await change(() => headStore.setState({ soundings: notes }))
    expect(place.textContent).toContain('Not used:')
    expect(place.textContent).toContain('probably another structure')
  })
})
