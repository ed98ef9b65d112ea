import { describe, expect, it } from 'vitest'
import {
  clampTo,
  depthRange,
  eitherRange,
  FACE_GAP_MM,
  layerAt,
  LEAST_COVER_MM,
} from '../../src/anatomy/layer-bounds.ts'
import type { LayerStack } from '../../src/geometry/skin.ts'
import { BALL_LAYERS } from './support/ball-head.ts'

const RADIUS_MM = 0.5
const range = (
  code: Parameters<typeof depthRange>[1],
  layers: LayerStack | null = BALL_LAYERS,
  radius = RADIUS_MM,
) => depthRange(layers, code, radius)
const wall = RADIUS_MM + FACE_GAP_MM

describe('the depth range of a layer', () => {
  it('keeps centre and wall between the faces of the layer', () => {
    // Skin to 1.5, fat to 4, SMAS to 5, fascia at 7, bone at 15.
    expect(range('subcutis')).toMatchObject({ leastMm: 1.5 + wall, mostMm: 4 - wall })
    expect(range('sub-smas')).toMatchObject({ leastMm: 5 + wall, mostMm: 7 - wall })
    expect(range('sub-deep-fascia')).toMatchObject({ leastMm: 7 + wall, mostMm: 15 - wall })
    expect(range('on-bone')).toMatchObject({ leastMm: 5 + wall, mostMm: 15 - wall })
  })

  it('puts a tube thicker than its layer in the middle of it and says so', () => {
    expect(range('smas')).toMatchObject({ leastMm: 4.5, mostMm: 4.5, tight: true })
    expect(range('subcutis', BALL_LAYERS, 2).tight).toBe(true)
  })

  it('never lets the SMAS give way: under it, a thick tube hugs it', () => {
    expect(range('sub-smas', BALL_LAYERS, 1.5)).toMatchObject({ leastMm: 6.5 + FACE_GAP_MM, tight: true })
  })

  it('is not bounded by an SMAS that is absent', () => {
    const absent: LayerStack = { ...BALL_LAYERS, smas: 'absent' }
    expect(range('sub-smas', absent).leastMm).toBeCloseTo(1.5 + wall, 9)
    expect(range('subcutis', absent).mostMm).toBeCloseTo(15 - wall, 9)
  })

  it('keeps cover under the skin where no layers are known', () => {
    expect(range('sub-smas', null)).toMatchObject({ leastMm: RADIUS_MM + LEAST_COVER_MM, mostMm: Infinity })
  })

  it('covers a thick tube even in a thin layer', () => {
    const thin: LayerStack = {
      ...BALL_LAYERS,
      epidermisMm: 0.1,
      dermisMm: 0.4,
      fatMm: 0.5,
      smasTopMm: 1,
      smasBottomMm: 1.2,
    }
    expect(range('subcutis', thin, 1.5).leastMm).toBeGreaterThanOrEqual(1.5 + LEAST_COVER_MM)
  })

  it('allows both layers on the way from one to the other', () => {
    const both = eitherRange(range('subcutis'), range('sub-smas'))
    expect([both.leastMm, both.mostMm]).toEqual([1.5 + wall, 7 - wall])
    expect(clampTo(both, 1)).toBe(1.5 + wall)
    expect(clampTo(both, 20)).toBe(7 - wall)
  })
})

describe('the layer at a depth', () => {
  const at = (depth: number, radius = 0.2) => layerAt(BALL_LAYERS, depth, radius, 'on-bone')

  it('is that of the centre, and the SMAS as soon as a wall touches it', () => {
    expect([at(1), at(3), at(4.5), at(6), at(8)]).toEqual([
      'dermis',
      'subcutis',
      'smas',
      'sub-smas',
      'sub-deep-fascia',
    ])
    expect(at(3.9)).toBe('smas')
    expect(at(5.1)).toBe('smas')
  })

  it('falls back to the code of the nearer waypoint where the layers do not tell', () => {
    expect(layerAt(null, 3, 0.2, 'subcutis')).toBe('subcutis')
    expect(layerAt({ ...BALL_LAYERS, smas: 'absent' }, 3, 0.2, 'sub-smas')).toBe('sub-smas')
  })
})
