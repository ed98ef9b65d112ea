import { beforeEach, describe, expect, it } from 'vitest'
import { cancelGesture } from '../../src/state/drag-point.ts'
import {
  finishDrawing,
  hoverSkin,
  placePoint,
  restyleDrawing,
  startDrawing,
} from '../../src/state/draw-thread.ts'
import { gestureNow, type DrawingGesture } from '../../src/state/gesture-store.ts'
import { planStore, undo } from '../../src/state/plan-store.ts'
import { setView, viewStore } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, readyStage, stageHead } from './support/stage.ts'

stageHead()
const threads = () => planStore.getState().doc.threads
const drawing = (): DrawingGesture => {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') throw new Error(`expected to be drawing, not ${gesture.kind}`)
  return gesture
}

describe('drawing a thread', () => {
  beforeEach(() => {
    readyStage()
    setView({ product: 'pdo-cog-19-100', plane: 'smas' })
  })

  it('is complete with the second click, as one step, and selected', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    expect(threads()).toHaveLength(0)
    placePoint(besideMouth(), false)
    expect(threads()).toMatchObject([{ id: 't1', product: 'pdo-cog-19-100', plane: 'smas' }])
    expect(threads()[0]!.passes[0]).toHaveLength(2)
    expect(planStore.getState().undoLabel).toBe('Draw thread')
    expect(viewStore.getState().selectedThread).toBe('t1')
    expect(gestureNow().kind).toBe('idle')
    undo()
    expect(threads()).toHaveLength(0)
  })

  it('goes on through waypoints until it is finished', () => {
    startDrawing()
    placePoint(beforeEar(), true)
    placePoint(lowCheek(), true)
    placePoint(besideMouth(), true)
    expect(threads()).toHaveLength(0)
    finishDrawing()
    expect(threads()[0]!.passes[0]).toHaveLength(3)
  })

  it('leaves the very same plan behind when it is cancelled', () => {
    const before = planStore.getState()
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    cancelGesture()
    expect(planStore.getState()).toBe(before)
    expect(gestureNow().kind).toBe('idle')
  })

  it('judges the thread before its end is clicked', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    const { live } = drawing()
    expect(live!.thread.lengthMm).toBeGreaterThan(40)
    expect(live!.thread.passes[0]!.samples.length).toBeGreaterThan(30)
    hoverSkin(null)
    expect(drawing().live).toBeNull()
  })

  it('follows a change of plane with the pen in hand', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    const onSmas = drawing().live!.thread.depthMm!.mean
    setView({ plane: 'dermis' })
    restyleDrawing()
    expect(drawing().live!.thread.depthMm!.mean).toBeLessThan(onSmas)
    placePoint(besideMouth(), false)
    expect(threads()[0]!.plane).toBe('dermis')
  })

  it('takes a second click on the same place for none', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(beforeEar(), false)
    expect(drawing().points).toHaveLength(1)
  })

  it('says what is missing when it is finished too early', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    finishDrawing()
    expect(threads()).toHaveLength(0)
    expect(gestureNow().kind).toBe('drawing')
    expect(viewStore.getState().notice?.text).toMatch(/entry and an end/)
  })
})
