import { describe, expect, it } from 'vitest'
import { productLimits } from '../../../src/plan/catalogue/index.ts'
import {
  catalogued,
  findProduct,
  ownProductFault,
  ownProductId,
  type OwnProduct,
} from '../../../src/plan/catalogue/own-product.ts'

const blue: OwnProduct = {
  id: 'own-blue',
  name: 'Blue cog',
  material: 'PCL',
  form: 'barbed',
  tip: 'sharp',
  gauge: 20,
  needleLengthMm: 95,
}

describe('a product that the clinic entered', () => {
  it('gives the checker its own limits, the gauge by the needle chart', () => {
    expect(productLimits(catalogued(blue))).toMatchObject({
      id: 'own-blue',
      name: 'Blue cog',
      outerDiameterMm: 0.9081,
      tip: 'sharp',
      usableLengthMm: 95,
      minLengthMm: null,
    })
    expect(productLimits(catalogued({ ...blue, outerDiameterMm: 1.1 })).outerDiameterMm).toBe(1.1)
  })

  it('never passes for a published figure', () => {
    const { gauge, needleLengthMm, tip } = catalogued(blue)
    for (const figure of [gauge, needleLengthMm, tip]) {
      expect(figure).toMatchObject({ verified: false, source: 'entered by the clinic' })
    }
  })

  it('cannot be judged without a diameter: neither gauge nor diameter, or a gauge that the chart lacks', () => {
    expect(ownProductFault(blue)).toBeNull()
    expect(ownProductFault({ ...blue, gauge: undefined })).toMatch(/a gauge or an outer diameter/)
    expect(ownProductFault({ ...blue, gauge: 16 })).toMatch(/an outer diameter as well/)
    expect(ownProductFault({ ...blue, gauge: 16, outerDiameterMm: 1.65 })).toBeNull()
  })

  it('never takes the place of one of the catalogue', () => {
    const false21 = { ...blue, id: 'pdo-cog-21' }
    expect(findProduct('pdo-cog-21', [false21])?.name).toBe('PDO cog 21G, 90 mm')
    expect(findProduct('own-blue', [blue])?.name).toBe('Blue cog')
    expect(findProduct('own-blue')).toBeNull()
  })

  it('gets an id from its name that nothing else has', () => {
    expect(ownProductId('Blue cog, 19G/100', [])).toBe('own-blue-cog-19g-100')
    expect(ownProductId('Blue cog', ['own-blue-cog', 'own-blue-cog-2'])).toBe('own-blue-cog-3')
    expect(ownProductId('青い糸', [])).toBe('own-product')
    expect(ownProductId('x'.repeat(200), []).length).toBeLessThanOrEqual(64)
  })
})
