import { afterEach, describe, expect, it } from 'vitest'
import { acceptDanger, addThread, emptyPlan } from '../../../src/plan/index.ts'
import { withoutWords } from '../../../src/plan/link.ts'
import { serializePlan } from '../../../src/plan/serialize.ts'
import { languageStore } from '../../../src/state/language.ts'
import { planStore, startWith, undo } from '../../../src/state/plan-store.ts'
import { linkedStore } from '../../../src/state/present/linked.ts'
import { dropPresentHash, openPresent } from '../../../src/state/present/open-present.ts'
import { presentLink } from '../../../src/state/present/present-link.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { cheekThread } from '../../ui/support/plan.ts'
import { bareStage } from '../support/stage.ts'

afterEach(() => {
  location.hash = ''
  linkedStore.setState({ reviewed: null })
  languageStore.setState({ language: 'en', reviewed: {}, linked: null })
})

const reviewed = () =>
  acceptDanger(addThread(emptyPlan(), cheekThread('t1', 'sub-smas')), 't1', 'Mrs Miller knows')

async function openAt(hash: string): Promise<void> {
  location.hash = hash
  await openPresent()
}

describe('an address that asks for Present mode', () => {
  it('shows the plan at hand', async () => {
    bareStage()
    startWith(reviewed())
    await openAt('#present')
    expect(viewStore.getState().mode).toBe('present')
    expect(planStore.getState().doc.threads[0]?.accepted).toBe('Mrs Miller knows')
    expect(linkedStore.getState().reviewed).toBeNull()
  })

  it('shows the plan of a patient’s link as reviewed, beside one’s own, and stays in the address', async () => {
    bareStage()
    const own = planStore.getState().doc
    await openAt(await presentLink(reviewed(), { id: 'vi', sum: 'abc' }))
    const { doc } = planStore.getState()
    expect(serializePlan(doc)).toBe(serializePlan(withoutWords(reviewed())))
    expect(linkedStore.getState().reviewed).toBe(doc)
    expect(languageStore.getState()).toMatchObject({ language: 'vi', linked: { id: 'vi', sum: 'abc' } })
    expect(languageStore.getState().reviewed).toEqual({})
    expect(location.hash).toMatch(/^#present=/)
    undo()
    expect(planStore.getState().doc).toBe(own)
    dropPresentHash()
    expect(location.hash).toBe('')
  })

  it('opens the same link again without another step', async () => {
    bareStage()
    const hash = await presentLink(reviewed())
    await openAt(hash)
    const { doc, history } = planStore.getState()
    await openAt(hash)
    expect(planStore.getState().doc).toBe(doc)
    expect(planStore.getState().history).toBe(history)
    expect(linkedStore.getState().reviewed).toBe(doc)
  })

  it('with a link that was cut changes nothing and says so', async () => {
    bareStage()
    const own = planStore.getState().doc
    await openAt((await presentLink(reviewed())).slice(0, -20))
    expect(planStore.getState().doc).toBe(own)
    expect(viewStore.getState().mode).toBe('plan')
    expect(viewStore.getState().notice?.text).toMatch(/^The plan in the link was not opened\. It was cut off/)
    expect(location.hash).toBe('')
  })

  it('leaves other addresses alone', async () => {
    bareStage()
    await openAt('#presentation')
    expect(viewStore.getState().mode).toBe('plan')
    expect(location.hash).toBe('#presentation')
  })
})
