import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPlan, renamePlan } from '../../src/plan/index.ts'
import { dispatch, planStore, redo, replacePlan, startWith, undo } from '../../src/state/plan-store.ts'

const name = (): string => planStore.getState().doc.name

describe('the plan store', () => {
  beforeEach(() => startWith(emptyPlan('First')))

  it('offers nothing to undo at first', () => {
    expect(planStore.getState()).toMatchObject({ undoLabel: null, redoLabel: null })
  })

  it('names the step that undo and redo would take', () => {
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Second'))
    expect(planStore.getState().undoLabel).toBe('Rename plan')
    undo()
    expect(planStore.getState()).toMatchObject({ undoLabel: null, redoLabel: 'Rename plan' })
    redo()
    expect(name()).toBe('Second')
  })

  it('brings back the very same document', () => {
    const before = planStore.getState().doc
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Second'))
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it('records nothing and tells nobody when an edit changes nothing', () => {
    let told = 0
    const stop = planStore.subscribe(() => told++)
    dispatch('Rename plan', (doc) => renamePlan(doc, 'First'))
    undo()
    stop()
    expect(planStore.getState().undoLabel).toBeNull()
    expect(told).toBe(0)
  })

  it('keeps the old plan within reach of undo when a file is opened', () => {
    const before = planStore.getState().doc
    replacePlan(emptyPlan('From a file'))
    expect(name()).toBe('From a file')
    undo()
    expect(planStore.getState().doc).toBe(before)
  })
})
