import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renamePlan } from '../../src/plan/index.ts'
import { autosaveStore, restorePlan, startAutosave } from '../../src/state/autosave.ts'
import { dispatch, planStore, startWith } from '../../src/state/plan-store.ts'
import { emptyPlan } from '../../src/plan/index.ts'
import { viewStore } from '../../src/state/view-store.ts'
import { bareStage } from './support/stage.ts'

const rename = (name: string): void => dispatch('Rename plan', (doc) => renamePlan(doc, name))

describe('keeping the plan on this device', () => {
  let stop = (): void => undefined
  beforeEach(() => {
    vi.useFakeTimers()
    bareStage()
    autosaveStore.setState({ savedAt: null, refused: false })
    stop = startAutosave()
  })
  afterEach(() => {
    stop()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('saves soon after a change, shows when, and brings it back on the next visit', async () => {
    rename('Jawline')
    expect(autosaveStore.getState().savedAt).toBeNull()
    vi.runAllTimers()
    expect(autosaveStore.getState().savedAt).toBeInstanceOf(Date)
    startWith(emptyPlan())
    await restorePlan()
    expect(planStore.getState().doc.name).toBe('Jawline')
    expect(planStore.getState().undoLabel).toBeNull()
  })

  it('saves at once when the page goes away', async () => {
    rename('Neck')
    window.dispatchEvent(new Event('pagehide'))
    startWith(emptyPlan())
    await restorePlan()
    expect(planStore.getState().doc.name).toBe('Neck')
  })

  it('says so when the device refuses', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    rename('Too much')
    vi.runAllTimers()
    expect(autosaveStore.getState()).toEqual({ savedAt: null, refused: true })
  })

  it('puts a plan aside that cannot be read, and says what is wrong', async () => {
    localStorage.setItem('threadline.plan.1', '{"format": "threadline-plan", "version": 99}')
    const before = planStore.getState().doc
    await restorePlan()
    expect(planStore.getState().doc).toBe(before)
    expect(viewStore.getState().notice!.text).toMatch(/version/)
    expect(localStorage.getItem('threadline.plan.unreadable')).toContain('99')
  })
})
