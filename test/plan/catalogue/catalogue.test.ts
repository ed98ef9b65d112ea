import { describe, expect, it } from 'vitest'
import { PLANES } from '../../../src/geometry/planes.ts'
import {
  CATALOGUE,
  GAUGE_TABLE,
  MATERIALS,
  outerDiameterMm,
  productById,
  productLimits,
  SELECTABLE_PRODUCTS,
  USP_TABLE,
  type Figure,
} from '../../../src/plan/catalogue/index.ts'

const IDS = [
  'pdo-mono-fine',
  'pdo-mono-std',
  'pdo-screw',
  'pdo-twin',
  'pdo-cog-23',
  'pdo-cog-21',
  'pdo-cog-19-90',
  'pdo-cog-19-100',
  'pdo-cog-18',
  'pdo-cog-360-18',
  'pdo-dual-needle',
  'pdo-anchor-long',
  'plla-cone-8',
  'plla-cone-12',
  'plla-cone-16',
  'plcl-short',
  'plcl-long',
  'pcl-cog',
  'pp-permanent',
]
const limits = (id: string) => productLimits(productById(id)!)

describe('the catalogue', () => {
  it('holds the nineteen products, each under its own id', () => {
    expect(CATALOGUE.map(({ id }) => id)).toEqual(IDS)
    for (const id of IDS) expect(productById(id)?.id).toBe(id)
    expect(productById('pdo_cog_19_100')).toBeNull()
  })

  it('offers all but the permanent thread, which it warns of with a source', () => {
    expect(SELECTABLE_PRODUCTS.map(({ id }) => id)).toEqual(IDS.filter((id) => id !== 'pp-permanent'))
    expect(productById('pp-permanent')?.warning).toMatchObject({ verified: true })
  })

  it('names a source for every figure it calls verified', () => {
    const figures = CATALOGUE.flatMap((product) =>
      Object.values(product).filter(
        (value): value is Figure<unknown> => typeof value === 'object' && 'verified' in value,
      ),
    )
    expect(figures.length).toBeGreaterThan(100)
    for (const figure of figures) {
      if (figure.verified) expect(figure.source).toBeTruthy()
      if (figure.decodedFromModelCode) expect(figure.verified).toBe(false)
    }
  })

  it('tells absorption from effect for every material on offer', () => {
    for (const { material } of SELECTABLE_PRODUCTS) {
      expect(MATERIALS[material].absorption?.source).toBeTruthy()
      expect(MATERIALS[material].effect?.source).toBeTruthy()
    }
  })

  it('carries what clearances say about lifting', () => {
    for (const id of [
      'pdo-cog-19-100',
      'pdo-dual-needle',
      'pdo-cog-21',
      'pdo-cog-19-90',
      'pdo-cog-18',
      'plla-cone-8',
    ]) {
      expect(productById(id)?.regulatory).toMatchObject({ verified: true })
    }
  })

  it('has thinner needles for larger gauges, and thicker sutures for larger sizes', () => {
    expect(GAUGE_TABLE.map((row) => row.gauge)).toEqual(Array.from({ length: 15 }, (_, i) => 18 + i))
    GAUGE_TABLE.reduce((before, row) => {
      expect(row.outerDiameterMm).toBeLessThan(before.outerDiameterMm)
      expect(row.innerDiameterMm ?? 0).toBeLessThan(row.outerDiameterMm)
      return row
    })
    USP_TABLE.reduce((before, row) => {
      expect(row.minMm).toBeGreaterThan(before.maxMm)
      return row
    })
  })

  it('states for every product on offer what the checker needs', () => {
    for (const product of SELECTABLE_PRODUCTS) {
      const stated = productLimits(product)
      expect(stated.outerDiameterMm).toBeGreaterThanOrEqual(0.3)
      expect(stated.outerDiameterMm).toBeLessThanOrEqual(1.3)
      expect(stated.planes.length).toBeGreaterThan(0)
      for (const plane of stated.planes) expect(PLANES).toContain(plane)
      if (stated.minLengthMm !== null) expect(stated.minLengthSource).toBeTruthy()
    }
  })
})

describe('the limits of a product', () => {
  it('agree with the gauge table wherever a product states both', () => {
    for (const product of SELECTABLE_PRODUCTS) {
      const { gauge } = product
      if (gauge === undefined) continue
      const thickest = typeof gauge.value === 'number' ? gauge.value : Math.min(...gauge.value)
      const row = GAUGE_TABLE.find((entry) => entry.gauge === thickest)
      expect(outerDiameterMm(product)).toBe(row?.outerDiameterMm)
    }
  })

  it('take the diameter from the gauge where only that is stated, the thicker one of a range', () => {
    expect(limits('pdo-screw').outerDiameterMm).toBe(0.4636)
    expect(limits('pdo-twin').outerDiameterMm).toBe(0.4636)
    expect(limits('pcl-cog').outerDiameterMm).toBe(1.27)
    expect(limits('plcl-short').outerDiameterMm).toBe(1.28)
    expect(limits('plcl-long').outerDiameterMm).toBe(1.28)
  })

  it('take the cone where it is the thickest known part, and the thickest cannula where nothing is known', () => {
    expect(limits('plla-cone-12').outerDiameterMm).toBe(1)
    expect(limits('pdo-dual-needle').outerDiameterMm).toBe(1.27)
    expect(limits('pdo-anchor-long').outerDiameterMm).toBe(1.27)
  })

  it('take the needle as the longest run, else the thread, else nothing', () => {
    expect(limits('pdo-cog-19-100').usableLengthMm).toBe(100)
    expect(limits('pdo-mono-fine').usableLengthMm).toBe(40)
    expect(limits('pdo-cog-360-18').usableLengthMm).toBe(170)
    expect(limits('plla-cone-8').usableLengthMm).toBe(300)
    expect(limits('plla-cone-12').usableLengthMm).toBeNull()
  })

  it('ask 60, 90 and 110 mm of sutures with 8, 12 and 16 cones, and nothing of others', () => {
    expect(
      ['plla-cone-8', 'plla-cone-12', 'plla-cone-16', 'pdo-cog-21'].map((id) => limits(id).minLengthMm),
    ).toEqual([60, 90, 110, null])
  })

  it('state the tip only where it was read', () => {
    const tips = Object.fromEntries(
      SELECTABLE_PRODUCTS.map((product) => [product.id, productLimits(product).tip]),
    )
    expect(tips).toMatchObject({
      'pdo-cog-23': 'sharp',
      'pdo-cog-19-100': 'blunt',
      'pdo-cog-360-18': 'blunt',
      'pdo-dual-needle': 'cutting',
      'plcl-short': 'cutting',
    })
    expect(tips['pdo-mono-fine']).toBe('unknown')
  })

  it('keep cogs and cones out of the dermis, and fine monos above the SMAS', () => {
    expect(limits('pdo-mono-fine').planes).toEqual(['dermis', 'subcutis'])
    for (const id of ['pdo-cog-21', 'plla-cone-8', 'pdo-screw', 'pdo-twin'])
      expect(limits(id).planes).not.toContain('dermis')
    expect(limits('pdo-anchor-long').planes).toContain('deep-temporal-fascia')
  })
})
