import { PerspectiveCamera } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { addScaled, distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { pickSkin, skinHides } from '../../src/scene/pick-skin.ts'
import { pickStructure, rayToSegment, rayToTriangle } from '../../src/scene/pick-structure.ts'
import { distanceToSegmentPx, pickThread } from '../../src/scene/pick-thread.ts'
import { rayThrough, toScreen, towardsCamera, type ViewRay } from '../../src/scene/screen.ts'
import { visibleStructures } from '../../src/scene/visible-structures.ts'
import { setSystem, setView, viewStore } from '../../src/state/view-store.ts'
import { bareStage, stageHead } from '../state/support/stage.ts'
import { straightSamples, threadResult } from './support/threads.ts'

const fromFront = (x: number, y: number): ViewRay => ({ origin: [x, y, 600], direction: [0, 0, -1] })

describe('a line of sight', () => {
  it('meets a segment beside it, before it and at its end', () => {
    expect(rayToSegment(fromFront(0, 0), [-5, 2, 10], [5, 2, 10])).toMatchObject({
      alongMm: 590,
      besideMm: 2,
    })
    expect(rayToSegment(fromFront(0, 0), [3, 0, 0], [9, 0, 0]).besideMm).toBeCloseTo(3, 9)
    expect(rayToSegment(fromFront(0, 0), [1, 0, 0], [1, 0, 50]).besideMm).toBeCloseTo(1, 9)
  })

  it('meets the front of a triangle and passes its back', () => {
    const [a, b, c]: readonly Vec3[] = [
      [-1, -1, 5],
      [1, -1, 5],
      [0, 1, 5],
    ]
    expect(rayToTriangle(fromFront(0, 0), a!, b!, c!)).toBeCloseTo(595, 9)
    expect(rayToTriangle(fromFront(0, 0), a!, c!, b!)).toBeNull()
    expect(rayToTriangle(fromFront(3, 0), a!, b!, c!)).toBeNull()
  })

  it('goes through the place on the view that a point is seen at', () => {
    const camera = new PerspectiveCamera(22, 1.5, 10, 4000)
    camera.position.set(200, 50, 700)
    camera.lookAt(0, 0, 0)
    camera.updateMatrixWorld()
    const at: Vec3 = [30, -20, 80]
    const seen = toScreen(camera, 900, 600, at, { x: 0, y: 0, inFront: false })
    const ray = rayThrough(camera, 900, 600, seen.x, seen.y)
    const reached = addScaled(ray.origin, ray.direction, distance(ray.origin, at))
    expect(distance(reached, at)).toBeLessThan(1e-6)
    expect(towardsCamera(camera, at)).toEqual(ray.direction.map((k) => expect.closeTo(-k, 9)))
  })
})

describe('picking the skin', () => {
  const { head } = stageHead()

  it('finds the point of the outer skin that faces the camera', () => {
    const at = head.landmark('pogonion')
    const picked = pickSkin(head, fromFront(at[0] + 4, at[1]))
    expect(picked.ok && Math.abs(picked.pick.at[2] - at[2]) < 4).toBe(true)
  })

  it('refuses what is beside the head', () => {
    expect(pickSkin(head, fromFront(300, 0))).toEqual({ ok: false, why: 'off-skin' })
  })

  it('refuses the inside of the head seen through an eye', () => {
    const [x, y] = head.picture.eyes[0]!.centre
    expect(pickSkin(head, fromFront(x, y))).toEqual({ ok: false, why: 'off-skin' })
  })

  it('refuses the ear', () => {
    const ear = head.landmark('otobasion-superius', 'left')
    const outside: Vec3 = [400, ear[1] - 15, ear[2] - 14]
    expect(pickSkin(head, { origin: outside, direction: [-1, 0, 0] })).toEqual({ ok: false, why: 'auricle' })
  })

  it('knows what the skin hides', () => {
    const nose = head.landmark('pronasale')
    expect(skinHides(head, nose, [0, 0, 1])).toBe(false)
    expect(skinHides(head, nose, [0, 0, -1])).toBe(true)
    expect(skinHides(head, [0, nose[1], 0], [0, 0, 1])).toBe(true)
  })
})

describe('picking a structure', () => {
  const { structures } = stageHead()
  beforeEach(bareStage)

  it('finds the one in the line of sight that is nearest to the camera', () => {
    const artery = structures.find(({ id, side }) => id === 'facial-artery' && side === 'left')!
    if (artery.kind === 'gland') throw new Error('an artery is a tube')
    const { points } = artery.paths[0]!
    const at = points[Math.floor(points.length / 2)]!
    const hit = pickStructure([artery], fromFront(at[0], at[1]), 0, 1)
    expect(hit!.structure).toBe(artery)
    const first = pickStructure(structures, fromFront(at[0], at[1]), 0, 1)!
    expect(first.distanceMm).toBeLessThanOrEqual(hit!.distanceMm)
  })

  it('finds none where none is', () => {
    expect(pickStructure(structures, fromFront(300, 0), 0, 1)).toBeNull()
  })

  it('can only be of what is seen', () => {
    expect(visibleStructures(structures, viewStore.getState())).toHaveLength(0)
    setView({ skinOpacity: 0.5 })
    expect(visibleStructures(structures, viewStore.getState())).toHaveLength(structures.length)
    setSystem('nerves', { visible: false })
    expect(visibleStructures(structures, viewStore.getState()).some(({ kind }) => kind === 'nerve')).toBe(
      false,
    )
    setView({ isolatedStructure: 'facial-artery/left' })
    expect(visibleStructures(structures, viewStore.getState()).map(({ id }) => id)).toEqual(['facial-artery'])
  })
})

describe('picking a thread', () => {
  const camera = new PerspectiveCamera(22, 1, 10, 4000)
  camera.position.set(20, 0, 600)
  camera.lookAt(20, 0, 0)
  camera.updateMatrixWorld()
  const upper = threadResult([straightSamples(40)], [], 't1')
  const lower = threadResult([straightSamples(40, [0, -10, 0])], [], 't2')
  const place = (at: Vec3) => toScreen(camera, 800, 800, at, { x: 0, y: 0, inFront: false })

  it('finds the nearest within reach', () => {
    const { x, y } = place([20, -8, 0])
    expect(pickThread([upper, lower], camera, 800, 800, x, y, 12)).toBe('t2')
    expect(pickThread([upper, lower], camera, 800, 800, x, y + 200, 12)).toBeNull()
  })

  it('leaves out what lies on the far side of the head', () => {
    const away = straightSamples(40).map((sample) => ({ ...sample, normal: [0, 0, -1] as const }))
    const { x, y } = place([20, 0, 0])
    expect(pickThread([threadResult([away])], camera, 800, 800, x, y, 12)).toBeNull()
  })

  it('measures to the segment, not to its line', () => {
    expect(distanceToSegmentPx(0, 3, 0, 0, 10, 0)).toBe(3)
    expect(distanceToSegmentPx(-3, 4, 0, 0, 10, 0)).toBe(5)
    expect(distanceToSegmentPx(3, 4, 0, 0, 0, 0)).toBe(5)
  })
})
