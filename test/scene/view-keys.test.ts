import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { distance } from '../../src/geometry/vec3.ts'
import { frameOf } from '../../src/scene/standard-views.ts'
import { ViewCamera } from '../../src/scene/view-camera.ts'
import { ViewKeys } from '../../src/scene/view-keys.ts'
import { viewSurface } from '../../src/scene/view-surface.ts'
import { keepAssessment } from '../../src/state/assessment.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { setLocked } from '../../src/plan/index.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { gestureNow } from '../../src/state/gesture-store.ts'
import { dispatch, planStore, undo } from '../../src/state/plan-store.ts'
import { selectThread, viewStore } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, readyStage, stageHead } from '../state/support/stage.ts'

describe('keys of the head view', () => {
  const { head } = stageHead()
  let element: HTMLElement
  let camera: ViewCamera
  let keys: ViewKeys
  let stop = (): void => undefined

  beforeEach(() => {
    readyStage()
    stop = keepAssessment()
    element = document.createElement('div')
    camera = new ViewCamera(element, () => undefined)
    camera.resize(900, 700)
    camera.setFrame(frameOf(head), viewSurface(head), true)
    camera.reducedMotion = true
    camera.lookFrom("Patient's left")
    camera.step(0)
    camera.active.updateMatrixWorld()
    keys = new ViewKeys(element, camera)
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
  })
  afterEach(() => {
    keys.dispose()
    camera.dispose()
    stop()
  })

  const down = (key: string, more: KeyboardEventInit = {}): void => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  }
  const up = (key: string): void => {
    element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
  }
  const endAt = () => {
    const end = planStore.getState().doc.threads[0]!.passes[0]!.at(-1)!
    if (!('tri' in end)) throw new Error('a drawn point lies on the skin')
    return head.positionOf(end)
  }

  it('move the end by a millimetre, upwards as the user sees it', () => {
    const before = endAt()
    down('ArrowUp')
    up('ArrowUp')
    expect(distance(before, endAt())).toBeGreaterThan(0.8)
    expect(distance(before, endAt())).toBeLessThan(1.1)
    expect(endAt()[1]).toBeGreaterThan(before[1])
  })

  it('make one step of a key held down', () => {
    const before = planStore.getState().doc
    for (let i = 0; i < 5; i++) down('ArrowUp')
    expect(planStore.getState().doc).toBe(before)
    up('ArrowUp')
    expect(distance(endAt(), besideMouth().at)).toBeGreaterThan(3.5)
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it('choose the point that is moved', () => {
    down('[')
    expect(viewStore.getState().selectedPoint).toEqual({ pass: 0, point: 0 })
    const before = endAt()
    down('ArrowUp')
    up('ArrowUp')
    expect(endAt()).toEqual(before)
    expect(planStore.getState().undoLabel).toBe('Move entry')
  })

  it('turn the head with Alt, or with nothing selected', () => {
    const before = planStore.getState().doc
    const from = camera.pose()
    down('ArrowRight', { altKey: true })
    camera.step(1)
    expect(camera.pose().azimuth).not.toBeCloseTo(from.azimuth, 2)
    selectThread(null)
    const now = camera.pose()
    down('ArrowUp')
    camera.step(2)
    expect(camera.pose().polar).toBeLessThan(now.polar)
    expect(planStore.getState().doc).toBe(before)
  })

  it('come nearer and go back', () => {
    const { distanceMm } = camera.pose()
    down('+')
    camera.step(1)
    expect(camera.pose().distanceMm).toBeLessThan(distanceMm)
    down('-')
    camera.step(2)
    expect(camera.pose().distanceMm).toBeCloseTo(distanceMm, 3)
  })

  it('move a point by five millimetres with Shift', () => {
    const before = endAt()
    down('ArrowUp', { shiftKey: true })
    up('ArrowUp')
    expect(distance(before, endAt())).toBeGreaterThan(4.5)
    expect(distance(before, endAt())).toBeLessThan(5.1)
  })

  it('leave a locked thread where it is, with a word', () => {
    dispatch('Lock thread', (doc) => setLocked(doc, 't1', true))
    const before = planStore.getState().doc
    down('ArrowUp')
    up('ArrowUp')
    expect(planStore.getState().doc).toBe(before)
    expect(viewStore.getState().notice?.text).toMatch(/locked/)
  })

  describe('with the pen in hand', () => {
    const threads = () => planStore.getState().doc.threads
    beforeEach(() => {
      document.body.append(element)
      element.tabIndex = 0
    })
    afterEach(() => {
      cancelGesture()
      element.remove()
    })

    it('draw, judge and finish a thread without a pointer', () => {
      startDrawing()
      expect(document.activeElement).toBe(element)
      down('ArrowRight')
      const first = gestureNow()
      const start = first.kind === 'drawing' ? first.cursor!.at : null
      down(' ')
      for (let i = 0; i < 6; i++) down('ArrowLeft', { shiftKey: true })
      const gesture = gestureNow()
      const live = gesture.kind === 'drawing' ? gesture.live : null
      expect(live!.thread.lengthMm).toBeGreaterThan(25)
      down('Enter')
      expect(threads()).toHaveLength(2)
      const drawn = threads()[1]!.passes[0]!
      expect('tri' in drawn[0]! && distance(head.positionOf(drawn[0]), start!)).toBeLessThan(1e-6)
      expect(gestureNow().kind).toBe('idle')
    })

    it('set waypoints by Shift and Space, and take the last one back', () => {
      startDrawing()
      down('ArrowRight')
      down(' ')
      for (let mark = 0; mark < 2; mark++) {
        down('ArrowLeft', { shiftKey: true })
        down(' ', { shiftKey: true })
      }
      expect(gestureNow()).toMatchObject({ points: { length: 3 } })
      down('Backspace')
      expect(gestureNow()).toMatchObject({ points: { length: 2 } })
      down('ArrowUp', { shiftKey: true })
      down(' ')
      expect(threads()[1]!.passes[0]).toHaveLength(3)
    })

    it('turn the head with Alt, and leave the pen where it is', () => {
      startDrawing()
      down('ArrowRight')
      const before = gestureNow()
      down('ArrowRight', { altKey: true })
      camera.step(1)
      expect(gestureNow()).toBe(before)
    })
  })
})
