import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addThread, reverseThread } from '../../../src/plan/index.ts'
import { keepAssessment } from '../../../src/state/assessment.ts'
import { designStore, openDesign, toggleLayer } from '../../../src/state/design/design-store.ts'
import { keepDesign } from '../../../src/state/design/keep-design.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { cheekThread } from '../../ui/support/plan.ts'
import { readyStage } from '../../state/support/stage.ts'

/** The first test of the file builds a head. */
const HEAD_IS_BUILT_MS = 60_000
let stops: (() => void)[] = []
beforeEach(() => {
  designStore.setState(designStore.getInitialState(), true)
  readyStage()
  stops = [keepAssessment()]
  dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'subcutis')))
}, HEAD_IS_BUILT_MS)
afterEach(() => {
  vi.useRealTimers()
  stops.forEach((stop) => stop())
})

describe('the design of the plan', () => {
  it('is looked at when the panel is open, and follows the plan', () => {
    vi.useFakeTimers()
    stops.push(keepDesign())
    expect(designStore.getState().design).toBeNull()
    openDesign(true)
    const first = designStore.getState().design!
    expect(first.directions[0]!.offDeg).toBe(0)
    dispatch('Reverse thread', (doc) => reverseThread(doc, 't1'))
    vi.runAllTimers()
    expect(designStore.getState().design!.directions[0]!.offDeg).toBeGreaterThan(90)
  })

  it('is left alone while nobody looks, and told once when somebody does', () => {
    vi.useFakeTimers()
    stops.push(keepDesign())
    dispatch('Reverse thread', (doc) => reverseThread(doc, 't1'))
    vi.runAllTimers()
    expect(designStore.getState().design).toBeNull()
    openDesign(true)
    const told = designStore.getState().design
    openDesign(false)
    openDesign(true)
    expect(designStore.getState().design).toBe(told)
  })

  it('is drawn one layer at a time, and no longer when the panel is shut', () => {
    openDesign(true)
    toggleLayer('spread')
    toggleLayer('hold')
    expect(designStore.getState().layer).toBe('hold')
    toggleLayer('hold')
    expect(designStore.getState().layer).toBeNull()
    toggleLayer('direction')
    openDesign(false)
    expect(designStore.getState().layer).toBeNull()
  })
})
