import { describe, expect, it, vi } from 'vitest'
import type { Severity, ThreadResult } from '../../../src/geometry/check-types.ts'
import { addThread, emptyPlan, setMargin, setPlane, type PlanDocument } from '../../../src/plan/index.ts'
import { assessmentStore, tellFound } from '../../../src/state/assessment.ts'
import { dispatch, planStore, startWith } from '../../../src/state/plan-store.ts'
import { waitAfter, withFound } from '../../../src/state/work/judging.ts'
import { thread } from '../../plan/support/plans.ts'

const result = (id: string, severity: Severity): ThreadResult => ({
  id,
  severity,
  side: 'left',
  region: null,
  lengthMm: 50,
  assessedMm: 50,
  depthMm: null,
  findings: [],
  passes: [],
})

describe('the wait for a verdict', () => {
  it('counts every thread that was checked, and calls none clear before its neighbours were looked at', () => {
    const wait = waitAfter(assessmentStore.getInitialState(), emptyPlan(), [result('a', 'clear')])
    const more = withFound(wait, [result('b', 'danger'), result('c', 'clear'), result('d', 'not-assessed')])
    expect(more.done).toBe(4)
    expect([...more.found.keys()]).toEqual(['b', 'd'])
  })

  it('counts a thread that is checked again once', () => {
    const wait = waitAfter(assessmentStore.getInitialState(), emptyPlan(), [result('a', 'clear')])
    expect(withFound(wait, [result('a', 'caution')]).done).toBe(1)
  })

  it.each([
    ['a thread', (doc: PlanDocument) => setPlane(doc, 't1', 'dermis'), ['t2']],
    ['a setting', (doc: PlanDocument) => setMargin(doc, 'facial-artery', 5), []],
  ])('takes up nothing that was found before %s was changed', (_, edit, told) => {
    const doc = addThread(addThread(emptyPlan(), thread('t1')), thread('t2'))
    startWith(doc)
    dispatch('Edit', edit)
    const judging = waitAfter(assessmentStore.getInitialState(), planStore.getState().doc)
    assessmentStore.setState({ judging })
    const late = vi.spyOn(performance, 'now')
    const tell = tellFound(doc, new AbortController().signal)
    for (const [at, id] of ['t1', 't2'].entries()) {
      late.mockReturnValue(1000 * (at + 1))
      tell(result(id, 'danger'))
    }
    late.mockRestore()
    const wait = assessmentStore.getState().judging!
    expect([...wait.found.keys()]).toEqual(told)
    expect(wait.done).toBe(told.length)
  })
})
