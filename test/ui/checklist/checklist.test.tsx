import { afterEach, describe, expect, it } from 'vitest'
import { emptyPlan } from '../../../src/plan/index.ts'
import { unkeptPlan } from '../../../src/state/library/open-plan.ts'
import { showPlan } from '../../../src/state/library/show-plan.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { ChecklistDialog } from '../../../src/ui/checklist/checklist-dialog.tsx'
import {
  CONTRAINDICATIONS,
  INDICATIONS,
  notAsked,
  toDiscuss,
} from '../../../src/ui/checklist/checklist-items.ts'
import { clearAnswers } from '../../../src/ui/checklist/checklist-store.ts'
import { CHECKLIST_TEXTS } from '../../../src/ui/texts/checklist.ts'
import { bareStage } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { click, named, show } from '../support/screen.tsx'

afterEach(() => change(clearAnswers))

/** The button of an answer to a point of the list. */
function choiceOf(point: string, answer: 'no' | 'yes'): Element {
  const group = [...document.querySelectorAll('fieldset')].find(
    (field) => field.querySelector('legend')?.textContent === point,
  )
  return group!.querySelector(`input[value="${answer}"]`)!
}
const text = (): string => document.querySelector('dialog')?.textContent ?? ''
const summary = (): string => document.querySelector('dialog [role="status"]')?.textContent ?? ''

async function open(): Promise<void> {
  bareStage()
  await show(<ChecklistDialog />)
}

describe('the candidate check-list', () => {
  it('begins with nothing asked, and asks everything that it names', async () => {
    await open()
    expect(summary()).toContain('No point is marked to discuss.')
    expect(summary()).toContain('17 points were not asked.')
    for (const item of Object.values(CHECKLIST_TEXTS.items)) expect(text()).toContain(item)
    expect(text()).toContain('state that they are not for lifting')
  })

  it('names what is present of what speaks against, and what is missing of what speaks for, to discuss', async () => {
    await open()
    await click(choiceOf('Pregnancy or lactation', 'yes'))
    await click(choiceOf('Wants a small change and knows that it fades', 'no'))
    await click(choiceOf('Smoking', 'no'))
    expect(summary()).toContain('Discuss 2 points')
    expect(summary()).toContain('Pregnancy or lactation')
    expect(summary()).toContain('Wants a small change')
    expect(summary()).not.toContain('Smoking')
    expect(summary()).toContain('14 points were not asked.')
  })

  it('never calls a candidate approved, suitable, eligible or safe, whatever is answered', async () => {
    await open()
    for (const item of INDICATIONS) await click(choiceOf(CHECKLIST_TEXTS.items[item.id], 'yes'))
    for (const item of CONTRAINDICATIONS) await click(choiceOf(CHECKLIST_TEXTS.items[item.id], 'no'))
    expect(summary()).toBe('No point is marked to discuss.Every point was asked.')
    expect(text()).not.toMatch(/approv|suitable|eligible|\bsafe|cleared for treatment/i)
  })

  it('keeps its answers out of the plan and off the device', async () => {
    await open()
    const before = JSON.stringify(planStore.getState().doc)
    const kept = { ...localStorage, ...sessionStorage }
    await click(choiceOf('Mental illness', 'yes'))
    expect(JSON.stringify(planStore.getState().doc)).toBe(before)
    expect({ ...localStorage, ...sessionStorage }).toEqual(kept)
  })

  it('forgets them when they are cleared, and shows none of them beside another plan', async () => {
    await open()
    await click(choiceOf('Smoking', 'yes'))
    await change(() => showPlan(emptyPlan(), unkeptPlan(), 'Open plan'))
    expect(summary()).toContain('No point is marked')
    await click(choiceOf('Smoking', 'yes'))
    expect(summary()).toContain('Discuss 1 point')
    await click(named(document, 'button', 'Clear answers'))
    expect(summary()).toContain('17 points were not asked.')
  })

  it('says of every point what it rests on, and knows what to discuss without the screen', () => {
    for (const { id, basis, source } of [...INDICATIONS, ...CONTRAINDICATIONS])
      if (basis === 'listed' || basis === 'results') expect(source, id).toBeTruthy()
    expect(toDiscuss({ laxity: 'no', smoking: 'yes', cancer: 'no' })).toEqual(['laxity', 'smoking'])
    expect(notAsked({ laxity: 'no', smoking: 'open' })).toHaveLength(16)
  })
})
