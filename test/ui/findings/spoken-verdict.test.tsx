import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteThread, renamePlan, setPlane } from '../../../src/plan/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import SpokenVerdict from '../../../src/ui/findings/spoken-verdict.tsx'
import { spokenChange } from '../../../src/ui/findings/spoken-words.ts'
import { cheekThread, judgedPlan } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

let stop = (): void => undefined
beforeEach(() => {
  stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis', 'right'))
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const settle = (): Promise<unknown> => act(() => vi.advanceTimersByTimeAsync(1000))
const verdicts = () => assessmentStore.getState().result!.threads

describe('the verdict for the ear', () => {
  it('is spoken of the thread that changed, once it has settled, with what is worst', async () => {
    const place = await show(<SpokenVerdict />)
    const region = place.querySelector('[role="status"]')!
    expect(region.textContent).toBe('')
    dispatch('Change plane', (doc) => setPlane(doc, 't2', 'dermis'))
    expect(region.textContent).toBe('')
    dispatch('Change plane', (doc) => setPlane(doc, 't2', 'sub-smas'))
    await settle()
    const { severity } = verdicts()[1]!
    expect(severity).not.toBe('clear')
    expect(region.textContent).toMatch(/^Thread 2: /)
    expect(region.textContent).not.toMatch(/\.\.|safe/i)
  })

  it('is not repeated for a change that changes no verdict', async () => {
    const place = await show(<SpokenVerdict />)
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Other'))
    await settle()
    expect(place.querySelector('[role="status"]')!.textContent).toBe('')
  })

  it('says nothing while the verdict is gone again, least that there are no threads', async () => {
    const place = await show(<SpokenVerdict />)
    dispatch('Change plane', (doc) => setPlane(doc, 't2', 'sub-smas'))
    headStore.setState({ leaving: true })
    await settle()
    expect(place.querySelector('[role="status"]')!.textContent).toBe('')
    headStore.setState({ leaving: false })
    await settle()
    expect(place.querySelector('[role="status"]')!.textContent).toMatch(/^Thread 2: /)
  })

  it('sums a plan up when several threads change or one goes', () => {
    const before = verdicts()
    expect(spokenChange([], before)).toMatch(/^2 threads judged, \d in danger, \d with a caution/)
    dispatch('Delete', (doc) => deleteThread(doc, 't1'))
    expect(spokenChange(before, verdicts())).toMatch(/^1 thread judged/)
    expect(spokenChange(before, before)).toBe('')
    expect(spokenChange(before, [])).toBe('No threads.')
  })

  it('never calls a thread without findings safe, nor one with gaps free of conflict', () => {
    const [thread] = verdicts()
    const of = (severity: 'clear' | 'not-assessed') =>
      spokenChange([], [{ ...thread!, severity, findings: [] }])
    expect(of('clear')).toBe('Thread 1: no conflict found in the model.')
    expect(of('not-assessed')).toBe('Thread 1: partly not assessed.')
  })
})
