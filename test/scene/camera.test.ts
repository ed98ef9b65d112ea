import { Vector3 } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { distance, normalize, sub, type Vec3 } from '../../src/geometry/vec3.ts'
import { between, placeOf, poseTowards, shortTurn } from '../../src/scene/camera-pose.ts'
import { screenAxes, toScreen } from '../../src/scene/screen.ts'
import { frameOf, VIEW_DIRECTIONS } from '../../src/scene/standard-views.ts'
import { ViewCamera } from '../../src/scene/view-camera.ts'
import { viewSurface } from '../../src/scene/view-surface.ts'
import { VIEW_NAMES } from '../../src/state/view-store.ts'
import { stageHead } from '../state/support/stage.ts'

describe('poses', () => {
  it('turn the short way round', () => {
    expect(shortTurn(3, -3)).toBeCloseTo(2 * Math.PI - 6, 9)
    expect(shortTurn(0, 7)).toBeCloseTo(7 - 2 * Math.PI, 9)
  })

  it('stand where they say', () => {
    const eye = placeOf(poseTowards([1, 2, 3], [1, 0, 0], 500), new Vector3())
    expect(eye.toArray()).toEqual([501, 2, 3].map((k) => expect.closeTo(k, 0)))
  })

  it('begin and end a move exactly', () => {
    const from = poseTowards([0, 0, 0], [0, 0, 1], 800)
    const to = poseTowards([10, 0, 0], [1, 0, 1], 300)
    expect(between(from, to, 0)).toEqual(from)
    const end = between(from, to, 1)
    expect(end.distanceMm).toBeCloseTo(300, 9)
    expect(end.azimuth).toBeCloseTo(to.azimuth, 9)
  })
})

describe('the camera', () => {
  const { head } = stageHead()
  let camera: ViewCamera
  let asked = 0
  let nowMs = 0

  beforeEach(() => {
    asked = 0
    nowMs = 0
    camera = new ViewCamera(document.createElement('div'), () => asked++)
    camera.resize(1200, 800)
    camera.setFrame(frameOf(head), viewSurface(head), true)
  })
  const eye = (): Vec3 => {
    const { x, y, z } = camera.active.position
    return [x, y, z]
  }
  const settle = (): void => {
    for (let i = 0; i < 60; i++) camera.step((nowMs += 16))
  }
  const looksFrom = (): Vec3 => {
    const { target } = camera.controls
    return normalize(sub(eye(), [target.x, target.y, target.z]))
  }

  it.each(VIEW_NAMES)('looks from %s', (name) => {
    camera.lookFrom(name)
    settle()
    expect(distance(looksFrom(), VIEW_DIRECTIONS[name])).toBeLessThan(0.01)
  })

  it("shows the patient's left on the right of the picture from the front, and the face right way up", () => {
    camera.lookFrom('Anterior')
    settle()
    const { right, up } = screenAxes(camera.active)
    expect(right[0]).toBeCloseTo(1, 2)
    expect(up[1]).toBeCloseTo(1, 2)
  })

  it('shows the nose towards the top from below', () => {
    camera.lookFrom('Inferior')
    settle()
    expect(screenAxes(camera.active).up[2]).toBeCloseTo(1, 2)
  })

  it('moves in steps, asks for frames while it does, and stops for a touch', () => {
    camera.lookFrom('Posterior')
    camera.step((nowMs += 16))
    const before = asked
    camera.step((nowMs += 100))
    expect(asked).toBeGreaterThan(before)
    const there = eye()
    camera.controls.dispatchEvent({ type: 'start' })
    settle()
    expect(distance(eye(), there)).toBeLessThan(1)
    expect(distance(looksFrom(), VIEW_DIRECTIONS.Posterior)).toBeGreaterThan(0.2)
  })

  it('jumps where less motion is asked for', () => {
    camera.reducedMotion = true
    camera.lookFrom('Superior')
    camera.step((nowMs += 16))
    expect(distance(looksFrom(), VIEW_DIRECTIONS.Superior)).toBeLessThan(0.01)
  })

  it('shows the same in both projections', () => {
    camera.lookFrom('Left oblique')
    settle()
    const [pose, scale] = [camera.pose(), camera.mmPerPxAtTarget]
    camera.setOrtho(true)
    expect(camera.mmPerPxAtTarget).toBeCloseTo(scale, 6)
    expect(camera.pose().distanceMm).toBeCloseTo(pose.distanceMm, 3)
    camera.setOrtho(false)
    expect(camera.pose().azimuth).toBeCloseTo(pose.azimuth, 6)
    expect(camera.pose().distanceMm).toBeCloseTo(pose.distanceMm, 3)
  })

  it('brings a place to the middle and turns to it when it lies on the far side', () => {
    camera.lookFrom('Anterior')
    settle()
    const at = head.landmark('tragion', 'left')
    camera.goTo(at, [1, 0, 0])
    settle()
    expect(camera.controls.target.toArray()).toEqual(at.map((k) => expect.closeTo(k, 3)))
    expect(looksFrom()[0]).toBeGreaterThan(0.9)
  })

  it('frames a whole thing from its outside, beside what a panel covers', () => {
    camera.frameWhole([60, 0, 20], { radiusMm: 40, outward: [1, 0, 0], coveredPx: 0 })
    settle()
    expect(camera.controls.target.toArray()).toEqual([60, 0, 20].map((k) => expect.closeTo(k, 3)))
    expect(looksFrom()[0]).toBeCloseTo(1, 2)
    const halfViewMm = (camera.mmPerPxAtTarget * 800) / 2
    expect(halfViewMm).toBeGreaterThan(40)
    camera.frameWhole([60, 0, 20], { radiusMm: 40, outward: [1, 0, 0], coveredPx: 300 })
    settle()
    const seen = toScreen(camera.active, 1200, 800, [60, 0, 20], { x: 0, y: 0, inFront: false })
    expect(seen.x).toBeCloseTo(750, -1)
  })

  it('never enters the head, however near it is asked to come', () => {
    camera.lookFrom('Anterior')
    settle()
    for (let i = 0; i < 40; i++) camera.zoomBy(0.7)
    settle()
    settle()
    expect(head.closestPoint(eye())!.distanceMm).toBeGreaterThan(50)
    expect(eye()[2]).toBeGreaterThan(100)
  })
})
