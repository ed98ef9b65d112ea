import { describe, expect, it } from 'vitest'
import { layersOutOfOrder } from '../../src/anatomy/layer-order.ts'
import { BALL_LAYERS } from './support/ball-head.ts'

describe('the order of layers', () => {
  it('is right from skin over SMAS and fascia to bone, with what is unknown left out', () => {
    expect(layersOutOfOrder(BALL_LAYERS)).toBeNull()
    expect(layersOutOfOrder({ ...BALL_LAYERS, deepFasciaMm: null, boneMm: null })).toBeNull()
  })

  it('names the first two that are reversed', () => {
    expect(layersOutOfOrder({ ...BALL_LAYERS, smasTopMm: 1 })).toBe(
      'top of the SMAS at 1 mm over underside of the skin at 1.5 mm',
    )
    expect(layersOutOfOrder({ ...BALL_LAYERS, smasBottomMm: 3 })).toMatch(
      /^underside of the SMAS at 3 mm over/,
    )
    expect(layersOutOfOrder({ ...BALL_LAYERS, boneMm: 6 })).toBe('bone at 6 mm over deep fascia at 7 mm')
    expect(layersOutOfOrder({ ...BALL_LAYERS, deepFasciaMm: null, boneMm: 4.5 })).toMatch(
      /^bone at 4.5 mm over/,
    )
    expect(layersOutOfOrder({ ...BALL_LAYERS, dermisMm: -2 })).toMatch(/^underside of the skin/)
    expect(layersOutOfOrder({ ...BALL_LAYERS, boneMm: Number.NaN })).toMatch(/^bone at NaN/)
  })

  it('asks nothing of an absent SMAS', () => {
    expect(layersOutOfOrder({ ...BALL_LAYERS, smas: 'absent', smasTopMm: 9, smasBottomMm: 2 })).toBeNull()
  })
})
