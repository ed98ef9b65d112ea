import { describe, expect, it } from 'vitest'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { HistoryTab } from '../../../src/ui/patient/history-tab.tsx'
import { bareStage } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { click, nameOf, show } from '../support/screen.tsx'

const chip = (place: HTMLElement, name: string): Element =>
  [...place.querySelectorAll('button')].find((button) => nameOf(button) === name)!
const history = () => planStore.getState().doc.individual?.history

describe('the history of a patient', () => {
  it('flags a region by one press, lists it in words, and takes it back by another', async () => {
    bareStage()
    const place = await show(<HistoryTab />)
    expect(place.textContent).toContain('every region counts as unaltered')
    await click(chip(place, 'Cheek'))
    expect(history()).toEqual([{ region: 'cheek', side: 'both', kind: 'facelift' }])
    expect(chip(place, 'Cheek').getAttribute('aria-pressed')).toBe('true')
    expect(place.textContent).toContain('Facelift, cheek, both sides')
    await click(chip(place, 'Cheek'))
    expect(history()).toBeUndefined()
  })

  it('is undone like any other step, and a flag is removed from the list', async () => {
    bareStage()
    const place = await show(<HistoryTab />)
    await click(chip(place, 'Neck'))
    await click(place.querySelector('input[value="left"]')!)
    await click(chip(place, 'Neck'))
    expect(history()).toHaveLength(2)
    await change(undo)
    expect(history()).toHaveLength(1)
    await click(chip(place, 'Remove: Facelift, neck, both sides'))
    expect(history()).toBeUndefined()
  })
})
