import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HeadTool } from '../../src/scene/head-tool.ts'
import { toScreen } from '../../src/scene/screen.ts'
import { frameOf } from '../../src/scene/standard-views.ts'
import { ViewCamera } from '../../src/scene/view-camera.ts'
import { viewSurface } from '../../src/scene/view-surface.ts'
import { assessmentStore, keepAssessment } from '../../src/state/assessment.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { gestureNow, type SkinPick } from '../../src/state/gesture-store.ts'
import { setLocked } from '../../src/plan/index.ts'
import { dispatch, planStore } from '../../src/state/plan-store.ts'
import { selectThread, setView, viewStore } from '../../src/state/view-store.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { beforeEar, besideMouth, lowCheek, readyStage, stageHead } from '../state/support/stage.ts'

const SIZE = { width: 900, height: 700 }
/** The view does not begin at the corner of the page. */
const BOX = { left: 260, top: 48 }

describe('mouse and touch on the head', () => {
  const { head } = stageHead()
  let element: HTMLElement
  let camera: ViewCamera
  let tool: HeadTool
  let stop = (): void => undefined
  let reachedCamera = 0

  beforeEach(() => {
    readyStage()
    stop = keepAssessment()
    element = document.createElement('div')
    element.tabIndex = 0
    element.getBoundingClientRect = () => new DOMRect(BOX.left, BOX.top, SIZE.width, SIZE.height)
    element.setPointerCapture = () => undefined
    element.releasePointerCapture = () => undefined
    document.body.append(element)
    camera = new ViewCamera(element, () => undefined)
    camera.resize(SIZE.width, SIZE.height)
    camera.setFrame(frameOf(head), viewSurface(head), true)
    camera.lookFrom('Left oblique')
    for (let ms = 0; ms < 1000; ms += 16) camera.step(ms)
    camera.active.updateMatrixWorld()
    tool = new HeadTool({ element, camera, size: () => SIZE, invalidate: () => undefined })
    reachedCamera = 0
    element.addEventListener('pointerdown', () => reachedCamera++)
  })
  afterEach(() => {
    tool.dispose()
    camera.dispose()
    stop()
    document.body.replaceChildren()
  })

  const page = (at: Vec3): { clientX: number; clientY: number } => {
    const { x, y } = toScreen(camera.active, SIZE.width, SIZE.height, at, { x: 0, y: 0, inFront: false })
    return { clientX: x + BOX.left, clientY: y + BOX.top }
  }
  const send = (
    type: string,
    at: { clientX: number; clientY: number },
    more: PointerEventInit = {},
  ): void => {
    const pressed = type === 'pointermove' ? 0 : 1
    element.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        pointerType: 'mouse',
        button: 0,
        buttons: pressed,
        bubbles: true,
        ...at,
        ...more,
      }),
    )
  }
  const click = (pick: SkinPick, more: PointerEventInit = {}): void => {
    send('pointerdown', page(pick.at), more)
    send('pointerup', page(pick.at), more)
  }
  const drawn = () => planStore.getState().doc.threads

  it('draws a thread with two clicks', () => {
    startDrawing()
    click(beforeEar())
    click(besideMouth())
    expect(drawn()).toHaveLength(1)
    const end = drawn()[0]!.passes[0]![1]!
    const placed = 'tri' in end ? head.positionOf(end) : null
    expect(placed).toEqual(besideMouth().at.map((k) => expect.closeTo(k, 1)))
  })

  it('draws by touch as well', () => {
    startDrawing()
    click(beforeEar(), { pointerType: 'touch' })
    click(besideMouth(), { pointerType: 'touch' })
    expect(drawn()).toHaveLength(1)
  })

  it('sets waypoints with Shift, or while waypoints are switched on', () => {
    startDrawing()
    click(beforeEar(), { shiftKey: true })
    click(lowCheek(), { shiftKey: true })
    expect(drawn()).toHaveLength(0)
    click(besideMouth())
    expect(drawn()[0]!.passes[0]).toHaveLength(3)
    setView({ waypoints: true })
    startDrawing()
    click(beforeEar())
    click(lowCheek())
    expect(drawn()).toHaveLength(1)
    element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
    expect(drawn()).toHaveLength(2)
  })

  it('turns the head, and sets no point, when a press moves', () => {
    startDrawing()
    const from = page(beforeEar().at)
    send('pointerdown', from)
    send('pointermove', { clientX: from.clientX + 40, clientY: from.clientY }, { buttons: 1 })
    send('pointerup', { clientX: from.clientX + 40, clientY: from.clientY })
    expect(gestureNow()).toMatchObject({ kind: 'drawing', points: [] })
    expect(reachedCamera).toBe(1)
  })

  it('leaves presses with Alt and other buttons to the camera while drawing', () => {
    startDrawing()
    click(beforeEar(), { altKey: true })
    click(beforeEar(), { button: 1 })
    expect(gestureNow()).toMatchObject({ kind: 'drawing', points: [] })
    expect(reachedCamera).toBe(2)
  })

  it('snaps to the entry of another thread, shares its hole, and does neither with Ctrl held', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
    const { clientX, clientY } = page(beforeEar().at)
    const beside = { clientX: clientX + 5, clientY: clientY - 4 }
    startDrawing()
    send('pointermove', beside)
    tool.frame()
    expect(gestureNow()).toMatchObject({ cursor: { snap: { kind: 'entry', title: 'Thread 1' } } })
    send('pointermove', beside, { ctrlKey: true })
    tool.frame()
    expect(gestureNow()).toMatchObject({ kind: 'drawing' })
    expect(gestureNow()).not.toHaveProperty('cursor.snap')
    send('pointerdown', beside, { ctrlKey: true })
    send('pointerup', beside, { ctrlKey: true })
    expect(gestureNow()).not.toHaveProperty('points.0.snap')
    cancelGesture()
    startDrawing()
    send('pointerdown', beside)
    send('pointerup', beside)
    click(lowCheek())
    expect(drawn().map(({ entryId }) => entryId)).toEqual(['e1', 'e1'])
  })

  it('moves no point, placed or planned, however the head is turned while drawing', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
    const plan = JSON.stringify(planStore.getState().doc)
    startDrawing()
    click(beforeEar())
    const before = gestureNow()
    for (const more of [{}, { altKey: true }, { button: 1, buttons: 4 }, { button: 2, buttons: 2 }]) {
      const { clientX, clientY } = page(lowCheek().at)
      send('pointerdown', { clientX, clientY }, more)
      for (const px of [10, 40, 90]) {
        send('pointermove', { clientX: clientX + px, clientY: clientY - px }, { buttons: 1, ...more })
        tool.frame()
      }
      send('pointerup', { clientX: clientX + 90, clientY: clientY - 90 }, more)
    }
    const after = gestureNow()
    expect(after).toMatchObject({ kind: 'drawing', points: before.kind === 'drawing' ? before.points : [] })
    expect(JSON.stringify(planStore.getState().doc)).toBe(plan)
    expect(reachedCamera).toBe(5)
  })

  it('refuses a click beside the head, with a word', () => {
    startDrawing()
    const corner = { clientX: BOX.left + 5, clientY: BOX.top + 5 }
    send('pointerdown', corner)
    send('pointerup', corner)
    expect(gestureNow()).toMatchObject({ points: [] })
    expect(viewStore.getState().notice?.text).toMatch(/no skin/)
  })

  describe('with a thread', () => {
    beforeEach(() => {
      startDrawing()
      placePoint(beforeEar(), false)
      placePoint(besideMouth(), false)
    })

    it('takes hold of no point of a locked thread, and shows so before the press', () => {
      dispatch('Lock thread', (doc) => setLocked(doc, 't1', true))
      selectThread('t1')
      send('pointermove', page(besideMouth().at))
      tool.frame()
      expect(element.dataset.over).toBe('locked')
      const before = planStore.getState().doc
      send('pointerdown', page(besideMouth().at))
      send('pointermove', page(lowCheek().at), { buttons: 1 })
      send('pointerup', page(lowCheek().at))
      expect(planStore.getState().doc).toBe(before)
      expect(viewStore.getState().notice?.text).toMatch(/locked/)
    })

    it('reaches a handle by touch from 30 px away', () => {
      selectThread('t1')
      const { clientX, clientY } = page(besideMouth().at)
      send('pointerdown', { clientX, clientY: clientY + 30 }, { pointerType: 'touch' })
      expect(gestureNow()).toMatchObject({ kind: 'dragging', ref: { pass: 0, point: 1 } })
    })

    it('drags its end by the handle, keeps the camera still, and records one step', () => {
      const before = planStore.getState().doc
      send('pointerdown', page(besideMouth().at))
      expect(gestureNow().kind).toBe('dragging')
      expect(reachedCamera).toBe(0)
      send('pointermove', page(lowCheek().at), { buttons: 1 })
      tool.frame()
      expect(planStore.getState().doc).toBe(before)
      const gesture = gestureNow()
      expect(gesture.kind === 'dragging' && gesture.live !== null).toBe(true)
      send('pointerup', page(lowCheek().at))
      expect(planStore.getState().undoLabel).toBe('Move point')
      expect(gestureNow().kind).toBe('idle')
    })

    it('leaves the plan as it was when the drag is cancelled half-way', () => {
      const before = planStore.getState()
      send('pointerdown', page(besideMouth().at))
      send('pointermove', page(lowCheek().at), { buttons: 1 })
      tool.frame()
      cancelGesture()
      send('pointerup', page(lowCheek().at))
      expect(planStore.getState()).toBe(before)
    })

    it('drops a drag when a second finger comes', () => {
      const before = planStore.getState()
      send('pointerdown', page(besideMouth().at), { pointerType: 'touch' })
      send('pointermove', page(lowCheek().at), { pointerType: 'touch', buttons: 1 })
      send('pointerdown', page(beforeEar().at), { pointerType: 'touch', pointerId: 2 })
      send('pointerup', page(lowCheek().at), { pointerType: 'touch' })
      expect(planStore.getState()).toBe(before)
      expect(gestureNow().kind).toBe('idle')
    })

    it('takes hold from farther away by touch than by mouse', () => {
      const { clientX, clientY } = page(besideMouth().at)
      const beside = { clientX: clientX - 25, clientY }
      send('pointerdown', beside)
      expect(gestureNow().kind).toBe('idle')
      send('pointerup', beside)
      selectThread('t1')
      send('pointerdown', beside, { pointerType: 'touch' })
      expect(gestureNow().kind).toBe('dragging')
    })

    it('selects it by a click on its line, and lets go by a click on bare skin', () => {
      selectThread(null)
      const samples = planSamples()
      const middle = samples[Math.floor(samples.length / 2)]!
      click({ ...lowCheek(), at: middle })
      expect(viewStore.getState().selectedThread).toBe('t1')
      const forehead = head.landmark('glabella')
      click({ ...lowCheek(), at: forehead })
      expect(viewStore.getState().selectedThread).toBeNull()
    })

    it('names a structure under the mouse once the skin is seen through', () => {
      selectThread(null)
      setView({ skinOpacity: 0.4 })
      const artery = stageHead().structures.find(({ id, side }) => id === 'facial-artery' && side === 'left')!
      if (artery.kind === 'gland') throw new Error('an artery is a tube')
      const { points } = artery.paths[0]!
      send('pointermove', page(points[points.length - 4]!))
      tool.frame()
      expect(viewStore.getState().hoveredStructure).not.toBeNull()
      element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
      expect(viewStore.getState().hoveredStructure).toBeNull()
    })
  })

  const planSamples = (): readonly Vec3[] =>
    assessmentStore
      .getState()
      .byThread.get('t1')!
      .passes[0]!.samples.map(({ at }) => at)
})
