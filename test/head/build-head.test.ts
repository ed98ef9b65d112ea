import { describe, expect, it } from 'vitest'
import { distance, dot, length, mirrorX, vertexAt } from '../../src/geometry/vec3.ts'
import { buildHead, MORPHS, PRESETS, type HeadSpec } from '../../src/head/index.ts'
import { areaNormals, normalizeAll } from '../../src/head/normals.ts'
import { HeadError } from '../../src/head/types.ts'
import { asset, basis, nameOf, SPECS } from './heads.ts'

describe.each(SPECS.map((spec) => [nameOf(spec), spec] as const))('the head %s', (_, spec) => {
  const head = basis(spec)

  it('stands in the head frame: tragia midway at the origin, orbitalia level with them and in front', () => {
    const [left, right] = [head.landmark('tragion', 'left'), head.landmark('tragion', 'right')]
    for (const axis of [0, 1, 2]) expect((left[axis]! + right[axis]!) / 2).toBeCloseTo(0, 6)
    expect(left[0]).toBeGreaterThan(60)
    const orbitale = head.landmark('orbitale', 'left')
    // Over bone: on a morphed head the frame rests on where bone meets skin, the landmark on the same line.
    expect(Math.abs(orbitale[1])).toBeLessThan(spec.morphs ? 0.01 : 1e-6)
    expect(orbitale[2]).toBeGreaterThan(55)
  })

  it('is mirror-symmetric, vertex for vertex', () => {
    let worst = 0
    for (let t = 0; t < head.triangles.length / 6; t += 7) {
      const point = { tri: t, bary: [0.2, 0.3, 0.5] as const }
      worst = Math.max(
        worst,
        distance(mirrorX(head.positionOf(point)), head.positionOf(head.mirrorPoint(point))),
      )
      worst = Math.max(worst, distance(mirrorX(head.normalOf(point)), head.normalOf(head.mirrorPoint(point))))
    }
    expect(worst).toBeLessThan(1e-9)
  })

  it('is measured in millimetres: 180 to 260 from front to back, 200 to 260 from crown to chin', () => {
    const depth = head.landmark('pronasale')[2] - head.landmark('opisthocranion')[2]
    const height = head.landmark('vertex')[1] - head.landmark('menton')[1]
    expect(depth).toBeGreaterThan(180)
    expect(depth).toBeLessThan(260)
    expect(height).toBeGreaterThan(200)
    expect(height).toBeLessThan(260)
  })

  it('has finite points and outward unit normals', () => {
    expect(head.positions.every(Number.isFinite)).toBe(true)
    const raw = normalizeAll(areaNormals(head.positions, head.triangles, head.positions.length / 3))
    const auricle = head.picture.masks.auricle
    for (let vertex = 0; vertex * 3 < raw.length; vertex++) {
      const smooth = vertexAt(head.smoothNormals, vertex)
      expect(length(smooth)).toBeCloseTo(1, 9)
      const { lids, lips } = head.picture.masks
      if (auricle[vertex]! + lids[vertex]! + lips[vertex]! > 0) continue
      expect(dot(smooth, vertexAt(raw, vertex))).toBeGreaterThan(-0.2)
    }
  })

  it('has eyes behind its lids: the pupil between them, the ball not proud of the brow', () => {
    const pupil = head.landmark('pupil', 'left')
    const upper = head.landmark('palpebrale-superius', 'left')
    const lower = head.landmark('palpebrale-inferius', 'left')
    expect(upper[1]).toBeGreaterThan(pupil[1])
    expect(lower[1]).toBeLessThan(pupil[1])
    expect(pupil[2]).toBeLessThan(head.landmark('supraorbital-rim', 'left')[2] + 6)
    expect(head.picture.eyes.map(({ centre }) => Math.sign(centre[0]))).toEqual([1, -1])
  })
})

describe('building a head', () => {
  it('has the presets every plan may name, of either sex and three populations', () => {
    const ids = PRESETS.map(({ id }) => id)
    for (const id of ['female-30', 'female-45', 'female-60', 'male-45', 'male-60', 'female-45-east-asian'])
      expect(ids).toContain(id)
    expect(new Set(PRESETS.map(({ population }) => population)).size).toBe(3)
    for (const { id, sex } of PRESETS) expect(basis({ preset: id }).sex).toBe(sex)
  })

  it('gives the same head for the same spec', () => {
    const spec = { preset: 'male-45', morphs: { jowl: 0.3 } }
    expect(buildHead(asset, spec).positions).toEqual(buildHead(asset, spec).positions)
  })

  it.each(MORPHS.map(({ id }) => id))('changes the skin in step with the weight of %s', (id) => {
    const at = (weight: number) => basis({ preset: 'female-45', morphs: { [id]: weight } }).positions
    const [none, half, full] = [at(0), at(0.5), at(1)]
    const moved = (to: Float64Array): number =>
      Math.max(...Array.from(to, (value, i) => Math.abs(value - none[i]!)))
    expect(moved(full)).toBeGreaterThan(2)
    expect(moved(half) / moved(full)).toBeCloseTo(0.5, 1)
    expect(none).toEqual(basis({ preset: 'female-45' }).positions)
  })

  it('keeps the preset as built when all weights are 0', () => {
    const morphs = Object.fromEntries(MORPHS.map(({ id }) => [id, 0]))
    const head = basis({ preset: 'male-60', morphs })
    expect(head.landmark('gonion', 'left')).toEqual(basis({ preset: 'male-60' }).landmark('gonion', 'left'))
  })

  it('takes average layers unless asked for thin ones', () => {
    expect(basis({ preset: 'male-45' }).layerSetting).toBe('average')
    expect(basis({ preset: 'male-45', layers: 'thin' }).layerSetting).toBe('thin')
  })

  it('has layers and zones on the cheek', () => {
    const head = buildHead(asset, { preset: 'female-45' })
    const { point } = head.castToSkin([0, -30, 45], [1, 0, 0])!
    expect(head.layersAt(point)!.smasTopMm).toBeGreaterThan(1)
    expect(head.zonesAt(point)).toMatchObject({ hair: false, auricle: false })
  })

  it('tints brows, lips, hair and ears where they are', () => {
    const head = basis({ preset: 'female-45' })
    const { masks } = head.picture
    const at = (mask: keyof typeof masks, id: string, side?: 'left'): number => {
      const { tri } = head.closestPoint(head.landmark(id, side))!.point
      return Math.max(...[0, 1, 2].map((corner) => masks[mask][head.triangles[tri * 3 + corner]!]!))
    }
    expect(at('lips', 'stomion')).toBeGreaterThan(0.9)
    expect(at('lips', 'pogonion')).toBe(0)
    expect(at('scalp', 'vertex')).toBe(1)
    expect(at('scalp', 'glabella')).toBe(0)
    expect(at('auricle', 'postaurale', 'left')).toBe(1)
    expect(at('auricle', 'zygion', 'left')).toBe(0)
    expect(at('brows', 'brow-medial', 'left')).toBeGreaterThan(0.3)
    expect(at('brows', 'malar-eminence', 'left')).toBe(0)
    expect(at('beard', 'menton')).toBeGreaterThan(0.9)
    expect(at('lids', 'palpebrale-superius', 'left')).toBeGreaterThan(0.9)
  })
})

describe('a spec that cannot be built', () => {
  const errorOf = (spec: HeadSpec): HeadError => {
    try {
      buildHead(asset, spec)
    } catch (error) {
      if (error instanceof HeadError) return error
      throw error
    }
    throw new Error('The head was built without complaint')
  }

  it('names the presets there are', () => {
    const error = errorOf({ preset: 'female-99' })
    expect(error.code).toBe('unknown-preset')
    expect(error.message).toMatch(/"female-99".*female-30, female-45/)
  })

  it('names the morphs there are', () => {
    const error = errorOf({ preset: 'female-45', morphs: { smile: 0.5 } })
    expect(error.code).toBe('unknown-morph')
    expect(error.message).toMatch(/"smile".*age, jowl, neck, fullness/)
  })

  it.each([-0.01, 1.01, Number.NaN])('refuses the weight %s', (weight) => {
    const error = errorOf({ preset: 'female-45', morphs: { jowl: weight } })
    expect(error.code).toBe('unknown-morph')
    expect(error.message).toMatch(/expected a number from 0 to 1/)
  })
})
