import { describe, expect, it } from 'vitest'
import { DEFAULT_CHECK_SETTINGS, type Finding } from '../../src/geometry/check-types.ts'
import { SOURCE_YI_2026 } from '../../src/geometry/limits.ts'
import type { RegionId, SkinZones } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { check, checkOne, codesOf, findingOf, thread, threadOfPasses } from '../support/threads.ts'

const slab = slabHead()
const run: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]
const withZones = (zones: (at: Vec3) => Partial<SkinZones>): ReturnType<typeof slabHead> =>
  slabHead({ zones })

describe('near the corner of the mouth', () => {
  /** The path runs 4 mm deep: the corner lies `besideMm` beside it on the skin. */
  const near = (besideMm: number): Finding | null =>
    findingOf(
      checkOne(slab, thread(slab, run), [], DEFAULT_CHECK_SETTINGS, [
        [70, besideMm, 0],
        [-70, 0, 0],
      ]),
      'near-commissure',
    )

  it('is a caution within 10 mm of the path along the skin, however deep it runs', () => {
    expect(near(10.05)).toBeNull()
    expect(near(9.95)).toMatchObject({
      severity: 'caution',
      limit: 10,
      unit: 'mm',
      basis: 'published',
      source: SOURCE_YI_2026,
    })
  })

  it('has the nearest place and the stretch within the limit', () => {
    const finding = near(1)!
    expect(finding.value).toBeCloseTo(1, 2)
    // the stab adds 4 mm; sqrt(100 - 1) = 9.9: the last samples within lie 9 mm to either side
    expect(finding.atMm).toBeCloseTo(34, 1)
    expect(finding.fromMm).toBeCloseTo(25, 0)
    expect(finding.toMm).toBeCloseTo(43, 0)
  })

  it('is silent where no mouth is known', () => {
    expect(codesOf(checkOne(slab, thread(slab, run)))).toEqual([])
  })
})

describe('inside the orbital rim', () => {
  const eye = withZones(([x]) => ({ insideOrbitalRim: x > 79.5 }))

  it('is a caution for a smooth thread and a danger with barbs or cones', () => {
    for (const [form, severity] of [
      ['mono', 'caution'],
      ['screw', 'caution'],
      ['barbed', 'danger'],
      ['cones', 'danger'],
    ] as const) {
      const finding = findingOf(checkOne(eye, thread(eye, run, { product: { form } })), 'inside-orbital-rim')
      expect(finding?.severity).toBe(severity)
    }
  })

  it('covers the stretch inside', () => {
    const finding = findingOf(checkOne(eye, thread(eye, run)), 'inside-orbital-rim')!
    expect(finding.fromMm).toBeCloseTo(44, 1)
    expect(finding.toMm).toBeCloseTo(64, 1)
  })

  it('is silent outside', () => {
    expect(
      codesOf(
        checkOne(
          eye,
          thread(eye, [
            [40, 0, 0],
            [78, 0, 0],
          ]),
        ),
      ),
    ).toEqual([])
  })
})

describe('entry in hair', () => {
  const scalp = withZones(([x]) => ({ hair: x < 41 }))

  it('is told where the first pass enters, without raising the severity', () => {
    const result = checkOne(scalp, thread(scalp, run))
    expect(findingOf(result, 'entry-in-hair')).toMatchObject({ severity: 'clear', fromMm: 0, toMm: 0 })
    expect(result.severity).toBe('clear')
  })

  it('is not told of a thread that only ends there', () => {
    expect(codesOf(checkOne(scalp, thread(scalp, run.toReversed())))).toEqual([])
  })

  it('is told once for a thread with two passes', () => {
    expect(codesOf(checkOne(scalp, threadOfPasses(scalp, [run, run])))).toEqual(['entry-in-hair'])
  })
})

describe('across the midline', () => {
  const middle = (region: RegionId | null = 'cheek'): ReturnType<typeof slabHead> =>
    slabHead({ centre: [0, 0], zones: () => ({ region }) })
  const across = (from: number, to: number, region: RegionId | null = 'cheek'): Finding | null => {
    const head = middle(region)
    return findingOf(
      checkOne(
        head,
        thread(head, [
          [from, 0, 0],
          [to, 0, 0],
        ]),
      ),
      'crosses-midline',
    )
  }

  it.each([
    [-1, 30, true],
    [-0.2, 30, true],
    [0, 30, false],
    [30, -1, true],
    [30, 0, false],
    [-30, 30, true],
    [5, 40, false],
  ])('from %d to %d: %s', (from, to, crosses) => {
    expect(across(from, to) !== null).toBe(crosses)
  })

  it('is a caution, but on purpose under the chin and over the neck', () => {
    expect(across(-30, 30)!.severity).toBe('caution')
    expect(across(-30, 30, 'submental')!.severity).toBe('clear')
    expect(across(-30, 30, 'neck')!.severity).toBe('clear')
    expect(across(-30, 30, null)!.severity).toBe('caution')
  })

  it('is placed at the midline, and the thread counts as midline', () => {
    const head = middle()
    const result = check(head, [
      thread(head, [
        [-30, 0, 0],
        [30, 0, 0],
      ]),
    ])
    expect(result.threads[0]!.findings[0]!.at[0]).toBeCloseTo(0, 0)
    expect(result.threads[0]!.side).toBe('midline')
    expect(result.count.bySide).toEqual({ left: 0, right: 0, midline: 1 })
  })
})

describe('in the lip', () => {
  const lip = withZones(([x]) => ({ lips: x > 79.5 }))

  it('barbs and cones are a danger, smooth threads are at home', () => {
    for (const form of ['barbed', 'cones'] as const) {
      const finding = findingOf(checkOne(lip, thread(lip, run, { product: { form } })), 'product-plane')
      expect(finding).toMatchObject({ severity: 'danger', basis: 'planning-default' })
      expect(finding!.message).toContain('in the lip')
      expect(finding!.fromMm).toBeCloseTo(44, 0)
    }
    for (const form of ['mono', 'screw', 'twin'] as const)
      expect(codesOf(checkOne(lip, thread(lip, run, { product: { form } })))).toEqual([])
  })
})
