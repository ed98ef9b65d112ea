import { describe, expect, it } from 'vitest'
import { skinThicknessMm, type LayerStack, type SurfacePoint } from '../../../src/geometry/skin.ts'
import { distance, vertexAt } from '../../../src/geometry/vec3.ts'
import { createLayerModel, type LayerModel } from '../../../src/head/layers/index.ts'
import type { HeadBasis, LayerSetting } from '../../../src/head/types.ts'
import { extremeHeads, head, middleOf, presetHeads, skinAt, skinBetween } from './heads.ts'

const withLayers = (basis: HeadBasis, layerSetting: LayerSetting): LayerModel =>
  createLayerModel({ ...basis, layerSetting })
const triangleCount = (basis: HeadBasis): number => basis.triangles.length / 3
const named = (basis: HeadBasis): string => `${basis.preset} ${JSON.stringify(basis.morphs)}`

/** First pair of depths out of order, or undefined. */
function outOfOrder(layers: LayerStack): readonly number[] | undefined {
  const depths = [
    0,
    layers.epidermisMm,
    skinThicknessMm(layers),
    layers.smasTopMm,
    layers.smasBottomMm,
    ...(layers.deepFasciaMm === null ? [] : [layers.deepFasciaMm]),
    ...(layers.boneMm === null ? [] : [layers.boneMm]),
  ]
  const strict = layers.epidermisMm > 0 && layers.dermisMm > 0 && layers.fatMm > 0
  const sorted = depths.every(
    (depth, i) => Number.isFinite(depth) && (i === 0 || depth >= depths[i - 1]! - 1e-9),
  )
  return strict && sorted && Math.abs(layers.smasTopMm - skinThicknessMm(layers) - layers.fatMm) < 1e-9
    ? undefined
    : depths
}

describe('layers of a head', () => {
  it('keep their order everywhere, on every preset, at the ends of all morphs, average and thin', () => {
    for (const basis of extremeHeads) {
      for (const setting of ['average', 'thin'] as const) {
        const { layersAt } = withLayers(basis, setting)
        let covered = 0
        for (let tri = 0; tri < triangleCount(basis); tri++) {
          for (const bary of [
            [1 / 3, 1 / 3, 1 / 3],
            [1, 0, 0],
            [0.5, 0.5, 0],
          ] as const) {
            const layers = layersAt({ tri, bary })
            if (!layers) continue
            covered++
            const wrong = outOfOrder(layers)
            if (wrong) expect.fail(`${named(basis)} ${setting}, triangle ${tri}: ${wrong.join(' ')}`)
          }
        }
        expect(covered).toBeGreaterThan(triangleCount(basis))
      }
    }
  })

  it('change by at most 0.25 mm of SMAS depth, and 0.12 mm of skin, per mm of skin', () => {
    for (const basis of [...presetHeads, ...extremeHeads.slice(-8)]) {
      const { layersAt } = createLayerModel(basis)
      let smas = 0
      let skin = 0
      for (let tri = 0; tri < triangleCount(basis); tri++) {
        const a = layersAt({ tri, bary: [1, 0, 0] })
        const b = layersAt({ tri, bary: [0, 1, 0] })
        if (!a || !b) continue
        const [from, to] = [basis.triangles[tri * 3]!, basis.triangles[tri * 3 + 1]!]
        const apart = distance(vertexAt(basis.positions, from), vertexAt(basis.positions, to))
        if (apart < 0.2) continue
        smas = Math.max(smas, Math.abs(a.smasTopMm - b.smasTopMm) / apart)
        skin = Math.max(skin, Math.abs(skinThicknessMm(a) - skinThicknessMm(b)) / apart)
      }
      expect(smas, named(basis)).toBeLessThan(0.25)
      expect(skin, named(basis)).toBeLessThan(0.12)
    }
  })

  it('do not jump where one triangle meets the next', () => {
    const basis = head('male-60')
    const { layersAt } = createLayerModel(basis)
    const { triangles, neighbours } = basis
    let compared = 0
    for (let tri = 0; tri < triangleCount(basis); tri++) {
      const next = neighbours[tri * 3]!
      if (next < 0) continue
      const [from, to] = [triangles[tri * 3]!, triangles[tri * 3 + 1]!]
      const share = (vertex: number): number => (vertex === from || vertex === to ? 0.5 : 0)
      const corners = triangles.subarray(next * 3, next * 3 + 3)
      const here = layersAt({ tri, bary: [0.5, 0.5, 0] })
      const there = layersAt({
        tri: next,
        bary: [share(corners[0]!), share(corners[1]!), share(corners[2]!)],
      })
      expect(here === null).toBe(there === null)
      if (!here || !there) continue
      compared++
      expect(there.smasTopMm).toBeCloseTo(here.smasTopMm, 9)
    }
    expect(compared).toBeGreaterThan(10_000)
  })

  it('are the same on both sides', () => {
    for (const basis of presetHeads) {
      const { layersAt } = createLayerModel(basis)
      for (let tri = 0; tri < triangleCount(basis); tri += 7) {
        const point: SurfacePoint = { tri, bary: [0.2, 0.3, 0.5] }
        const here = layersAt(point)
        const there = layersAt(basis.mirrorPoint(point))
        expect(there === null, named(basis)).toBe(here === null)
        if (!here || !there) continue
        expect(there.smas).toBe(here.smas)
        expect(Math.abs(there.smasTopMm - here.smasTopMm)).toBeLessThan(1e-9)
        expect(Math.abs(there.fatMm - here.fatMm)).toBeLessThan(1e-9)
      }
    }
  })

  it('are never deeper at the thin end than on average', () => {
    for (const basis of presetHeads) {
      const average = withLayers(basis, 'average')
      const thin = withLayers(basis, 'thin')
      for (let tri = 0; tri < triangleCount(basis); tri += 3) {
        const usual = average.layersAt(middleOf(tri))
        const least = thin.layersAt(middleOf(tri))
        if (!usual || !least) continue
        expect(least.smasTopMm).toBeLessThan(usual.smasTopMm)
        expect(least.smasBottomMm).toBeLessThan(usual.smasBottomMm)
        expect(skinThicknessMm(least)).toBeLessThan(skinThicknessMm(usual))
      }
    }
  })
})

describe('what the layers of every preset say', () => {
  const models = presetHeads.map((basis) => ({ basis, ...createLayerModel(basis) }))
  const eachHead = (check: (basis: HeadBasis, model: LayerModel) => void): void => {
    for (const { basis, ...model } of models) check(basis, model)
  }

  it('give the printed SMAS depth where it was measured', () => {
    eachHead((basis, { layersAt }) => {
      const depth = (point: SurfacePoint): number => layersAt(point)!.smasTopMm
      const buccal = skinBetween(basis, 'cheilion', 'tragion', 0.38)
      expect(Math.abs(depth(buccal) - 4.82), `${basis.preset} buccal`).toBeLessThan(0.1)
      const premasseteric = skinAt(basis, 'tragion', [0, -22, 18])
      expect(Math.abs(depth(premasseteric) - 4.25), `${basis.preset} premasseteric`).toBeLessThan(0.1)
      const neck = skinAt(basis, 'gonion', [0, -45, 2])
      expect(Math.abs(depth(neck) - 3.71), `${basis.preset} lateral neck`).toBeLessThan(0.1)
      const forehead = skinBetween(basis, 'glabella', 'trichion', 0.6)
      expect(Math.abs(depth(forehead) - 2.55), `${basis.preset} forehead`).toBeLessThan(0.1)
      expect(Math.abs(depth(skinAt(basis, 'pogonion')) - 6.7), `${basis.preset} chin`).toBeLessThan(0.2)
    })
  })

  it('have no SMAS in nose, lips, lids and the medial midface', () => {
    eachHead((basis, { layersAt }) => {
      const places = [
        skinAt(basis, 'rhinion'),
        skinAt(basis, 'pronasale'),
        skinAt(basis, 'alare'),
        skinAt(basis, 'labiale-superius'),
        skinAt(basis, 'labiale-inferius'),
        skinAt(basis, 'cheilion'),
        skinAt(basis, 'palpebrale-superius', [0, 3, 0]),
        skinAt(basis, 'palpebrale-inferius', [0, -5, 0]),
        skinAt(basis, 'infraorbital-rim-midpupil'),
        skinAt(basis, 'infraorbital-rim-midpupil', [0, -12, 0]),
        skinAt(basis, 'alar-curvature', [6, 0, 0]),
      ]
      for (const [i, place] of places.entries())
        expect(layersAt(place)?.smas, `${basis.preset} ${i}`).toBe('absent')
    })
  })

  it('have a SMAS over parotid, masseter, arch, temple, forehead, jowl and neck', () => {
    eachHead((basis, { layersAt }) => {
      const places = [
        skinAt(basis, 'tragion', [0, -15, 18]),
        skinAt(basis, 'gonion', [0, 15, 12]),
        skinAt(basis, 'mid-zygomatic-arch'),
        skinAt(basis, 'tragion', [0, 45, 20]),
        skinBetween(basis, 'glabella', 'trichion', 0.5),
        skinAt(basis, 'jowl-point'),
        skinAt(basis, 'gonion', [0, -30, 5]),
        skinAt(basis, 'malar-eminence', [4, 0, -6]),
      ]
      for (const place of places) expect(layersAt(place)?.smas, basis.preset).toBe('present')
    })
  })

  it('fade the SMAS out between cheek and midface', () => {
    eachHead((basis, { layersAt }) => {
      const course = Array.from({ length: 60 }, (_, i) =>
        skinBetween(basis, 'tragion', 'alar-curvature', i / 59),
      )
      const seen = course.map((point) => layersAt(point)?.smas).filter((smas, i, all) => smas !== all[i - 1])
      expect(seen.slice(-3), basis.preset).toEqual(['present', 'attenuated', 'absent'])
    })
  })

  it('know nothing on auricle, crown, back of the head and nape', () => {
    eachHead((basis, { layersAt }) => {
      for (const id of ['vertex', 'opisthocranion', 'superaurale', 'postaurale', 'subaurale'])
        expect(layersAt(skinAt(basis, id)), `${basis.preset} ${id}`).toBeNull()
      const nape = basis.castToSkin([0, basis.landmark('mastoid-tip', 'left')[1] - 30, 0], [0, 0, -1])!
      expect(layersAt(nape.point), `${basis.preset} nape`).toBeNull()
    })
  })

  it('cover the temple to 75 mm above the tragion, the mastoid and the neck down to its base', () => {
    eachHead((basis, { layersAt }) => {
      const places = [
        skinAt(basis, 'tragion', [0, 75, 10]),
        skinAt(basis, 'tragion', [0, 60, 30]),
        skinAt(basis, 'superior-temporal-line'),
        skinAt(basis, 'trichion'),
        skinAt(basis, 'mastoid-tip'),
        skinAt(basis, 'erb-point'),
        skinAt(basis, 'neck-base'),
        skinAt(basis, 'thyroid-notch'),
      ]
      for (const [i, place] of places.entries())
        expect(layersAt(place), `${basis.preset} ${i}`).not.toBeNull()
    })
  })

  it('know a deep fascia in temple, parotid and neck, and none in the midface and forehead', () => {
    eachHead((basis, { layersAt }) => {
      const parotid = layersAt(skinAt(basis, 'tragion', [0, -22, 18]))!.deepFasciaMm!
      expect(parotid).toBeGreaterThan(3)
      expect(parotid).toBeLessThan(7)
      expect(layersAt(skinAt(basis, 'tragion', [0, 45, 20]))!.deepFasciaMm).toBeGreaterThan(4)
      expect(layersAt(skinAt(basis, 'gonion', [0, -40, 2]))!.deepFasciaMm).toBeGreaterThan(3.7)
      expect(layersAt(skinAt(basis, 'glabella', [0, 15, 0]))!.deepFasciaMm).toBeNull()
      expect(layersAt(skinAt(basis, 'infraorbital-rim-midpupil', [0, -10, 0]))!.deepFasciaMm).toBeNull()
    })
  })

  it('leave bone unknown where no figure stands, and know it on forehead, cheekbone and mandible', () => {
    eachHead((basis, { layersAt }) => {
      const bone = (point: SurfacePoint): number | null => layersAt(point)!.boneMm
      expect(bone(skinAt(basis, 'gonion', [0, -45, 2]))).toBeNull()
      expect(bone(skinBetween(basis, 'cheilion', 'tragion', 0.35))).toBeNull()
      expect(bone(skinAt(basis, 'pronasale'))).toBeNull()
      expect(bone(skinAt(basis, 'palpebrale-superius', [0, 5, 0]))).toBeNull()
      expect(Math.abs(bone(skinBetween(basis, 'glabella', 'trichion', 0.6))! - 5)).toBeLessThan(0.5)
      expect(Math.abs(bone(skinAt(basis, 'malar-eminence'))! - 9)).toBeLessThan(1.5)
      expect(bone(skinAt(basis, 'antegonial-notch'))).toBeGreaterThan(9.3)
    })
  })

  it('say where they come from, with shares that sum to no more than 1', () => {
    eachHead((basis, { layerSourcesAt, smasSdMmAt }) => {
      const buccal = skinBetween(basis, 'cheilion', 'tragion', 0.38)
      const why = layerSourcesAt(buccal)!
      expect(why.regions[0]).toMatchObject({ region: 'buccal', smasTop: { verified: true } })
      expect(why.regions[0]!.smasTop.source).toContain('PMID 30882511')
      expect(why.smasDepthVerified).toBe(true)
      const sum = why.regions.reduce((total, { share }) => total + share, 0)
      expect(sum).toBeLessThan(1 + 1e-9)
      expect(sum).toBeGreaterThan(0.8)
      expect(smasSdMmAt(buccal)!).toBeCloseTo(0.9, 1)
      expect(layerSourcesAt(skinAt(basis, 'mastoid-tip'))).toMatchObject({ smasDepthVerified: false })
      expect(layerSourcesAt(skinAt(basis, 'vertex'))).toBeNull()
      expect(smasSdMmAt(skinAt(basis, 'vertex'))).toBeNull()
    })
  })
})
