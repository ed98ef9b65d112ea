import { PerspectiveCamera } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OrientationGizmo } from '../../src/scene/gizmo.ts'
import { Overlay, type OverlayFrame } from '../../src/scene/overlay.ts'
import { toScreen } from '../../src/scene/screen.ts'
import { endGesture } from '../../src/state/gesture-store.ts'
import { keepAssessment } from '../../src/state/assessment.ts'
import { hoverSkin, placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { mirrorSelected } from '../../src/state/thread-actions.ts'
import { selectThread, setView, viewStore } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, readyStage, stageHead } from '../state/support/stage.ts'

function fromSide(x: number, z: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(22, 1.5, 10, 4000)
  camera.position.set(x, 0, z)
  camera.lookAt(0, 0, 0)
  camera.updateMatrixWorld()
  return camera
}
const LEFT = fromSide(900, 250)
const RIGHT = fromSide(-900, 250)

// Built here, not in the first hook: a head takes longer than a hook may.
stageHead()

describe('the overlay', () => {
  let place: HTMLElement
  let overlay: Overlay
  let stop = (): void => undefined
  const show = (more: Partial<OverlayFrame> = {}): void =>
    overlay.update({
      camera: LEFT,
      width: 900,
      height: 600,
      head: stageHead().head,
      pointer: null,
      tapped: null,
      invalidate: () => undefined,
      structureAt: null,
      ...more,
    })
  const shown = (className: string): HTMLElement[] =>
    [...place.querySelectorAll<HTMLElement>(`.${className}`)].filter((mark) => !mark.hidden)

  beforeEach(() => {
    readyStage()
    stop = keepAssessment()
    place = document.createElement('div')
    overlay = new Overlay(place)
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
  })
  afterEach(() => stop())

  it('numbers the threads on the side that is seen', () => {
    mirrorSelected()
    show()
    expect(shown('tl-number').map((mark) => mark.textContent)).toEqual(['1'])
    show({ camera: RIGHT })
    expect(shown('tl-number').map((mark) => mark.textContent)).toEqual(['2'])
  })

  it('shows the handles of the selected thread only', () => {
    show()
    expect(shown('tl-handle')).toHaveLength(2)
    expect(shown('tl-handle')[0]!.dataset.entry).toBe('yes')
    selectThread(null)
    show()
    expect(shown('tl-handle')).toHaveLength(0)
  })

  it('says no verdict while the plan is presented', () => {
    show()
    expect(shown('tl-number')[0]!.dataset.severity).toBeDefined()
    setView({ mode: 'present' })
    show()
    expect(shown('tl-number')[0]!.dataset.severity).toBeUndefined()
    expect([...shown('tl-handle'), ...shown('tl-worst')]).toHaveLength(0)
  })

  it('carries length, depth and verdict beside the pointer while drawing', () => {
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(lowCheek())
    show({ pointer: { x: 200, y: 200 } })
    const text = shown('tl-tag')[0]!.textContent
    expect(text).toMatch(/mm long/)
    expect(text).toMatch(/mm deep/)
    expect(text).toMatch(/Danger|Caution|No conflict found|Not assessed/)
  })

  it('names a structure that a list points at', () => {
    setView({ hoveredStructure: 'facial-artery/left' })
    show()
    expect(shown('tl-name')[0]!.textContent).toMatch(/facial artery.*patient's left/i)
    setView({ hoveredStructure: null })
    show()
    expect(shown('tl-name')).toHaveLength(0)
  })

  it('names what is seen under thin skin, short and once, and nothing under whole skin or in a quiz', async () => {
    endGesture()
    show()
    expect(shown('tl-plate-name')).toHaveLength(0)
    setView({ skinOpacity: 0.4 })
    show()
    await vi.waitFor(() => {
      show()
      expect(shown('tl-plate-name').length).toBeGreaterThan(4)
    })
    const names = shown('tl-plate-name').map((mark) => mark.textContent)
    expect(new Set(names).size).toBe(names.length)
    expect(names.some((name) => name?.includes('('))).toBe(false)
    setView({ names: false })
    show()
    expect(shown('tl-plate-name')).toHaveLength(0)
    setView({ names: true, hoveredStructure: 'facial-artery/left' })
    show()
    expect(shown('tl-name').length + shown('tl-plate-name').length).toBeGreaterThan(1)
    setView({ quiz: true })
    show()
    expect(shown('tl-plate-name')).toHaveLength(0)
    expect(shown('tl-name')).toHaveLength(0)
  })

  it('names no anatomy and no depth at a place of the photo: they would look measured on that face', () => {
    endGesture()
    const skin = toScreen(LEFT, 900, 600, lowCheek().at, { x: 0, y: 0, inFront: false })
    setView({ hoveredStructure: 'facial-artery/left' })
    show({ pointer: skin })
    expect([shown('tl-name').length, shown('tl-readout').length]).toEqual([1, 1])
    setView({ photoMix: 0.3 })
    show({ pointer: skin })
    expect([...shown('tl-name'), ...shown('tl-leader'), ...shown('tl-readout')]).toEqual([])
  })

  it('leaves nothing behind, and nothing of its successor', () => {
    show()
    const next = new Overlay(place)
    overlay.dispose()
    expect(place.children).toHaveLength(1)
    next.dispose()
    expect(place.children).toHaveLength(0)
  })
})

describe('the compass', () => {
  it('turns with the camera and leads to each view', () => {
    readyStage()
    const place = document.createElement('div')
    const gizmo = new OrientationGizmo(place)
    gizmo.update(LEFT)
    const balls = [...place.querySelectorAll('.tl-gizmo-ball')]
    expect(
      balls
        .map((ball) => ball.querySelector('text')!.textContent)
        .toSorted()
        .join(''),
    ).toBe('AILPRS')
    const left = balls.find((ball) => ball.querySelector('text')!.textContent === 'L')!
    expect(left.classList.contains('tl-gizmo-far')).toBe(false)
    gizmo.update(RIGHT)
    expect(left.classList.contains('tl-gizmo-far')).toBe(true)
    left.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(viewStore.getState().viewCommand!.name).toBe("Patient's left")
  })
})
