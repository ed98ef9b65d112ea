import { describe, expect, it } from 'vitest'
import { NO_CONTEXT, type CheckLigament } from '../../src/geometry/check-context.ts'
import { checkPlan, prepareGround } from '../../src/geometry/check-plan.ts'
import type { Finding } from '../../src/geometry/check-types.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { NO_ERRORS, thread, threadOfPasses, type Stop, type ThreadOptions } from '../support/threads.ts'

const slab = slabHead()
/** Straight along x on a flat skin; the stab adds 4 mm before x = 40. */
const run: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]
const BARBED: ThreadOptions = { product: { form: 'barbed' } }

/** A ligament across the thread: a line in y at x. */
const across = (x: number, other: Partial<CheckLigament> = {}): CheckLigament => ({
  id: 'band',
  name: 'Band (of somebody)',
  side: 'left',
  line: [
    [x, -10, 0],
    [x, 10, 0],
  ],
  halfWidthMm: 3.2,
  acrossSdMm: 5,
  source: 'Somebody 1989',
  ...other,
})

function findings(
  ligaments: readonly CheckLigament[],
  options: ThreadOptions = BARBED,
  stops: readonly Stop[] = run,
): Finding[] {
  const ground = prepareGround(slab, [], [], { ...NO_CONTEXT, ligaments })
  const { threads } = checkPlan([thread(slab, stops, options)], ground, NO_ERRORS)
  return threads[0]!.findings.filter(({ code }) => code === 'crosses-ligament')
}

describe('a thread with barbs across a retaining ligament', () => {
  it('gets advice that names it, its place and its source, and no alarm', () => {
    const [finding, ...others] = findings([across(70)])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'clear',
      side: 'left',
      structure: null,
      limit: 3.2,
      acrossSdMm: 5,
      basis: 'planning-default',
      source: 'Somebody 1989',
      message:
        "Crosses the patient's left band 34 mm from the entry: barbs that hold on both sides of it can dimple the skin",
    })
    expect(finding!.value).toBeCloseTo(0, 4)
    expect(finding!.atMm).toBeCloseTo(34, 1)
    expect(finding!.fromMm).toBeCloseTo(31, 0)
    expect(finding!.toMm).toBeCloseTo(37, 0)
  })

  it('is told by the half-width of the ligament, wherever its line ends beside the thread', () => {
    const beside = (mm: number): CheckLigament =>
      across(70, {
        line: [
          [70, mm, 0],
          [70, mm + 10, 0],
        ],
      })
    expect(findings([beside(3.15)])).toHaveLength(1)
    expect(findings([beside(3.25)])).toEqual([])
    expect(findings([beside(3.15)])[0]!.value).toBeCloseTo(3.15, 4)
  })

  it('matters on both sides of the band only: none where the thread begins or ends at it', () => {
    // 10 mm of thread on either side of the path of 64 mm, stab included
    expect(findings([across(40)])).toEqual([])
    expect(findings([across(100)])).toEqual([])
    expect(findings([across(50)])).toHaveLength(1)
    expect(findings([across(90)])).toHaveLength(1)
  })

  it('is told once per ligament, at the nearest place, and once for each of two', () => {
    expect(findings([across(60), across(80)])).toHaveLength(2)
    const loop = threadOfPasses(
      slab,
      [
        [
          [40, 2, 0],
          [100, 2, 0],
        ],
        [
          [40, 1, 0],
          [100, 1, 0],
        ],
      ],
      BARBED,
    )
    const onePoint = across(70, {
      line: [
        [70, 0, 0],
        [70, -10, 0],
      ],
    })
    const ground = prepareGround(slab, [], [], { ...NO_CONTEXT, ligaments: [onePoint] })
    const crossings = checkPlan([loop], ground, NO_ERRORS).threads[0]!.findings.filter(
      ({ code }) => code === 'crosses-ligament',
    )
    expect(crossings).toHaveLength(1)
    expect(crossings[0]).toMatchObject({ pass: 1 })
    expect(crossings[0]!.value).toBeCloseTo(1, 4)
  })
})

describe('nothing is said', () => {
  it('of smooth threads', () => {
    for (const form of ['mono', 'screw', 'twin'] as const)
      expect(findings([across(70)], { product: { form } })).toEqual([])
    expect(findings([across(70)], { product: { form: 'cones' } })).toHaveLength(1)
  })

  it('in the dermis and on bone, where no band is caught', () => {
    for (const plane of ['dermis', 'supraperiosteal', 'deep-temporal-fascia'] as const)
      expect(findings([across(70)], { ...BARBED, plane })).toEqual([])
    for (const plane of ['subcutis', 'smas', 'sub-smas'] as const)
      expect(findings([across(70)], { ...BARBED, plane })).toHaveLength(1)
  })
})
