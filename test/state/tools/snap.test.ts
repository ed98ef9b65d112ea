import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { distance } from '../../../src/geometry/vec3.ts'
import { keepAssessment } from '../../../src/state/assessment.ts'
import { cancelGesture, dragTo, dropPoint, startDrag } from '../../../src/state/drag-point.ts'
import { placePoint, startDrawing } from '../../../src/state/draw-thread.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { landmarkTargets, placeOfPick, snapName, snapped } from '../../../src/state/tools/snap.ts'
import { beforeEar, besideMouth, lowCheek, pickAt, readyStage, stageHead } from '../support/stage.ts'

const nearGonion = () => pickAt({ landmark: 'gonion', side: 'left', mm: { anterior: 2, superior: 1 } })
const threads = () => planStore.getState().doc.threads

const { head } = stageHead()
let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  stop = keepAssessment()
})
afterEach(() => {
  cancelGesture()
  stop()
})

describe('a place near a landmark', () => {
  it('is drawn to it within reach, kept by its name, and left alone beyond', () => {
    const pick = snapped(nearGonion(), 4)
    expect(pick.snap).toEqual({ kind: 'landmark', landmark: 'gonion', side: 'left' })
    expect(snapName(pick.snap!)).toBe("Gonion, patient's left")
    expect(placeOfPick(pick)).toEqual({ landmark: 'gonion', side: 'left' })
    const near = nearGonion()
    expect(snapped(near, 1)).toBe(near)
  })

  it('finds landmarks of both sides on skin that takes threads', () => {
    const targets = landmarkTargets(head)
    expect(targets.length).toBeGreaterThan(80)
    for (const { at, point } of targets) {
      expect(head.zonesAt(point).auricle).toBe(false)
      expect(distance(head.positionOf(point), at)).toBeLessThan(1e-6)
    }
  })

  it('is taken by the plan as that landmark', () => {
    startDrawing()
    placePoint(snapped(nearGonion(), 4), false)
    placePoint(besideMouth(), false)
    expect(threads()[0]!.passes[0]![0]).toEqual({ landmark: 'gonion', side: 'left' })
  })
})

describe('an entry dragged onto the entry of another thread', () => {
  beforeEach(() => {
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
    startDrawing()
    placePoint(pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 20, superior: -12 } }), false)
    placePoint(lowCheek(), false)
  })

  it('shares the hole; dragged on, the hole takes both along', () => {
    startDrag('t2', { pass: 0, point: 0 })
    const onto = snapped(beforeEar(), 3)
    expect(onto.snap).toMatchObject({ kind: 'entry', threadId: 't1', title: 'Thread 1' })
    dragTo(onto)
    dropPoint()
    expect(threads().map(({ entryId }) => entryId)).toEqual(['e1', 'e1'])
    startDrag('t1', { pass: 0, point: 0 })
    const aside = pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 22, superior: 12 } })
    expect(snapped(aside, 3).snap).toBeUndefined()
    dragTo(aside)
    dropPoint()
    expect(threads()[0]!.passes[0]![0]).toEqual(threads()[1]!.passes[0]![0])
  })

  it('is never drawn to itself', () => {
    startDrag('t1', { pass: 0, point: 0 })
    expect(snapped(beforeEar(), 3).snap).toBeUndefined()
  })

  it('of an end, only lies there: an end is no hole', () => {
    startDrag('t2', { pass: 0, point: 1 })
    dragTo(snapped(beforeEar(), 3))
    dropPoint()
    expect(threads()[1]!.entryId).toBeUndefined()
    expect(threads()[1]!.passes[0]![1]).toEqual(threads()[0]!.passes[0]![0])
  })
})
