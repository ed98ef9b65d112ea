import { afterEach, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { lifts, pullOf } from '../../../src/state/present/pull.ts'
import { cheekThread, judgedPlan } from '../../ui/support/plan.ts'

let stop = (): void => undefined
afterEach(() => stop())

/** The one pass of a thread over the cheek, drawn from the ear or towards it. */
function cheekPass(reversed: boolean) {
  const thread = cheekThread('t1', 'subcutis')
  const [points] = thread.passes
  stop = judgedPlan(reversed ? { ...thread, passes: [points!.toReversed()] } : thread)
  return assessmentStore.getState().byThread.get('t1')!.passes[0]!
}

describe('the direction of pull', () => {
  it('is up and back, whichever end was drawn first', () => {
    expect(pullOf(cheekPass(false), { form: 'barbed' })).toBe('to-start')
    expect(pullOf(cheekPass(true), { form: 'barbed' })).toBe('to-end')
    expect(pullOf(cheekPass(true), { form: 'cones' })).toBe('to-end')
  })

  it('is none for threads that hold nothing', () => {
    const pass = cheekPass(false)
    for (const form of ['mono', 'screw', 'twin'] as const) {
      expect(lifts({ form })).toBe(false)
      expect(pullOf(pass, { form })).toBe('none')
    }
  })

  it('is towards the entry for a level run, and none for a run without a path', () => {
    const pass = cheekPass(false)
    const level = {
      ...pass,
      samples: pass.samples.map((sample) => ({ ...sample, at: [sample.at[0], 0, 0] as const })),
    }
    expect(pullOf(level, { form: 'barbed' })).toBe('to-start')
    expect(pullOf({ ...pass, samples: [] }, { form: 'barbed' })).toBe('none')
  })
})
