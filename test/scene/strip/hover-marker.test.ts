import { PerspectiveCamera } from 'three'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addThread } from '../../../src/plan/index.ts'
import { HoverMarker, sampleAt } from '../../../src/scene/strip/hover-marker.ts'
import { toScreen } from '../../../src/scene/screen.ts'
import { assessmentStore, keepAssessment } from '../../../src/state/assessment.ts'
import { markerStore, markPath } from '../../../src/state/path-marker.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { selectThread, setView, viewStore } from '../../../src/state/view-store.ts'
import { cheekThread } from '../../ui/support/plan.ts'
import { readyStage } from '../../state/support/stage.ts'

/** The first test of the file builds a head. */
const HEAD_IS_BUILT_MS = 60_000
const [WIDTH, HEIGHT] = [900, 700]

let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  markPath(null)
  stop = keepAssessment()
  dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'subcutis')))
  selectThread('t1')
}, HEAD_IS_BUILT_MS)
afterEach(() => stop())

/** From the patient's left (1) or right (-1). */
function cameraFrom(side: 1 | -1): PerspectiveCamera {
  const camera = new PerspectiveCamera(22, WIDTH / HEIGHT, 10, 4000)
  camera.position.set(800 * side, -20, 60)
  camera.lookAt(0, -20, 20)
  camera.updateMatrixWorld()
  return camera
}

const sample = (i: number) => assessmentStore.getState().byThread.get('t1')!.passes[0]!.samples[i]!
function placeOf(i: number, camera: PerspectiveCamera): { x: number; y: number } {
  const { x, y } = toScreen(camera, WIDTH, HEIGHT, sample(i).at, { x: 0, y: 0, inFront: false })
  return { x, y }
}

describe('pointing at the selected thread on the head', () => {
  it('marks the place along it, for strip and head', () => {
    const camera = cameraFrom(1)
    new HoverMarker().frame(placeOf(30, camera), camera, WIDTH, HEIGHT)
    expect(markerStore.getState().marker).toMatchObject({ threadId: 't1', pass: 0, from: 'scene' })
    expect(Math.abs(markerStore.getState().marker!.sMm - sample(30).sMm)).toBeLessThan(1.5)
    expect(viewStore.getState().markedPoint).toEqual(markerStore.getState().marker!.at)
  })

  it('lets go when the pointer leaves it, but not of a place that the strip has marked', () => {
    const camera = cameraFrom(1)
    const hover = new HoverMarker()
    hover.frame(placeOf(30, camera), camera, WIDTH, HEIGHT)
    hover.frame({ x: 3, y: 3 }, camera, WIDTH, HEIGHT)
    expect(markerStore.getState().marker).toBeNull()
    markPath({ threadId: 't1', pass: 0, sMm: 5, at: sample(5).at, from: 'strip' })
    hover.frame({ x: 5, y: 5 }, camera, WIDTH, HEIGHT)
    expect(markerStore.getState().marker?.from).toBe('strip')
  })

  it('means no thread that is not selected, none on the far side, and none outside of planning', () => {
    const far = cameraFrom(-1)
    expect(
      sampleAt(assessmentStore.getState().byThread.get('t1')!, far, WIDTH, HEIGHT, placeOf(30, far), 14),
    ).toBeNull()
    const camera = cameraFrom(1)
    setView({ mode: 'teach' })
    new HoverMarker().frame(placeOf(30, camera), camera, WIDTH, HEIGHT)
    setView({ mode: 'plan' })
    selectThread(null)
    new HoverMarker().frame(placeOf(30, camera), camera, WIDTH, HEIGHT)
    expect(markerStore.getState().marker).toBeNull()
  })
})
