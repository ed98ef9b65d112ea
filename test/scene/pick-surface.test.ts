import { describe, expect, it } from 'vitest'
import { addScaled, distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { clipPlane, leftByCut } from '../../src/scene/clip.ts'
import { peeledMmAt } from '../../src/scene/peel-depths.ts'
import { pickSkin } from '../../src/scene/pick-skin.ts'
import { hiddenInView, pickSeenSkin, surfaceAhead } from '../../src/scene/pick-surface.ts'
import { pickStructure } from '../../src/scene/pick-structure.ts'
import type { ViewRay } from '../../src/scene/screen.ts'
import { drawnStructures } from '../../src/state/shown-variants.ts'
import { viewStore, type Clip, type ViewState } from '../../src/state/view-store.ts'
import { stageHead } from '../state/support/stage.ts'

const { head, structures } = stageHead()
const seen = (more: Partial<ViewState>): ViewState => ({ ...viewStore.getInitialState(), ...more })
const fromFront = (x: number, y: number): ViewRay => ({ origin: [x, y, 600], direction: [0, 0, -1] })
const fromLeft = (y: number, z: number): ViewRay => ({ origin: [600, y, z], direction: [-1, 0, 0] })
const halved: Clip = { axis: 'sagittal', at: 0.5, flipped: false }

describe('the skin under the pointer', () => {
  it('is that of the whole head while nothing is peeled or cut', () => {
    for (const ray of [fromFront(30, -20), fromLeft(10, 40), fromFront(300, 0)])
      expect(pickSeenSkin(head, ray, seen({}))).toEqual(pickSkin(head, ray))
    expect(pickSeenSkin(head, fromLeft(10, 40), seen({ clip: halved, mode: 'present' })).ok).toBe(true)
    const overPhoto = seen({ clip: halved, peel: 'deep', photoMix: 0.5 })
    for (const ray of [fromFront(30, -20), fromLeft(10, 40)])
      expect(pickSeenSkin(head, ray, overPhoto)).toEqual(pickSkin(head, ray))
    expect(hiddenInView(head, head.landmark('cheilion', 'left'), [0, 0, 1], overPhoto)).toBe(false)
  })

  it('is none where a cut has taken it, and the face of the cut stands there instead', () => {
    const view = seen({ clip: halved })
    expect(pickSeenSkin(head, fromLeft(10, 40), view)).toEqual({ ok: false, why: 'off-skin' })
    const met = surfaceAhead(head, fromLeft(10, 40), view)!
    expect(met.skin).toBeNull()
    const plane = clipPlane(head, halved)
    expect(Math.abs(met.at[0] + plane.constant / plane.normal.x)).toBeLessThan(1e-6)
    expect(pickSeenSkin(head, fromFront(30, -20), view).ok).toBe(false)
    const kept = pickSeenSkin(head, fromFront(-30, -20), view)
    const whole = pickSkin(head, fromFront(-30, -20))
    if (!kept.ok || !whole.ok) throw new Error('this half of the face is still there')
    expect(kept.pick.point.tri).toBe(whole.pick.point.tri)
    expect(distance(kept.pick.at, whole.pick.at)).toBeLessThan(1e-6)
  })

  it('is seen past the part that is gone, on the far side of the plane', () => {
    // Beside the nose, the skin of the other cheek is seen from the left once the left half is gone.
    const nose = head.landmark('pronasale')
    const beside = pickSeenSkin(head, fromLeft(nose[1], nose[2] + 20), seen({ clip: halved }))
    expect(beside).toEqual({ ok: false, why: 'off-skin' })
    const coronal: Clip = { axis: 'coronal', at: 0.3, flipped: false }
    expect(surfaceAhead(head, fromFront(0, 30), seen({ clip: coronal }))!.skin).toBeNull()
  })

  it('is, on a peeled face, what lay over the bared layer under the pointer', () => {
    for (const [x, y] of [
      [55, -10],
      [40, 5],
      [52, -30],
      [0, -62],
    ] as const) {
      const ray = fromFront(x, y)
      const met = surfaceAhead(head, ray, seen({ peel: 'smas' }))!
      if (met.skin?.ok !== true) throw new Error('the face has skin here')
      const { point, at } = met.skin.pick
      expect(distance(met.at, at)).toBeCloseTo(peeledMmAt(head, 'smas', point), 0)
      const along = addScaled(ray.origin, ray.direction, met.distanceMm)
      expect(distance(along, met.at)).toBeLessThan(1e-6)
    }
  })

  it('is not met where only skin that is gone stands in the way', () => {
    // Just inside the outline of the whole head.
    const edge = [...Array(200).keys()]
      .map((i) => 60 + i * 0.25)
      .findLast((x) => pickSkin(head, fromFront(x, -30)).ok)!
    const inside = fromFront(edge - 0.4, -30)
    expect(pickSkin(head, inside).ok).toBe(true)
    expect(surfaceAhead(head, inside, seen({ peel: 'deep' }))).toBeNull()
  })
})

describe('a place on the skin', () => {
  const left = head.landmark('cheilion', 'left')
  const right = head.landmark('cheilion', 'right')

  it('is hidden once a cut has taken it, and by nothing that the cut has taken', () => {
    const view = seen({ clip: halved })
    expect(hiddenInView(head, left, [0, 0, 1], seen({}))).toBe(false)
    expect(hiddenInView(head, left, [0, 0, 1], view)).toBe(true)
    expect(hiddenInView(head, right, [0, 0, 1], view)).toBe(false)
    // Seen from the left, the other corner of the mouth is behind the lips of that half.
    expect(hiddenInView(head, right, [1, 0, 0], seen({}))).toBe(true)
    const nearer: Clip = { axis: 'coronal', at: 0.6, flipped: true }
    const ear = head.landmark('tragion', 'right')
    expect(hiddenInView(head, ear, [-1, 0, 0], seen({ clip: nearer }))).toBe(true)
  })

  it('is hidden behind the face of a cut', () => {
    const behind = head.landmark('tragion', 'right')
    expect(hiddenInView(head, behind, [1, 0, 0], seen({ clip: halved }))).toBe(true)
  })
})

describe('a structure under the pointer', () => {
  it('is not met where a cut has taken it away', () => {
    const drawn = drawnStructures(structures, {})
    const plane = clipPlane(head, halved)
    const keeps = (at: Vec3): boolean => leftByCut(plane, at)
    const artery = drawn.find(({ id, side }) => id === 'facial-artery' && side === 'left')!
    const gland = drawn.find(({ kind, side }) => kind === 'gland' && side === 'left')!
    if (artery.kind === 'gland' || gland.kind !== 'gland') throw new Error('other kinds were expected')
    const on = artery.paths[0]!.points[10]!
    expect(pickStructure([artery], fromFront(on[0], on[1]), 0.01, 0)).not.toBeNull()
    expect(pickStructure([artery], fromFront(on[0], on[1]), 0.01, 0, keeps)).toBeNull()
    const [x, y] = [gland.mesh.positions[0]!, gland.mesh.positions[1]!]
    expect(pickStructure([gland], fromFront(x, y), 0, 0, keeps)).toBeNull()
  })
})
