import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skinThicknessMm, type LayerStack, type SurfacePoint } from '../../../src/geometry/skin.ts'
import { distance, type Vec3 } from '../../../src/geometry/vec3.ts'
import { refitLayers, SOUNDING_REACH_MM, type PlacedLayerSounding } from '../../../src/head/layers/refit.ts'
import { realHead } from '../../plan/support/real-head.ts'

const head = realHead()
const near = (at: Vec3): SurfacePoint => head.closestPoint(at)!.point
const [tragion, cheilion] = [head.landmark('tragion', 'left'), head.landmark('cheilion', 'left')]
/** A share of the way from the ear to the corner of the mouth. */
const cheek = (share: number): SurfacePoint =>
  near([0, 1, 2].map((k) => tragion[k]! + (cheilion[k]! - tragion[k]!) * share) as unknown as Vec3)
const middle = cheek(0.55)
const model = head.layersAt(middle)!

const sounding = (changes: Partial<PlacedLayerSounding>): PlacedLayerSounding => ({
  id: 'u1',
  at: middle,
  sdMm: 0.5,
  ...changes,
})
const refit = (...soundings: readonly PlacedLayerSounding[]) => refitLayers(head, soundings).head

/** Middle of every third triangle, which is on the whole head. */
const everywhere = Array.from({ length: head.triangles.length / 9 }, (_, i): SurfacePoint => ({
  tri: i * 3,
  bary: [1 / 3, 1 / 3, 1 / 3],
}))
const inOrder = (layers: LayerStack): boolean => {
  const faces = [
    layers.smasTopMm,
    layers.smasBottomMm,
    ...(layers.deepFasciaMm === null ? [] : [layers.deepFasciaMm]),
    ...(layers.boneMm === null ? [] : [layers.boneMm]),
  ]
  const skin = skinThicknessMm(layers)
  const rising = faces.every((mm, i) => mm >= (faces[i - 1] ?? skin) - 1e-9)
  return layers.epidermisMm > 0 && layers.dermisMm > 0 && layers.fatMm >= -1e-9 && rising
}

describe('layers led through what ultrasound showed', () => {
  it('are the very same head without a sounding', () => {
    expect(refit()).toBe(head)
  })

  it('meet each measured depth within the device’s SD', () => {
    const measured = refit(sounding({ skinMm: 2.4, smasMm: model.smasTopMm + 1.5, boneMm: 22 }))
    const layers = measured.layersAt(middle)!
    expect(Math.abs(skinThicknessMm(layers) - 2.4)).toBeLessThan(0.1)
    expect(Math.abs(layers.smasTopMm - model.smasTopMm - 1.5)).toBeLessThan(0.1)
    expect(Math.abs(layers.boneMm! - 22)).toBeLessThan(0.1)
  })

  it('change no other place than those within reach, and there nothing by more than was measured', () => {
    const changed = refit(sounding({ smasMm: model.smasTopMm + 2 }))
    const at = head.positionOf(middle)
    let moved = 0
    for (const point of everywhere) {
      const [before, after] = [head.layersAt(point), changed.layersAt(point)]
      if (before === null || after === null) {
        expect(after).toBe(before)
        continue
      }
      if (distance(head.positionOf(point), at) >= SOUNDING_REACH_MM) expect(after).toEqual(before)
      else {
        const up = after.smasTopMm - before.smasTopMm
        expect(up).toBeGreaterThan(-1e-9)
        expect(up).toBeLessThan(2)
        if (up > 0.1) moved++
      }
    }
    expect(moved).toBeGreaterThan(10)
  })

  it('change smoothly from place to place', () => {
    const changed = refit(sounding({ smasMm: model.smasTopMm + 2 }))
    const up = (share: number): number =>
      changed.layersAt(cheek(share))!.smasTopMm - head.layersAt(cheek(share))!.smasTopMm
    const shares = Array.from({ length: 80 }, (_, i) => 0.3 + i * 0.006)
    const steps = shares.slice(1).map((share, i) => {
      const way = distance(head.positionOf(cheek(share)), head.positionOf(cheek(shares[i]!)))
      return Math.abs(up(share) - up(shares[i]!)) / Math.max(way, 0.2)
    })
    // 2 mm within 18 mm: the steepest slope of the falloff is about 2 / 18 * 2.1
    expect(Math.max(...steps)).toBeLessThan(0.3)
  })

  it('average two points at one place by their errors', () => {
    const changed = refit(
      sounding({ smasMm: model.smasTopMm + 1, sdMm: 0.5 }),
      sounding({ id: 'u2', smasMm: model.smasTopMm + 2, sdMm: 1 }),
    )
    // weights 4 to 1
    expect(changed.layersAt(middle)!.smasTopMm - model.smasTopMm).toBeCloseTo(1.2, 1)
  })

  it('are as sure as the device at the point, and as the model far away, never less', () => {
    const changed = refit(sounding({ smasMm: model.smasTopMm, sdMm: 0.3 }))
    expect(changed.smasSdMmAt(middle)).toBeCloseTo(0.3, 3)
    // the checker reads it off the layers
    expect(changed.layersAt(middle)!.smasSdMm).toBeCloseTo(0.3, 3)
    expect(changed.layersAt(cheek(0.1))).not.toHaveProperty('smasSdMm')
    for (const share of [0.1, 0.3, 0.45, 0.5, 0.7, 0.9]) {
      const [before, after] = [head.smasSdMmAt(cheek(share))!, changed.smasSdMmAt(cheek(share))!]
      expect(after).toBeLessThanOrEqual(before)
      if (distance(head.positionOf(cheek(share)), head.positionOf(middle)) > SOUNDING_REACH_MM)
        expect(after).toBe(before)
    }
    expect(changed.measuredAt!(middle)).toBe(true)
    expect(changed.measuredAt!(cheek(0.1))).toBe(false)
  })

  it('say which sounding lies where the model knows no layers', () => {
    const crown = near([0, 400, -40])
    expect(head.layersAt(crown)).toBeNull()
    const { head: same, unused } = refitLayers(head, [sounding({ at: crown, smasMm: 4 })])
    expect(same).toBe(head)
    expect(unused).toEqual(['u1'])
  })

  it('keep the order of the layers, whatever was measured where', () => {
    const depth = fc.double({ min: 0.3, max: 30, noNaN: true })
    const one = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      depths: fc.tuple(depth, depth, depth),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.nat(7), (list, which) => {
        const soundings = list.map(({ share, depths }, i): PlacedLayerSounding => {
          const [skinMm, smasMm, boneMm] = depths.toSorted((a, b) => a - b)
          const kept = which === 0 ? 7 : which
          return {
            id: `u${i}`,
            at: cheek(share),
            sdMm: 0.5,
            ...(kept & 1 ? { skinMm } : {}),
            ...(kept & 2 ? { smasMm } : {}),
            ...(kept & 4 ? { boneMm } : {}),
          }
        })
        const changed = refit(...soundings)
        return Array.from({ length: 40 }, (_, i) => changed.layersAt(cheek(i / 40))).every(
          (layers) => layers === null || inOrder(layers),
        )
      }),
      { numRuns: 15 },
    )
  })
})
