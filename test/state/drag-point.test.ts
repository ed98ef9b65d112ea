import { beforeEach, describe, expect, it } from 'vitest'
import { setLocked, shareHole } from '../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../src/state/assessment.ts'
import { cancelGesture, dragTo, dropPoint, startDrag } from '../../src/state/drag-point.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { gestureNow } from '../../src/state/gesture-store.ts'
import { dispatch, planStore, undo } from '../../src/state/plan-store.ts'
import { viewStore } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, pickAt, readyStage, stageHead } from './support/stage.ts'

stageHead()
const END = { pass: 0, point: 1 }

describe('dragging a point', () => {
  beforeEach(() => {
    readyStage()
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
  })

  it('leaves the plan alone until it is let go, then is one step', () => {
    const before = planStore.getState().doc
    startDrag('t1', END)
    dragTo(lowCheek())
    expect(planStore.getState().doc).toBe(before)
    dropPoint()
    expect(planStore.getState().undoLabel).toBe('Move point')
    expect(planStore.getState().doc.threads[0]!.passes[0]![1]).toMatchObject(lowCheek().point)
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it('judges the thread as it would be', () => {
    const stop = keepAssessment()
    const atRest = assessmentStore.getState().byThread.get('t1')!
    stop()
    startDrag('t1', END)
    dragTo(lowCheek())
    const gesture = gestureNow()
    const live = gesture.kind === 'dragging' ? gesture.live : null
    expect(live!.thread.lengthMm).not.toBeCloseTo(atRest.lengthMm, 1)
    expect(live!.nearest!.distanceMm).toBeLessThan(25)
  })

  it('restores the very same plan when it is cancelled', () => {
    const before = planStore.getState()
    startDrag('t1', END)
    dragTo(lowCheek())
    cancelGesture()
    dropPoint()
    expect(planStore.getState()).toBe(before)
  })

  it('records nothing when the point was only touched', () => {
    const before = planStore.getState()
    startDrag('t1', END)
    dropPoint()
    expect(planStore.getState()).toBe(before)
  })

  it('names the move of an entry', () => {
    startDrag('t1', { pass: 0, point: 0 })
    dragTo(lowCheek())
    dropPoint()
    expect(planStore.getState().undoLabel).toBe('Move entry')
  })

  it('refuses a locked thread, with a word', () => {
    dispatch('Lock thread', (doc) => setLocked(doc, 't1', true))
    expect(startDrag('t1', END)).toBe(false)
    expect(gestureNow().kind).toBe('idle')
    expect(viewStore.getState().notice?.text).toMatch(/locked/)
  })

  it('takes a shared hole along with all its threads, and is refused while one of them is locked', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(lowCheek(), false)
    dispatch('Share', (doc) => shareHole(doc, 't2', 't1'))
    startDrag('t1', { pass: 0, point: 0 })
    dragTo(pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 22, superior: 4 } }))
    expect(gestureNow()).toMatchObject({ beside: [{ thread: { id: 't2' } }] })
    dropPoint()
    const [first, second] = planStore.getState().doc.threads
    expect(second!.passes[0]![0]).toEqual(first!.passes[0]![0])
    dispatch('Lock thread', (doc) => setLocked(doc, 't2', true))
    expect(startDrag('t1', { pass: 0, point: 0 })).toBe(false)
    expect(viewStore.getState().notice?.text).toMatch(/^Thread 2 goes in by the same hole and is locked/)
    expect(startDrag('t1', END)).toBe(true)
  })
})
