import { afterEach, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { selectThread, viewStore } from '../../../src/state/view-store.ts'
import { FindingsSection } from '../../../src/ui/findings/findings-section.tsx'
import { findingFacts } from '../../../src/ui/findings/finding-words.ts'
import { loadFindingBasis } from '../../../src/ui/findings/why.tsx'
import { sortFindings } from '../../../src/ui/findings/fold.ts'
import { setUi, uiStore } from '../../../src/ui/ui-store.ts'
import { click, named, show, type } from '../support/screen.tsx'
import { finding } from '../support/findings.ts'
import { change, cheekThread, judgedPlan, tellInstead } from '../support/plan.ts'

let stop = (): void => undefined
afterEach(() => stop())

const region = (place: ParentNode): HTMLElement => named(place, 'region', 'Findings')
const results = () => assessmentStore.getState().result?.threads ?? []

describe('the findings of a plan without threads', () => {
  it('say that there is nothing to check, not that all is well', async () => {
    stop = judgedPlan()
    const text = region(await show(<FindingsSection />)).textContent
    expect(text).toContain('Nothing to check yet')
    expect(text).not.toContain('No conflict found')
  })
})

describe('the findings while another head is on its way', () => {
  it('are none of the last head, and say that they are still to come', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const told = results()[0]!.findings[0]!.message
    const place = await show(<FindingsSection />)
    expect(region(place).textContent).toContain(told)
    await change(() => headStore.setState({ leaving: true }))
    expect(region(place).textContent).toContain('Judging … 0 of 1 thread checked')
    expect(region(place).textContent).not.toContain(told)
    expect(region(place).textContent).not.toContain('No conflict found')
    await change(() => headStore.setState({ leaving: false }))
    expect(region(place).textContent).toContain(told)
  })
})

describe('the findings of a dangerous thread', () => {
  it('each say what, how far, where, against which limit and from which source', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const place = await show(<FindingsSection />)
    const result = results()[0]!
    const { loud } = sortFindings(result.findings)
    expect(loud.length).toBeGreaterThan(0)
    expect(result.severity).toBe('danger')
    const text = region(place).textContent
    for (const told of loud) {
      expect(text).toContain(told.message)
      expect(text).toContain(told.source.slice(0, 40))
      for (const fact of findingFacts(told, 1)) expect(text).toContain(fact.name + fact.text)
    }
  })

  it('come worst first', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const place = await show(<FindingsSection />)
    const words = [...region(place).querySelectorAll('li')].map((row) => row.textContent ?? '')
    const first = words.findIndex((text) => text.startsWith('Caution'))
    expect(words[0]).toMatch(/^Danger/)
    expect(words.slice(first).some((text) => text.startsWith('Danger'))).toBe(false)
  })

  it('lead to the worst point, and mark and select it', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const place = await show(<FindingsSection />)
    const worst = results()[0]!.findings[0]!
    await click([...region(place).querySelectorAll('button')].find((b) => b.textContent === 'Go to')!)
    const { focus, markedPoint, selectedThread } = viewStore.getState()
    expect(focus?.at).toEqual(worst.at)
    expect(markedPoint).toEqual(worst.at)
    expect(selectedThread).toBe('t1')
  })

  it('ask for the reason of whoever keeps the danger, and keep it undoably', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    const place = await show(<FindingsSection />)
    const reason = () => planStore.getState().doc.threads[0]!.accepted
    const field = named<HTMLInputElement>(place, 'field', 'Why this danger is accepted')
    await type(field, 'Doppler will be used')
    await change(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    expect(reason()).toBe('Doppler will be used')
    expect(results()[0]!.severity).toBe('danger')
    await change(undo)
    expect(reason()).toBeUndefined()
  })
})

describe('what was not assessed', () => {
  it('is always said, and so is what the model does not hold', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const text = region(await show(<FindingsSection />)).textContent
    expect(text).toMatch(/Assessed: [\d.]+ mm of [\d.]+ mm\./)
    expect(text).toContain('Not in the model at all')
  })

  it('is listed with its reason, and never called "no conflict" without it', async () => {
    const scalp = {
      ...cheekThread('t1', 'subcutis'),
      passes: [
        [
          { landmark: 'vertex', mm: {} },
          { landmark: 'opisthocranion', mm: {} },
        ],
      ],
    }
    stop = judgedPlan(scalp)
    expect(assessmentStore.getState().error).toBeNull()
    const text = region(await show(<FindingsSection />)).textContent
    const gaps = assessmentStore.getState().result!.notAssessed
    expect(gaps.length).toBeGreaterThan(0)
    expect(text).toContain(gaps[0]!.reason)
    expect(text).not.toContain('No conflict found in the model')
  })
})

describe('with a thread selected', () => {
  it('its findings stand alone until all are asked for', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'), cheekThread('t2', 'sub-smas', 'right'))
    const place = await show(<FindingsSection />)
    const headings = () =>
      [...region(place).querySelectorAll('h3')].flatMap(({ textContent }) =>
        textContent?.startsWith('Thread') ? [textContent] : [],
      )
    expect(headings()).toEqual(["Thread 1, patient's left", "Thread 2, patient's right"])
    await change(() => selectThread('t2'))
    expect(headings()).toEqual(["Thread 2, patient's right"])
    await click(named(place, 'button', 'All'))
    expect(headings()).toHaveLength(2)
    await change(() => setUi({ findingsOf: 'selected' }))
    await change(undo)
    expect(headings()).toEqual(["Thread 1, patient's left"])
  })
})

describe('what a verdict rests on', () => {
  const near = () => judgedPlan(cheekThread('t1', 'sub-smas'), cheekThread('t2', 'sub-smas'))

  it('is counted over all threads and for each', async () => {
    stop = near()
    const text = region(await show(<FindingsSection />)).textContent
    expect(text.match(/structures nearby rest on estimates\./g)?.length).toBeGreaterThanOrEqual(2)
  })

  it('opens in one click: places with their sources, layers, spreads; no probability as a number', async () => {
    stop = near()
    await change(loadFindingBasis)
    const place = await show(<FindingsSection />)
    const why = [...place.querySelectorAll('details')].find(
      (details) => details.querySelector('summary')?.textContent === 'Why',
    )!
    await change(() => {
      why.open = true
      why.dispatchEvent(new Event('toggle'))
    })
    await change(() => undefined)
    for (const words of ['Its place in the data', 'Layers at this point', 'SMAS', 'How sure, as 1 SD'])
      expect(why.textContent).toContain(words)
    expect(why.textContent).toMatch(/mm deep/)
    expect(why.textContent).not.toMatch(/0\.\d\d/)
    await click(named(why, 'button', 'Placement table'))
    expect(uiStore.getState()).toMatchObject({ dialog: 'placement' })
    expect(uiStore.getState().placementOf).not.toBeNull()
  })
})

const caution = (other: Parameters<typeof finding>[0] = {}) =>
  finding({ code: 'near-structure', severity: 'caution', value: 3, ...other })

describe('cautions that threads share', () => {
  it('are told once, and a thread that shares one is never called free of conflict', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis'))
    for (const id of ['t1', 't2']) tellInstead(id, 'caution', caution())
    const place = await show(<FindingsSection />)
    const text = region(place).textContent
    expect(text.split("Facial artery, patient's left: threads 1 and 2")).toHaveLength(2)
    expect(text).toContain('Palpate or Doppler the course and mark it.')
    const block = [...place.querySelectorAll('h3')].find(({ textContent }) =>
      textContent?.startsWith('Thread 1'),
    )!.parentElement!
    expect(block.textContent).toContain('To do before the session, see there: facial artery.')
    expect(block.textContent).not.toContain('No conflict found in the model')
  })
})

describe('the list of a whole plan', () => {
  it('has threads in danger first, and what threads share before the rest', async () => {
    stop = judgedPlan(...['t1', 't2', 't3'].map((id) => cheekThread(id, 'subcutis')))
    for (const id of ['t1', 't2']) tellInstead(id, 'caution', caution())
    tellInstead('t3', 'danger', finding())
    const place = await show(<FindingsSection />)
    const headings = [...region(place).querySelectorAll('h3')].map(({ textContent }) => textContent)
    expect(headings).toEqual([
      "Thread 3, patient's left",
      'To do before the session',
      "Thread 1, patient's left",
      "Thread 2, patient's left",
    ])
  })
})
