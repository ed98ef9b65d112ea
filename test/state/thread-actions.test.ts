import { beforeEach, describe, expect, it } from 'vitest'
import { setLocked } from '../../src/plan/index.ts'
import { keepAssessment, assessmentStore } from '../../src/state/assessment.ts'
import { COMMANDS } from '../../src/state/commands.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { dispatch, planStore, undo } from '../../src/state/plan-store.ts'
import { deleteSelected, mirrorSelected } from '../../src/state/thread-actions.ts'
import { selectThread, viewStore } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, readyStage, stageHead } from './support/stage.ts'

stageHead()
const threads = () => planStore.getState().doc.threads

describe('acting on the selected thread', () => {
  let stop = (): void => undefined
  beforeEach(() => {
    stop()
    readyStage()
    stop = keepAssessment()
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
  })

  it('mirrors it to the other side, selects the image and names the side', () => {
    mirrorSelected()
    expect(threads()).toHaveLength(2)
    expect(viewStore.getState().selectedThread).toBe('t2')
    expect(viewStore.getState().notice!.text).toBe("Mirrored to the patient's right as Thread 2.")
    const { byThread } = assessmentStore.getState()
    expect(byThread.get('t2')!.side).toBe('right')
    expect(byThread.get('t2')!.lengthMm).toBeCloseTo(byThread.get('t1')!.lengthMm, 3)
    expect(byThread.get('t2')!.severity).toBe(byThread.get('t1')!.severity)
  })

  it('deletes it, undoably', () => {
    deleteSelected()
    expect(threads()).toHaveLength(0)
    expect(viewStore.getState().selectedThread).toBeNull()
    undo()
    expect(threads()).toHaveLength(1)
  })

  it('keeps a locked one, with a word', () => {
    dispatch('Lock thread', (doc) => setLocked(doc, 't1', true))
    deleteSelected()
    expect(threads()).toHaveLength(1)
    expect(viewStore.getState().notice!.text).toMatch(/locked/)
  })

  it('is not possible with none selected', () => {
    selectThread(null)
    expect(COMMANDS.delete.enabled()).toBe(false)
    expect(COMMANDS.mirror.enabled()).toBe(false)
  })
})
