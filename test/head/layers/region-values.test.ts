import { describe, expect, it } from 'vitest'
import { MODEL_REGIONS } from '../../../src/head/layers/model-regions.ts'
import type { ModelRegionId } from '../../../src/head/layers/model-region-types.ts'
import { regionValues } from '../../../src/head/layers/region-values.ts'
import type { LayerPerson, RegionValues } from '../../../src/head/layers/region-values.ts'

const woman: LayerPerson = { sex: 'female', ageYears: 45, fullness: 0, setting: 'average' }
const man: LayerPerson = { ...woman, sex: 'male' }
const ids = Object.keys(MODEL_REGIONS) as ModelRegionId[]
const eachRegion = (check: (id: ModelRegionId) => void): void => {
  for (const id of ids) check(id)
}
const bottomMm = ({ smasTop, smasThickness }: RegionValues): number => smasTop.mm + smasThickness.mm

describe('region values', () => {
  it('take the measured SMAS depth as printed, for both sexes', () => {
    for (const person of [woman, man]) {
      expect(regionValues('buccal', person).smasTop.mm).toBeCloseTo(4.82)
      expect(regionValues('preauricular', person).smasTop.mm).toBeCloseTo(4.25)
      expect(regionValues('lateral-neck', person).smasTop.mm).toBeCloseTo(3.71)
    }
  })

  it('cite only verified figures and call the rest planning defaults', () => {
    eachRegion((id) => {
      const { skin, smasTop, smasThickness, bone } = regionValues(id, woman)
      for (const value of [skin, smasTop, smasThickness, ...(bone ? [bone] : [])])
        expect(value.source.startsWith('Planning default')).toBe(!value.verified)
    })
    expect(regionValues('buccal', woman).smasTop).toMatchObject({ verified: true })
    expect(regionValues('retroauricular', woman).smasTop).toMatchObject({ verified: false })
  })

  it("take each sex's own skin where it was printed", () => {
    expect(regionValues('forehead', woman).skin.mm).toBeCloseTo(0.2 + 0.86)
    expect(regionValues('forehead', man).skin.mm).toBeCloseTo(0.22 + 1.17)
  })

  it('give men thicker skin in the cheek and no deeper SMAS anywhere', () => {
    expect(regionValues('buccal', man).skin.mm).toBeGreaterThan(regionValues('buccal', woman).skin.mm)
    eachRegion((id) => {
      expect(regionValues(id, man).smasTop.mm).toBe(regionValues(id, woman).smasTop.mm)
    })
  })

  it('let the SMAS come nearer with age and lie deeper in a full face', () => {
    eachRegion((id) => {
      const usual = regionValues(id, woman).smasTop.mm
      expect(regionValues(id, { ...woman, ageYears: 70 }).smasTop.mm).toBeLessThan(usual)
      expect(regionValues(id, { ...woman, fullness: 1 }).smasTop.mm).toBeGreaterThan(usual)
    })
  })

  it('put the thin end 1.645 SD below the printed mean, or at the least value reported', () => {
    const thin = { ...woman, setting: 'thin' } as const
    expect(regionValues('buccal', thin).smasTop.mm).toBeCloseTo(4.82 - 1.645 * 0.9)
    expect(regionValues('lateral-neck', thin).smasTop.mm).toBeCloseTo(3.71 - 1.645 * 0.5)
    expect(regionValues('forehead', thin).smasTop.mm).toBeCloseTo(2.3)
  })

  it('make every layer thinner or equal at the thin end', () => {
    eachRegion((id) => {
      const usual = regionValues(id, woman)
      const thin = regionValues(id, { ...woman, setting: 'thin' })
      expect(thin.skin.mm).toBeLessThan(usual.skin.mm)
      expect(thin.smasTop.mm).toBeLessThan(usual.smasTop.mm)
      expect(bottomMm(thin)).toBeLessThan(bottomMm(usual))
    })
  })

  it('give a spread of the SMAS depth everywhere, the printed one where there is one', () => {
    expect(regionValues('preauricular', woman).smasSdMm).toBe(0.6)
    eachRegion((id) => {
      const { smasSdMm, smasTop } = regionValues(id, woman)
      expect(smasSdMm / smasTop.mm).toBeGreaterThan(0.1)
      expect(smasSdMm / smasTop.mm).toBeLessThan(0.2)
    })
  })

  it('put the parotid and submandibular fascia inside their measured range and under the SMAS', () => {
    const parotid = regionValues('preauricular', woman)
    expect(bottomMm(parotid) + parotid.deepFasciaGapMm!).toBeGreaterThan(5)
    expect(bottomMm(parotid) + parotid.deepFasciaGapMm!).toBeLessThan(6)
    const neck = regionValues('lateral-neck', woman)
    expect(Math.abs(bottomMm(neck) + neck.deepFasciaGapMm! - 4.63)).toBeLessThan(0.76)
  })
})
