import { afterEach, describe, expect, it } from 'vitest'
import { acceptDanger, addThread } from '../../../src/plan/index.ts'
import { priceStore } from '../../../src/state/clinic/price-list.ts'
import { languageStore, setReviewed, speak } from '../../../src/state/language.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import { linkedStore } from '../../../src/state/present/linked.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import PresentPanel from '../../../src/ui/present/present-panel.tsx'
import PresentStage from '../../../src/ui/present/present-stage.tsx'
import { leaveWhenLeft } from '../../../src/ui/present/leave.ts'
import { endSession, sessionStore, setSession } from '../../../src/ui/present/session.ts'
import { presentWords, sumOfWords } from '../../../src/ui/texts/present/index.ts'
import { uiStore } from '../../../src/ui/ui-store.ts'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { allNamed, choose, click, named, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() =>
  change(() => {
    stop()
    endSession()
    languageStore.setState({ language: 'en', reviewed: {}, linked: null })
    linkedStore.setState({ reviewed: null })
  }),
)

const PARTS = ['Your plan', 'The day', 'Risks', 'After', 'Choices']

async function present() {
  setView({ mode: 'present' })
  return show(
    <>
      <PresentStage />
      <PresentPanel />
    </>,
  )
}

/** All that a patient can read, part by part, and what is printed. */
async function everything(place: HTMLElement): Promise<string> {
  const texts = [document.querySelector('article')?.textContent ?? '']
  for (const part of PARTS) {
    await click(named(place, 'tab', part))
    texts.push(place.textContent)
  }
  return texts.join(' ')
}

describe('Present mode with a danger that nobody has reviewed', () => {
  it('shows nothing of the plan, says what is left and leads there', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'sub-smas', 'right'))
    const place = await present()
    expect(place.textContent).toContain('One thread is left to review.')
    expect(place.textContent).toContain('Thread 2, patient’s right')
    expect(place.textContent).not.toMatch(/threads? (is|are) planned/)
    expect(place.textContent).not.toContain('Plan, not a result')
    expect(document.querySelector('article')).toBeNull()
    await click(named(place, 'button', 'Review thread 2'))
    expect(viewStore.getState()).toMatchObject({ mode: 'plan', selectedThread: 't2' })
    expect(uiStore.getState().sheetTab).toBe('findings')
  })

  it('opens as soon as it is accepted with a reason, and closes on the next danger', async () => {
    stop = judgedPlan(cheekThread('t2', 'sub-smas'))
    const place = await present()
    await change(() => dispatch('Accept', (doc) => acceptDanger(doc, 't2', 'Seen')))
    expect(place.textContent).toContain('1 thread is planned.')
    await change(() => dispatch('Draw', (doc) => addThread(doc, cheekThread('t3', 'sub-smas', 'right'))))
    expect(place.textContent).not.toContain('planned.')
  })
})

describe('the leaflet', () => {
  it('tells number, openings, areas and what they are for', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'smas', 'right'))
    const place = await present()
    expect(place.textContent).toContain('2 threads are planned. There are 2 small openings in the skin.')
    expect(place.textContent).toMatch(/Your left sideCheek: 1 thread \(marked 1\)\. To draw the cheek up/)
    expect(place.textContent).toMatch(/Your right sideCheek: 1 thread \(marked 2\)/)
    expect(place.textContent).toContain('Plan, not a result')
    expect(place.textContent).toContain('Information, not consent.')
  })

  it('keeps from a patient what is the doctor’s: findings, names, brands, notes, reasons, cost', async () => {
    stop = judgedPlan({ ...cheekThread('t1', 'sub-smas'), name: 'Note to self' })
    dispatch('Accept', (doc) => ({ ...acceptDanger(doc, 't1', 'Known artery'), name: 'Mrs Miller' }))
    const text = await everything(await present())
    expect(text).not.toMatch(/danger|caution|severity|conflict|probab|nerve branch|artery|margin/i)
    expect(text).not.toMatch(/Miller|Note to self|cog|19G|pdo-/i)
    expect(text).not.toContain('Cost, as')
  })

  it('says of smooth threads that they do not pull', async () => {
    stop = judgedPlan({ ...cheekThread('t1', 'subcutis'), product: 'pdo-mono-std' })
    const place = await present()
    expect(place.textContent).toContain('Smooth threads do not pull')
    expect(place.textContent).not.toContain('Arrow:')
  })

  it('leads through all parts by Next and Back', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await present()
    for (const part of PARTS.slice(1)) {
      await click(named(place, 'button', `Next: ${part}`))
      expect(named(place, 'tab', part).getAttribute('aria-selected')).toBe('true')
    }
    expect(place.textContent).toContain('Do nothing, or wait.')
    await click(named(place, 'button', 'Back'))
    expect(place.textContent).toContain('Call your clinic today')
  })

  it('gives each review its own table, with its own figures', async () => {
    stop = judgedPlan()
    const place = await present()
    await click(named(place, 'tab', 'Risks'))
    const tables = [...place.querySelectorAll('table')].map((table) => table.textContent)
    expect(tables).toHaveLength(2)
    expect(tables[0]).toContain('Review of 2021')
    expect(tables[0]).toContain('Swelling35')
    expect(tables[0]).not.toMatch(/2,827|Bruises|Pain/)
    expect(tables[1]).toMatch(/Review of 2025.*2,827 people.*Bruises26.*Swelling16/)
    expect(place.textContent).toContain('Niu 2021')
    expect(place.textContent).toContain('medRxiv 2025.03.10.25323087')
  })

  it('prints every part on its one sheet', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    await present()
    const sheet = document.querySelector('article')?.textContent
    for (const text of [
      'Plan, not a result',
      'What will happen',
      'Common risks',
      'Who should not have it',
      'Call your clinic today',
      'Other choices',
      'Questions to ask',
      'Information, not consent.',
    ])
      expect(sheet).toContain(text)
  })
})

describe('what the clinic opens', () => {
  it('is nothing at first: no nerves, no cost; a typed cost shows, and is gone with the session', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await present()
    expect(viewStore.getState().nervesOpen).toBe(false)
    await click(named(place, 'button', 'For the clinic'))
    await click(named(document, 'field', 'Show the nerves under the skin'))
    expect(viewStore.getState().nervesOpen).toBe(true)
    await click(named(document, 'field', 'Show a cost'))
    const field = named<HTMLInputElement>(document, 'field', 'Cost, as it should be read')
    await type(field, '=HYPERLINK("x") 900 €')
    await change(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    expect(place.textContent).toContain('Cost, as your clinic put it: =HYPERLINK("x") 900 €')
    expect(JSON.stringify(planStore.getState().doc)).not.toContain('900')
    await change(() => setView({ mode: 'plan' }))
  })

  it('puts a cost from the price list into words once it is to be shown', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const { product } = planStore.getState().doc.threads[0]!
    const before = priceStore.getState()
    await change(() =>
      priceStore.setState({ currency: 'EUR', products: { [product]: { pricePerThread: 75 } } }),
    )
    const place = await present()
    expect(place.textContent).not.toContain('75.00')
    await click(named(place, 'button', 'For the clinic'))
    await click(named(document, 'field', 'Show a cost'))
    expect(place.textContent).toContain('Cost, as your clinic put it: €75.00')
    await change(() => setSession({ cost: 'ask us' }))
    await click(named(document, 'button', 'Take €75.00 from the price list'))
    expect(place.textContent).toContain('Cost, as your clinic put it: €75.00')
    await change(() => priceStore.setState(before, true))
  })

  it('leaves nothing open for the next patient', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    await present()
    await change(() => {
      setView({ nervesOpen: true })
      setSession({ costShown: true, cost: '900 €', part: 'risks' })
    })
    leaveWhenLeft()
    expect(viewStore.getState().nervesOpen).toBe(true)
    await change(() => setView({ mode: 'plan' }))
    await change(leaveWhenLeft)
    expect(viewStore.getState().nervesOpen).toBe(false)
    expect(sessionStore.getState()).toEqual({ costShown: false, cost: '', part: 'plan' })
  })

  it('makes a link that brings no words', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await present()
    await click(named(place, 'button', 'For the clinic'))
    await change(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(named<HTMLInputElement>(document, 'field', 'Link for the patient').value).toContain('#present=1.')
  })
})

describe('languages', () => {
  it('are not on offer before a clinician has reviewed them', async () => {
    stop = judgedPlan()
    const place = await present()
    expect(allNamed(place, 'field', 'Language')).toHaveLength(0)
    await change(() => speak('vi'))
    expect(place.textContent).toContain('Your thread plan')
  })

  it('speak once they are reviewed, and fall silent when the review is taken back', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    setReviewed('vi', sumOfWords(await presentWords('vi')))
    const place = await present()
    await change(() => new Promise((resolve) => setTimeout(resolve, 50)))
    await choose(named<HTMLSelectElement>(place, 'field', 'Language'), 'vi')
    await change(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(place.textContent).toContain('Dự kiến đặt 1 sợi chỉ.')
    expect(place.textContent).toContain('Kế hoạch, không phải kết quả')
    expect(place.querySelector('section')?.lang).toBe('vi')
    await change(() => setReviewed('vi', null))
    await change(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(place.textContent).toContain('1 thread is planned.')
  })

  it('reviewed in other words stay out', async () => {
    stop = judgedPlan()
    setReviewed('ko', 'of-an-earlier-version')
    const place = await present()
    await change(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(allNamed(place, 'field', 'Language')).toHaveLength(0)
  })
})

describe('somebody who came by a patient’s link', () => {
  it('has the leaflet without the clinic’s buttons, and a way for a clinic into the planner', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    linkedStore.setState({ reviewed: planStore.getState().doc })
    const place = await present()
    expect(place.textContent).toContain('1 thread is planned.')
    expect(allNamed(place, 'button', 'For the clinic')).toHaveLength(0)
    await click(named(place, 'tab', 'Choices'))
    await click(named(place, 'button', 'Clinic: open in the planner'))
    expect(viewStore.getState().mode).toBe('plan')
  })
})
