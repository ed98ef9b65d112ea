import { describe, expect, it } from 'vitest'
import type { Finding, ProductLimits } from '../../src/geometry/check-types.ts'
import type { Plane } from '../../src/geometry/planes.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { checkOne, codesOf, thread, threadOfPasses } from '../support/threads.ts'

const slab = slabHead()
/** 60 mm on the skin and a stab of 4 mm: 64 mm under it. */
const run: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]
const findings = (product: Partial<ProductLimits>, plane: Plane = 'subcutis'): readonly Finding[] =>
  checkOne(slab, thread(slab, run, { product, plane })).findings

describe('a product in a plane', () => {
  it('it may lie in says nothing', () => {
    expect(findings({ planes: ['subcutis', 'smas'] })).toEqual([])
  })

  it('it is not made for is a caution that names the plane', () => {
    const [finding] = findings({ planes: ['subcutis'], form: 'barbed' }, 'sub-smas')
    expect(finding).toMatchObject({ code: 'product-plane', severity: 'caution' })
    expect(finding!.message).toBe('Plain thread does not belong in this plane: under the smas')
  })

  it.each([
    ['barbed', 'danger'],
    ['cones', 'danger'],
    ['mono', 'caution'],
  ] as const)('the dermis, %s, is a %s', (form, severity) => {
    const [finding] = findings({ planes: ['subcutis'], form, outerDiameterMm: 0.5 }, 'dermis')
    expect(finding).toMatchObject({ code: 'product-plane', severity })
  })

  it('is judged where a point overrides the plane, too', () => {
    const stops = [run[0]!, { at: run[1]!, plane: 'sub-smas' as const }]
    const result = checkOne(slab, thread(slab, stops, { product: { planes: ['subcutis'] } }))
    expect(codesOf(result)).toEqual(['product-plane'])
    expect(result.findings[0]!.at[0]).toBeCloseTo(70, 0)
  })
})

describe('a product in the dermis', () => {
  // 60 % of 1.9 mm = 1.14 mm
  it.each([
    [1.13, []],
    [1.15, ['product-plane']],
  ] as const)('of %d mm: %o', (outerDiameterMm, codes) => {
    const found = findings({ outerDiameterMm }, 'dermis')
    expect(found.map((f) => f.code)).toEqual(codes)
    if (found[0]) {
      expect(found[0]).toMatchObject({ severity: 'caution', value: outerDiameterMm, unit: 'mm' })
      expect(found[0].limit).toBeCloseTo(1.14, 9)
    }
  })

  it('may be as thick as it likes in other planes', () => {
    expect(findings({ outerDiameterMm: 1.5 })).toEqual([])
  })
})

describe('the length of a run', () => {
  it.each([
    [{ usableLengthMm: 64.1 }, null],
    [{ usableLengthMm: 63.9 }, 63.9],
    [{ minLengthMm: 63.9 }, null],
    [{ minLengthMm: 64.1 }, 64.1],
  ])('of 64 mm with %o', (limits, limit) => {
    const [finding] = findings(limits)
    expect(finding?.limit ?? null).toBe(limit)
    if (finding) {
      expect(finding).toMatchObject({ code: 'wrong-length', severity: 'caution', unit: 'mm' })
      expect(finding.value).toBeCloseTo(64, 2)
    }
  })

  it('names the source of a shortest length, where it has one', () => {
    const [sourced] = findings({ minLengthMm: 80, minLengthSource: 'its leaflet' })
    expect(sourced).toMatchObject({ basis: 'published', source: 'its leaflet' })
    expect(findings({ minLengthMm: 80 })[0]).toMatchObject({ basis: 'planning-default' })
  })

  it('is that of each pass', () => {
    const loop = threadOfPasses(
      slab,
      [
        run,
        [
          [40, 0, 0],
          [60, 0, 0],
        ],
      ],
      { product: { minLengthMm: 50 } },
    )
    const { findings: found } = checkOne(slab, loop)
    expect(found.map((f) => [f.code, f.pass])).toEqual([['wrong-length', 1]])
  })
})
