import { afterEach, describe, expect, it } from 'vitest'
import { acceptDanger, addThread, editThread } from '../../../src/plan/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import { gateOf } from '../../../src/state/present/gate.ts'
import { cheekThread, judgedPlan, tellInstead } from '../../ui/support/plan.ts'

let stop = (): void => undefined
afterEach(() => stop())

const gate = (reviewed = false) => {
  const { doc } = planStore.getState()
  return gateOf(doc, assessmentStore.getState(), reviewed ? doc : null)
}

describe('the gate before a patient', () => {
  it('is open for a plan without dangers, and for an empty one', () => {
    stop = judgedPlan()
    expect(gate()).toEqual({ open: true })
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'subcutis')))
    expect(assessmentStore.getState().byThread.get('t1')?.severity).not.toBe('danger')
    expect(gate()).toEqual({ open: true })
  })

  it('names each thread with a danger until it is accepted with a reason', () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'sub-smas', 'right'))
    expect(gate()).toEqual({
      open: false,
      why: 'left',
      threads: [{ id: 't2', number: 2, side: 'right', why: 'danger' }],
    })
    dispatch('Accept danger', (doc) => acceptDanger(doc, 't2', 'Seen, shallower here'))
    expect(gate()).toEqual({ open: true })
  })

  it('closes again when the reason is taken back', () => {
    stop = judgedPlan(cheekThread('t2', 'sub-smas'))
    dispatch('Accept danger', (doc) => acceptDanger(doc, 't2', 'Seen'))
    dispatch('Accept danger', (doc) => acceptDanger(doc, 't2', '  '))
    expect(gate().open).toBe(false)
  })

  it('goes by each finding, not only by the thread as a whole', () => {
    stop = judgedPlan(cheekThread('t2', 'sub-smas'))
    const danger = assessmentStore
      .getState()
      .result!.threads[0]!.findings.find(({ severity }) => severity === 'danger')!
    tellInstead('t2', 'caution', danger)
    const { result } = assessmentStore.getState()
    assessmentStore.setState({ byThread: new Map(result!.threads.map((thread) => [thread.id, thread])) })
    expect(gate().open).toBe(false)
  })

  it('keeps a thread back that has no path on this head', () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const { byThread } = assessmentStore.getState()
    const thread = byThread.get('t1')!
    assessmentStore.setState({ byThread: new Map([['t1', { ...thread, lengthMm: 0, passes: [] }]]) })
    expect(gate()).toMatchObject({ threads: [{ id: 't1', why: 'no-path' }] })
  })

  it('waits for the verdict on the very plan that is shown', () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const judged = assessmentStore.getState()
    const { doc } = planStore.getState()
    const changed = editThread(doc, 't1', (thread) => ({ ...thread, plane: 'sub-smas' }))
    expect(gateOf(changed, judged, null)).toEqual({ open: false, why: 'waiting' })
    expect(gateOf(doc, { ...judged, result: null }, null)).toEqual({ open: false, why: 'waiting' })
    expect(gateOf(doc, { ...judged, error: 'No such landmark.' }, null)).toMatchObject({ why: 'unchecked' })
  })

  it('trusts a patient’s link for the plan of the link, and for no other', () => {
    stop = judgedPlan(cheekThread('t2', 'sub-smas'))
    expect(gate(true)).toEqual({ open: true })
    const linked = planStore.getState().doc
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t3', 'smas', 'right')))
    expect(gateOf(planStore.getState().doc, assessmentStore.getState(), linked).open).toBe(false)
  })
})
