import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { distance, mirrorX } from '../../../src/geometry/vec3.ts'
import { deleteThread, resolvePoint, setLocked, setPlane, type PlanPoint } from '../../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../../src/state/assessment.ts'
import { cancelGesture, dragTo, dropPoint, startDrag } from '../../../src/state/drag-point.ts'
import { placePoint, startDrawing } from '../../../src/state/draw-thread.ts'
import { gestureNow } from '../../../src/state/gesture-store.ts'
import { dispatch, planStore, startWith, undo } from '../../../src/state/plan-store.ts'
import { deleteSelected, mirrorSelected, mirrorSide } from '../../../src/state/thread-actions.ts'
import { dispatchOnSides, pairsIn } from '../../../src/state/tools/symmetry.ts'
import { setTools } from '../../../src/state/tools/tool-store.ts'
import { selectThread, viewStore } from '../../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, pickAt, readyStage, stageHead } from '../support/stage.ts'

const { head } = stageHead()
const threads = () => planStore.getState().doc.threads
const placeOf = (point: PlanPoint) => {
  const placed = resolvePoint(head, point)
  if (!placed.ok) throw new Error(placed.error.message)
  return head.positionOf(placed.value)
}
const notice = () => viewStore.getState().notice?.text ?? ''
const END = { pass: 0, point: 1 }

let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  stop = keepAssessment()
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(besideMouth(), false)
  mirrorSelected()
})
afterEach(() => {
  cancelGesture()
  stop()
})

describe('symmetric editing', () => {
  it('drags the partner along, shown and judged on the way, in one step', () => {
    setTools({ symmetric: true })
    const before = planStore.getState().doc
    startDrag('t1', END)
    dragTo(lowCheek())
    const gesture = gestureNow()
    expect(gesture).toMatchObject({ beside: [{ thread: { id: 't2', side: 'right' } }] })
    expect(planStore.getState().doc).toBe(before)
    dropPoint()
    const [left, right] = threads().map(({ passes }) => placeOf(passes[0]![1]!))
    expect(distance(mirrorX(left!), right!)).toBeLessThan(1e-3)
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it('leaves the other side alone while it is off', () => {
    const [, right] = threads()
    startDrag('t1', END)
    dragTo(lowCheek())
    dropPoint()
    expect(threads()[1]).toBe(right)
  })

  it('never moves a locked partner, and says so', () => {
    setTools({ symmetric: true })
    dispatch('Lock thread', (doc) => setLocked(doc, 't2', true))
    const [, right] = threads()
    startDrag('t1', END)
    dragTo(lowCheek())
    dropPoint()
    expect(threads()[1]).toBe(right)
    expect(notice()).toBe('Thread 2, on the other side, is locked and stays as it was.')
  })

  it('deletes the partner with the selected thread', () => {
    setTools({ symmetric: true })
    selectThread('t1')
    deleteSelected()
    expect(threads()).toEqual([])
  })

  it('changes typed fields of the partner', () => {
    setTools({ symmetric: true })
    dispatchOnSides('Change plane', (doc) => setPlane(doc, 't2', 'dermis'))
    expect(threads().map(({ plane }) => plane)).toEqual(['dermis', 'dermis'])
  })
})

describe('while the plan is judged', () => {
  beforeEach(() => {
    stop()
    assessmentStore.setState(assessmentStore.getInitialState(), true)
  })

  it('both sides still belong together', () => {
    const [, right] = threads()
    setTools({ symmetric: true })
    // Threads that nobody has judged, as of a plan that was just opened.
    startWith(structuredClone(planStore.getState().doc))
    dispatchOnSides('Change plane', (doc) => setPlane(doc, 't1', 'dermis'))
    expect(threads()).toMatchObject([{ plane: 'dermis' }, { ...right, plane: 'dermis' }])
  })

  it('a side is mirrored, and a thread to the side it says', () => {
    selectThread('t1')
    mirrorSelected()
    expect(notice()).toBe('Thread 2 is the mirror image already.')
    dispatch('Delete thread', (doc) => deleteThread(doc, 't2'))
    mirrorSide('left')
    expect(notice()).toBe("Mirrored to the patient's right as Thread 2.")
  })
})

describe('differences of left and right', () => {
  it('are those that the checker tells', () => {
    expect(pairsIn(assessmentStore.getState())).toMatchObject([{ left: 't1', right: 't2' }])
    startDrag('t1', END)
    dragTo(lowCheek())
    dropPoint()
    const [pair] = pairsIn(assessmentStore.getState())
    const told = assessmentStore.getState().result!.findings.find(({ code }) => code === 'asymmetric')!
    expect(told.severity).toBe('clear')
    expect(told.value).toBeCloseTo(Math.max(pair!.entryMm, pair!.endMm), 6)
    expect(told.message).toContain(`pull ${Math.round(pair!.pullDeg)} degrees`)
  })
})

describe('mirroring a side', () => {
  it('brings partners to the mirror image and adds what is missing, in one step', () => {
    startDrag('t1', END)
    dragTo(lowCheek())
    dropPoint()
    startDrawing()
    placePoint(pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 22, superior: 32 } }), false)
    placePoint(besideMouth(), false)
    const before = planStore.getState().doc
    mirrorSide('left')
    expect(notice()).toMatch(
      /^Mirrored to the patient's right as Thread 4. Thread 2 follows the other side now.$/,
    )
    for (const { entryMm, endMm } of pairsIn(assessmentStore.getState()))
      expect(Math.max(entryMm, endMm)).toBeLessThan(0.01)
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it('says what it left alone', () => {
    mirrorSide('right')
    expect(notice()).toBe('Thread 1 is the mirror image already.')
    expect(threads()).toHaveLength(2)
    startDrag('t1', END)
    dragTo(lowCheek())
    dropPoint()
    dispatch('Lock thread', (doc) => setLocked(doc, 't2', true))
    const [, right] = threads()
    mirrorSide('left')
    expect(notice()).toBe('Thread 2 is locked and stays as it was.')
    expect(threads()[1]).toBe(right)
  })

  it('has nothing to do for an empty side', () => {
    dispatch('Delete', (doc) => ({ ...doc, threads: [] }))
    mirrorSide('left')
    expect(notice()).toBe("There is no thread on the patient's left to mirror.")
  })
})
