import { describe, expect, it } from 'vitest'
import { clipPlane, leftByCut } from '../../src/scene/clip.ts'
import { peeledMm, peeledMmAt, peeledToLayer, skinLayers } from '../../src/scene/peel-depths.ts'
import { skinGeometry } from '../../src/scene/skin-geometry.ts'
import { anatomyCovered, PEELS, viewStore } from '../../src/state/view-store.ts'
import { stageHead } from '../state/support/stage.ts'

const { head } = stageHead()

describe('what is known under the skin, for peeling and hatching', () => {
  const { depths, smas } = skinLayers(head)

  it('is unknown exactly where the head has no layers', () => {
    const asked = new Set<number>()
    head.triangles.forEach((vertex, corner) => {
      if (asked.has(vertex)) return
      asked.add(vertex)
      const bary = [0, 1, 2].map((k) => Number(corner % 3 === k)) as [number, number, number]
      const layers = head.layersAt({ tri: Math.floor(corner / 3), bary })
      expect(depths[vertex * 4 + 3]).toBe(layers === null ? 0 : 1)
      if (layers === null) return
      expect(depths[vertex * 4 + 1]).toBeCloseTo(layers.smasTopMm, 4)
      expect(smas[vertex]! > 200).toBe(layers.smas === 'present')
    })
    expect(depths.some((value, i) => i % 4 === 3 && value === 0)).toBe(true)
  })

  it('is asked of the head only when something needs it', () => {
    const { geometry, knowLayers } = skinGeometry(head)
    expect(geometry.hasAttribute('aLayers')).toBe(false)
    knowLayers()
    expect(geometry.getAttribute('aLayers').count).toBe(geometry.getAttribute('position').count)
    geometry.dispose()
  })
})

describe('peeling', () => {
  it('goes from layer to layer, and bares the anatomy even under opaque skin', () => {
    const layers = PEELS.map(peeledToLayer)
    expect(layers).toEqual(layers.toSorted((a, b) => a - b))
    const whole = { ...viewStore.getInitialState(), skinOpacity: 1 }
    expect(anatomyCovered(whole)).toBe(true)
    expect(anatomyCovered({ ...whole, peel: 'smas' })).toBe(false)
    expect(anatomyCovered({ ...whole, peel: 'smas', mode: 'present' })).toBe(true)
  })
})

describe('a peeled skin', () => {
  const layers = skinLayers(head)
  const vertices = Array.from({ length: head.positions.length / 3 }, (_, v) => v)

  it('has moved in to the layer bared, deeper from peel to peel', () => {
    for (const v of vertices) {
      const depths = PEELS.map((peel) => peeledMm(layers, peel, v))
      expect(depths[0]).toBe(0)
      expect(depths).toEqual(depths.toSorted((a, b) => a - b))
      if (layers.depths[v * 4 + 3] === 0) expect(depths.at(-1)).toBe(0)
    }
    const cheek = head.closestPoint([55, -20, 60])!.point
    expect(peeledMmAt(head, 'smas', cheek)).toBeCloseTo(head.layersAt(cheek)!.smasTopMm, 0)
  })

  it('stays at its open edges and on the red of the lips, so that mouth and neck do not gape', () => {
    const open = [...head.neighbours].flatMap((across, edge) => (across < 0 ? [head.triangles[edge]!] : []))
    expect(open.length).toBeGreaterThan(100)
    for (const v of open) expect(peeledMm(layers, 'deep', v)).toBe(0)
    const red = vertices.filter((v) => head.picture.masks.lips[v]! > 0.6)
    for (const v of red) expect(peeledMm(layers, 'deep', v)).toBe(0)
    expect(layers.held.filter((share) => share > 0).length).toBeLessThan(vertices.length / 3)
  })
})

describe('the cut', () => {
  it('takes the patient’s left, the front or the upper part, and the other half when flipped', () => {
    const sagittal = clipPlane(head, { axis: 'sagittal', at: 0.5, flipped: false })
    expect([leftByCut(sagittal, [-40, 0, 0]), leftByCut(sagittal, [40, 0, 0])]).toEqual([true, false])
    const other = clipPlane(head, { axis: 'sagittal', at: 0.5, flipped: true })
    expect([leftByCut(other, [-40, 0, 0]), leftByCut(other, [40, 0, 0])]).toEqual([false, true])
    const coronal = clipPlane(head, { axis: 'coronal', at: 0, flipped: false })
    expect(leftByCut(coronal, head.landmark('pronasale'))).toBe(false)
    expect(leftByCut(null, [0, 0, 0])).toBe(true)
  })
})
