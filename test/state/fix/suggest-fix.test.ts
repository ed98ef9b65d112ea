import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addThread, renamePlan, setLocked, type PlanThread } from '../../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../../src/state/assessment.ts'
import { fixStore, ghostFix } from '../../../src/state/fix/fix-store.ts'
import { applyFix, dropFix, suggestFix } from '../../../src/state/fix/suggest-fix.ts'
import { keepTolerance, toleranceStore } from '../../../src/state/fix/tolerance-store.ts'
import { startDrawing } from '../../../src/state/draw-thread.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { dispatch, planStore, undo } from '../../../src/state/plan-store.ts'
import { selectThread, setView, viewStore } from '../../../src/state/view-store.ts'
import { readyStage, stageHead } from '../support/stage.ts'

/** Built before any test is timed. */
beforeAll(() => void stageHead(), 120_000)

/** In the dermis for a stretch, because its depth was typed. */
const shallow: PlanThread = {
  id: 't1',
  product: 'pdo-cog-19-100',
  plane: 'subcutis',
  passes: [
    [
      { landmark: 'tragion', side: 'left', mm: { anterior: 20, superior: -8 }, depthMm: 1.2 },
      { landmark: 'cheilion', side: 'left', mm: { lateral: 26, superior: -2 }, depthMm: 1.2 },
    ],
  ],
  entry: { technique: 'perpendicular' },
  endExits: false,
  anchor: 'none',
}

let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  stop = keepAssessment()
  dispatch('Draw thread', (doc) => addThread(doc, shallow))
  selectThread('t1')
})
afterEach(() => {
  dropFix()
  stop()
})

const kind = () => fixStore.getState().state.kind
const severity = () => assessmentStore.getState().byThread.get('t1')?.severity

describe('a suggested fix', () => {
  it('is shown while the plan stays as it is', async () => {
    expect(severity()).toBe('danger')
    const { doc } = planStore.getState()
    const asked = suggestFix('t1')
    expect(kind()).toBe('searching')
    await asked
    expect(kind()).toBe('found')
    expect(ghostFix(fixStore.getState())?.thread).not.toEqual(shallow)
    expect(planStore.getState().doc).toBe(doc)
  })

  it('is applied as one step with its name, which undo takes back', async () => {
    const { doc } = planStore.getState()
    await suggestFix('t1')
    const fix = ghostFix(fixStore.getState())!
    applyFix()
    expect(kind()).toBe('none-asked')
    expect(planStore.getState().undoLabel).toBe(`Apply fix: ${fix.sentence}`)
    expect(planStore.getState().doc.threads[0]).toEqual(fix.thread)
    expect(severity()).not.toBe('danger')
    undo()
    expect(planStore.getState().doc).toBe(doc)
  })

  it('goes away on Esc, which then means nothing else', async () => {
    const { doc } = planStore.getState()
    await suggestFix('t1')
    const esc = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    document.body.dispatchEvent(esc)
    expect(esc.defaultPrevented).toBe(true)
    expect(kind()).toBe('none-asked')
    expect(planStore.getState().doc).toBe(doc)
    expect(viewStore.getState().selectedThread).toBe('t1')
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    document.body.dispatchEvent(again)
    expect(again.defaultPrevented).toBe(false)
  })

  it.each([
    ['the plan changes', () => dispatch('Rename plan', (doc) => renamePlan(doc, 'Other'))],
    ['another thread is selected', () => selectThread(null)],
    ['a thread is drawn', () => startDrawing()],
    ['the mode changes', () => setView({ mode: 'present' })],
    ['another head is on its way', () => headStore.setState({ leaving: true })],
  ])('is not looked for any longer when %s', (_, act) => {
    void suggestFix('t1')
    expect(kind()).toBe('searching')
    act()
    expect(kind()).toBe('none-asked')
  })

  it('never comes when it was stopped before it was found', async () => {
    void suggestFix('t1')
    dropFix()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(kind()).toBe('none-asked')
  })

  it('says why there is none', async () => {
    dispatch('Lock thread', (doc) => setLocked(doc, 't1', true))
    await suggestFix('t1')
    expect(fixStore.getState().state).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('locked'),
    })
  })
})

describe('the tolerance of the selected thread', () => {
  it('is worked out at rest, and forgotten when the plan changes or another head is on its way', async () => {
    await suggestFix('t1')
    applyFix()
    const stopTolerance = keepTolerance('t1')
    await expect.poll(() => toleranceStore.getState().known?.tolerance, { timeout: 20_000 }).toBeTruthy()
    expect(toleranceStore.getState().known?.threadId).toBe('t1')
    headStore.setState({ leaving: true })
    expect(toleranceStore.getState().known).toBeNull()
    headStore.setState({ leaving: false })
    await expect.poll(() => toleranceStore.getState().known?.tolerance, { timeout: 20_000 }).toBeTruthy()
    undo()
    expect(toleranceStore.getState().known).toBeNull()
    stopTolerance()
  })
})
