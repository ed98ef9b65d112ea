import { describe, expect, it } from 'vitest'
import { createLayerModel } from '../../../src/head/layers/index.ts'
import { layerSourcesOf } from '../../../src/head/layers/sources-of.ts'
import { head, skinAt } from './heads.ts'

describe('layerSourcesOf', () => {
  const basis = head('female-45')

  it('says of a place what the layer model says of it', () => {
    const { layerSourcesAt } = createLayerModel(basis)
    for (const place of [skinAt(basis, 'cheilion', [25, 5, 0]), skinAt(basis, 'gonion')])
      expect(layerSourcesOf(basis)(basis.positionOf(place))).toEqual(layerSourcesAt(place))
  })

  it('is made once for a head', () => {
    expect(layerSourcesOf(basis)).toBe(layerSourcesOf(basis))
  })
})
