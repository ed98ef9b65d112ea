import { describe, expect, it } from 'vitest'
import { planeTarget } from '../../src/geometry/plane-depth.ts'
import { PLANES, type Plane } from '../../src/geometry/planes.ts'
import { PLAIN_LAYERS } from '../support/mesh-head.ts'

/** Skin 2, fat 4, SMAS 6 to 7, deep fascia 10, bone 15 mm; cannula of radius 0.5 mm. */
const BY_HAND: Readonly<Record<Plane, number>> = {
  // 60 % of 2
  dermis: 1.2,
  // middle of 2 and 6
  subcutis: 4,
  // deep wall on 6
  smas: 5.5,
  // outer wall 0.5 under 7
  'sub-smas': 8,
  // deep wall on 10
  'deep-temporal-fascia': 9.5,
  // deep wall 0.5 over 15
  supraperiosteal: 14,
}

describe('depth of a plane', () => {
  it.each(PLANES)('is as reckoned by hand: %s', (plane) => {
    const target = planeTarget(plane, PLAIN_LAYERS, 0.5)
    expect(target.axisMm).toBeCloseTo(BY_HAND[plane], 12)
    expect(target.notAssessed).toBeNull()
  })

  it.each(['absent', 'attenuated'] as const)(
    'on or under a SMAS that is %s is drawn and not assessed',
    (smas) => {
      for (const plane of ['smas', 'sub-smas'] as const) {
        const target = planeTarget(plane, { ...PLAIN_LAYERS, smas }, 0.5)
        expect(target.axisMm).toBeCloseTo(BY_HAND[plane], 12)
        expect(target.notAssessed).toBe(`the SMAS is ${smas} here`)
      }
      expect(planeTarget('subcutis', { ...PLAIN_LAYERS, smas }, 0.5).notAssessed).toBeNull()
    },
  )

  it('has no number where fascia, bone or all layers are unknown', () => {
    const noFascia = planeTarget('deep-temporal-fascia', { ...PLAIN_LAYERS, deepFasciaMm: null }, 0.5)
    expect(noFascia).toEqual({ axisMm: null, notAssessed: 'no deep fascia known here' })
    const noBone = planeTarget('supraperiosteal', { ...PLAIN_LAYERS, boneMm: null }, 0.5)
    expect(noBone).toEqual({ axisMm: null, notAssessed: 'the depth of bone is not known here' })
    for (const plane of PLANES) {
      expect(planeTarget(plane, null, 0.5)).toEqual({ axisMm: null, notAssessed: 'no layer data here' })
    }
  })
})
