import { beforeEach, describe, expect, it, vi } from 'vitest'
import { viewStore } from '../../../src/state/view-store.ts'
import { bareStage } from '../../state/support/stage.ts'

const KEY = 'threadline.practice.1'
/** The store as a fresh page finds it. */
async function freshStore() {
  vi.resetModules()
  const [store, view] = await Promise.all([
    import('../../../src/teach/practice/progress-store.ts'),
    import('../../../src/state/view-store.ts'),
  ])
  return { ...store, notice: () => view.viewStore.getState().notice }
}

describe('what was known and missed', () => {
  beforeEach(() => {
    bareStage()
    expect(viewStore.getState().notice).toBeNull()
  })

  it('is kept on the device and found again by the next visit', async () => {
    const { noteAnswer, today } = await freshStore()
    noteAnswer('find/facial-artery', false)
    noteAnswer('name/facial-vein', true)
    const again = await freshStore()
    expect(again.progressStore.getState().progress).toEqual({
      'find/facial-artery': { box: 0, due: today() },
      'name/facial-vein': { box: 1, due: today() + 1 },
    })
  })

  it('that cannot be read is put aside and said, not overwritten', async () => {
    localStorage.setItem(KEY, '{"version":7}')
    const { progressStore, notice } = await freshStore()
    expect(progressStore.getState().progress).toEqual({})
    expect(localStorage.getItem('threadline.practice.unreadable')).toBe('{"version":7}')
    expect(notice()?.text).toContain('could not be read')
  })

  it('counts on, with a word, where the device keeps nothing', async () => {
    const { noteAnswer, progressStore, notice } = await freshStore()
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    noteAnswer('strip/jowl', true)
    vi.unstubAllGlobals()
    expect(progressStore.getState().progress).toHaveProperty('strip/jowl')
    expect(notice()?.text).toContain('keeps no answers')
  })

  it('can be forgotten', async () => {
    const { noteAnswer, forgetProgress } = await freshStore()
    noteAnswer('strip/jowl', true)
    forgetProgress()
    const again = await freshStore()
    expect(again.progressStore.getState().progress).toEqual({})
  })
})
