import { describe, expect, it } from 'vitest'
import { LAYER_CODES, type LayerCode } from '../../src/geometry/anatomy-types.ts'
import { relationOf, type Relation } from '../../src/geometry/relation.ts'
import { PLAIN_LAYERS } from '../support/mesh-head.ts'

/** Axis depths of a cannula of radius 0.5 mm. SMAS 6 to 7 mm, skin 2 mm. */
const DEPTHS = { dermis: 1.2, subcutis: 4, smas: 5.5, within: 6.5, under: 8 } as const

const kindOf = (depth: keyof typeof DEPTHS, layer: LayerCode): string => {
  const relation = relationOf(DEPTHS[depth], 0.5, PLAIN_LAYERS, layer)
  return relation.kind === 'same' ? 'same' : `${relation.kind}${relation.intact ? ', intact' : ''}`
}

describe('what lies between a thread and a structure', () => {
  const rows = {
    //          dermis, subcutis, smas, sub-smas, sub-deep-fascia, submucosal, on-bone
    dermis: ['same', 'over', 'over', 'over, intact', 'over, intact', 'over, intact', 'over, intact'],
    subcutis: ['same', 'same', 'over', 'over, intact', 'over, intact', 'over, intact', 'over, intact'],
    smas: ['same', 'same', 'over', 'over, intact', 'over, intact', 'over, intact', 'over, intact'],
    within: ['same', 'same', 'same', 'same', 'same', 'same', 'same'],
    under: ['under, intact', 'under, intact', 'under', 'same', 'same', 'same', 'same'],
  } as const

  it.each(Object.entries(rows))('for a thread in %s, layer by layer', (depth, expected) => {
    expect(LAYER_CODES.map((layer) => kindOf(depth as keyof typeof DEPTHS, layer))).toEqual(expected)
  })

  it('is the SMAS with its own thickness', () => {
    const over = relationOf(4, 0.5, PLAIN_LAYERS, 'sub-smas')
    expect(over).toEqual({ kind: 'over', layer: 'smas', thicknessMm: 1, intact: true } satisfies Relation)
  })

  it('is nothing where the SMAS is absent, attenuated or unknown', () => {
    for (const smas of ['absent', 'attenuated'] as const) {
      expect(relationOf(4, 0.5, { ...PLAIN_LAYERS, smas }, 'sub-smas').kind).toBe('same')
    }
    expect(relationOf(4, 0.5, null, 'sub-smas').kind).toBe('same')
  })

  it('lets the walls touch a face by 0.3 mm and no more', () => {
    expect(relationOf(5.79, 0.5, PLAIN_LAYERS, 'sub-smas').kind).toBe('over')
    expect(relationOf(5.81, 0.5, PLAIN_LAYERS, 'sub-smas').kind).toBe('same')
    expect(relationOf(7.21, 0.5, PLAIN_LAYERS, 'subcutis').kind).toBe('under')
    expect(relationOf(7.19, 0.5, PLAIN_LAYERS, 'subcutis').kind).toBe('same')
  })

  it('turns to the same layer as a thicker cannula bulges into the SMAS', () => {
    expect(relationOf(5.5, 0.5, PLAIN_LAYERS, 'sub-smas').kind).toBe('over')
    expect(relationOf(5.5, 0.9, PLAIN_LAYERS, 'sub-smas').kind).toBe('same')
  })
})
