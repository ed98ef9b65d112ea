import { describe, expect, it } from 'vitest'
import { addThread, emptyPlan } from '../../../src/plan/index.ts'
import { dispatch, redo, startWith, undo } from '../../../src/state/plan-store.ts'
import { recordSteps } from '../../../src/teach/exam/recording.ts'
import { cheekThread } from '../../ui/support/plan.ts'

describe('the record of a drawing', () => {
  it('has the start and every step with its name and time, undoing too, and ends where the plan does', () => {
    startWith(emptyPlan())
    let ms = 1000
    const recorder = recordSteps(() => ms)
    ms = 3000
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('one', 'subcutis')))
    ms = 4000
    undo()
    ms = 5500
    redo()
    recorder.stop()
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('late', 'subcutis')))
    const told = recorder.steps().map(({ label, doc, seconds }) => [label, doc.threads.length, seconds])
    expect(told).toEqual([
      [null, 0, 0],
      ['Draw thread', 1, 2],
      ['Undo: Draw thread', 0, 3],
      ['Draw thread', 1, 4.5],
    ])
  })
})
