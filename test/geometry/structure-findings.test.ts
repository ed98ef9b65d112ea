import { describe, expect, it } from 'vitest'
import type { LayerCode, StructurePath } from '../../src/geometry/anatomy-types.ts'
import {
  DEFAULT_CHECK_SETTINGS,
  type CheckSettings,
  type Finding,
  type ThreadResult,
} from '../../src/geometry/check-types.ts'
import { CLEAR_PROBABILITY, LAYER_DEPTH_SD_MM } from '../../src/geometry/limits.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { PLAIN_LAYERS } from '../support/mesh-head.ts'
import { monteCarloContact, type Tube } from '../support/monte-carlo.ts'
import { seededRandom } from '../support/random.ts'
import { gland, tube, type TubeOptions } from '../support/structures.ts'
import {
  checkOne,
  codesOf,
  NO_ERRORS,
  thread,
  threadOfPasses,
  type ThreadOptions,
} from '../support/threads.ts'

const slab = slabHead()
const run: readonly Vec3[] = [
  [40, 0, 0],
  [140, 0, 0],
]
/** A vessel of radius 1 mm across the thread at x = 90. */
const across = (depthMm: number, other: Partial<TubeOptions> = {}): TubeOptions => ({
  course: [
    [90, -40, -depthMm],
    [90, 40, -depthMm],
  ],
  ...other,
})
const SURE = { acrossSdMm: 0, depthSdMm: 0 } as const
/** A normal error goes beyond this many SD to one side with the likelihood from which a caution is raised: 0.05. */
const ONE_IN_TWENTY_SD = 1.645

function meet(
  options: TubeOptions,
  own: ThreadOptions = {},
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
): ThreadResult {
  return checkOne(slab, thread(slab, run, { plane: 'sub-smas', ...own }), [tube(slab, options)], settings)
}
const only = (result: ThreadResult): Finding | null => {
  expect(result.findings.length).toBeLessThanOrEqual(1)
  return result.findings[0] ?? null
}

describe('a thread and a vessel of the same layer, all known', () => {
  // axis 8 mm deep, radius 0.5; vessel radius 1, margin 2: touching at 9.5, margin at 11.5
  it.each([
    [9.49, 'crosses-structure', 'danger'],
    [9.51, 'near-structure', 'danger'],
    [11.49, 'near-structure', 'danger'],
    [11.51, null, null],
  ] as const)('vessel %d mm deep: %s, %s', (depthMm, code, severity) => {
    const finding = only(meet(across(depthMm, SURE), {}, NO_ERRORS))
    expect(finding?.code ?? null).toBe(code)
    expect(finding?.severity ?? null).toBe(severity)
    if (finding) expect(finding.value).toBeCloseTo(depthMm - 9.5, 6)
  })

  it('are judged by the margin of the settings where it names the structure', () => {
    const wide = { ...NO_ERRORS, marginsMm: { 'test-artery': 4 } }
    expect(only(meet(across(13.49, SURE), {}, wide))).toMatchObject({ severity: 'danger', limit: 4 })
    expect(only(meet(across(13.51, SURE), {}, wide))).toBeNull()
    expect(only(meet(across(11.6, SURE), {}, { ...NO_ERRORS, marginsMm: { other: 9 } }))).toBeNull()
  })

  it('raises a caution beyond the margin where contact is at least 0.05 likely', () => {
    const settings = { ...NO_ERRORS, operatorDepthMm: 1, modelMm: 0.5 }
    const uncertain = { acrossSdMm: 0, depthSdMm: 1.2 }
    const finding = only(meet(across(12, uncertain), {}, settings))!
    expect(finding).toMatchObject({ code: 'near-structure', severity: 'caution' })
    expect(finding.value).toBeGreaterThan(finding.limit!)
    expect(finding.contactProbability).toBeGreaterThanOrEqual(CLEAR_PROBABILITY)
    expect(finding.contactProbability).toBeLessThan(CLEAR_PROBABILITY + 0.01)
    expect(only(meet(across(12.2, uncertain), {}, settings))).toBeNull()
  })

  it('adds the error of the layer where the depth is typed in mm', () => {
    const settings = { ...NO_ERRORS, operatorDepthMm: 1, marginsMm: { 'test-artery': 1 } }
    const stops = run.map((at) => ({ at, depthMm: 8 }))
    const limit = 9.5 + ONE_IN_TWENTY_SD * Math.hypot(1, LAYER_DEPTH_SD_MM)
    const at = (depthMm: number): ThreadResult =>
      checkOne(
        slab,
        thread(slab, stops, { plane: 'sub-smas' }),
        [tube(slab, across(depthMm, SURE))],
        settings,
      )
    expect(only(at(limit - 0.05))?.severity).toBe('caution')
    expect(only(at(limit + 0.05))).toBeNull()
    // the layer alone, not typed, cancels
    expect(only(meet(across(limit - 0.05, SURE), {}, settings))).toBeNull()
  })

  describe('where this patient was sounded, the error of the layer', () => {
    const settings = { ...NO_ERRORS, operatorDepthMm: 1, marginsMm: { 'test-artery': 1 } }
    const sounded = slabHead({ layers: { ...PLAIN_LAYERS, smasSdMm: 0.2 } })
    /** Whether anything is said of an artery at this depth, the thread 8 mm deep, aimed at so many mm or at its layer. */
    const isSaid = (depthMm: number, typed: boolean, skin = slab, changes: Partial<StructurePath> = {}) => {
      const stops = run.map((at) => (typed ? { at, depthMm: 8 } : { at }))
      const artery = tube(skin, across(depthMm, SURE))
      const paths = artery.paths.map((path) => ({ ...path, ...changes }))
      const planned = thread(skin, stops, { plane: 'sub-smas' })
      return only(checkOne(skin, planned, [{ ...artery, paths }], settings)) !== null
    }
    const limit = (layerSdMm: number): number => 9.5 + ONE_IN_TWENTY_SD * Math.hypot(1, layerSdMm)

    it('shrinks to the device’s for a typed depth, beside what lies by the SMAS only', () => {
      expect(isSaid(limit(0.2) - 0.05, true, sounded)).toBe(true)
      expect(isSaid(limit(0.2) + 0.05, true, sounded)).toBe(false)
      const onBone = { layers: tube(slab, across(10, SURE)).paths[0]!.layers.map(() => 'on-bone' as const) }
      expect(isSaid(limit(0.2) + 0.05, true, sounded, onBone)).toBe(true)
    })

    it('counts for a thread in its layer beside a vessel of measured depth, not for a typed depth', () => {
      const depthOwn = tube(slab, across(10, SURE)).paths[0]!.points.map(() => 1)
      const beyond = limit(0) + 0.05
      expect(isSaid(beyond, false)).toBe(false)
      expect(isSaid(beyond, false, slab, { depthOwn })).toBe(true)
      expect(isSaid(beyond, true, slab, { depthOwn })).toBe(false)
    })
  })

  it('weighs errors along the skin for a vessel beside the thread', () => {
    const beside = (mm: number): TubeOptions => ({
      course: [
        [60, mm, -8],
        [120, mm, -8],
      ],
      acrossSdMm: 1.5,
      depthSdMm: 0,
    })
    const settings = { ...NO_ERRORS, operatorLateralMm: 2 }
    const limit = 1.5 + ONE_IN_TWENTY_SD * 2.5
    expect(only(meet(beside(limit - 0.3), {}, settings))?.code).toBe('near-structure')
    expect(only(meet(beside(limit + 0.1), {}, settings))).toBeNull()
  })
})

describe('what a finding says', () => {
  const finding = only(
    meet(
      across(10.5, {
        acrossSdMm: 3,
        depthSdMm: 0.4,
        id: 'facial-artery',
        side: 'right',
        evidence: 'measured',
      }),
    ),
  )!

  it('names structure, side, course and what it rests on', () => {
    expect(finding).toMatchObject({
      structure: 'facial-artery',
      side: 'right',
      variant: 'nominal',
      evidence: 'measured',
      basis: 'planning-default',
      source: 'a test',
      stiffenedOnly: false,
      layer: null,
    })
  })

  it('has value, limit and errors apart', () => {
    expect(finding).toMatchObject({ unit: 'mm', limit: 2, acrossSdMm: 3, depthSdMm: 0.4 })
    expect(finding.value).toBeCloseTo(1, 6)
    expect(finding.worstClearanceMm).toBeCloseTo(1, 6)
  })

  it('has the place on the path and the witness on the vessel', () => {
    // the stab adds 8 mm
    expect(finding.atMm).toBeCloseTo(58, 2)
    expect(finding.fromMm).toBeLessThan(finding.atMm)
    expect(finding.toMm).toBeGreaterThan(finding.atMm)
    expect(finding.at[0]).toBeCloseTo(90, 2)
    expect(finding.at[2]).toBeCloseTo(-8, 3)
    expect(finding.witness![2]).toBeCloseTo(-10.5, 6)
  })

  it('is put in words', () => {
    expect(finding.message).toBe(
      "Runs beside the patient's right test artery, 1 mm away, 58 mm from the entry",
    )
  })
})

describe('a layer between', () => {
  const over = (depthMm: number, other: Partial<TubeOptions> = {}, own: ThreadOptions = {}): Finding | null =>
    only(meet(across(depthMm, { acrossSdMm: 1, depthSdMm: 0.3, ...other }), { plane: 'subcutis', ...own }))

  it('makes a thread over the SMAS pass over what lies well under it', () => {
    const finding = over(9)!
    expect(finding).toMatchObject({
      code: 'passes-over',
      severity: 'clear',
      layer: 'smas',
      layerThicknessMm: 1,
    })
    expect(finding.contactProbability).toBeLessThan(0.05)
    expect(finding.value).toBeCloseTo(3.5, 6)
    expect(finding.message).toMatch(/^Passes over .* 3\.5 mm away, the SMAS \(1 mm\) between; low overlap$/)
  })

  it('and raises a caution where the operator may reach it through the layer', () => {
    const finding = over(7.6, { radiiMm: [0.5, 0.5] }, { plane: 'smas' })!
    expect(finding).toMatchObject({ code: 'passes-over', severity: 'caution' })
    expect(finding.contactProbability).toBeGreaterThanOrEqual(0.05)
    expect(finding.contactProbability).toBeLessThan(0.25)
  })

  it('and a danger where overlap is likely', () => {
    const vessel = across(13.2, { acrossSdMm: 1, depthSdMm: 0.3, radiiMm: [6, 6] })
    const meetBy = (operatorDepthMm: number): Finding =>
      only(meet(vessel, { plane: 'smas' }, { ...DEFAULT_CHECK_SETTINGS, operatorDepthMm }))!
    expect(meetBy(2)).toMatchObject({ code: 'passes-over', severity: 'caution' })
    const finding = meetBy(6)
    expect(finding).toMatchObject({ code: 'crosses-structure', severity: 'danger' })
    expect(finding.value).toBeGreaterThan(0)
    expect(finding.message).toMatch(/^Runs 1 mm away from .*likely overlap$/)
  })

  it('is nothing to speak of beside the vessel', () => {
    const parallel = (y: number): ThreadResult =>
      meet(
        {
          course: [
            [60, y, -9],
            [120, y, -9],
          ],
          acrossSdMm: 2.5,
          depthSdMm: 0.3,
        },
        { plane: 'subcutis' },
      )
    // margin 2, radius 0.5, and 2.5 mm for the widest structure
    expect(codesOf(parallel(4.9))).toEqual(['passes-over'])
    expect(codesOf(parallel(5.1))).toEqual([])
  })

  it.each([
    ['sub-smas', 'subcutis', 3.6, 'passes-under'],
    ['subcutis', 'subcutis', 3.6, 'crosses-structure'],
    ['subcutis', 'sub-smas', 9, 'passes-over'],
    ['subcutis', 'on-bone', 9, 'passes-over'],
    ['sub-smas', 'sub-smas', 11, 'near-structure'],
  ] as const)('thread in %s, vessel in %s at %d mm: %s', (plane, layer, depthMm, code) => {
    const finding = only(
      meet(across(depthMm, { layer: layer as LayerCode, acrossSdMm: 1, depthSdMm: 0.2 }), { plane }),
    )
    expect(finding?.code).toBe(code)
  })

  it('protects only where the SMAS is present', () => {
    const bare = slabHead({ layers: { ...PLAIN_LAYERS, smas: 'attenuated' } })
    const result = checkOne(bare, thread(bare, run), [
      tube(bare, across(7, { acrossSdMm: 1, depthSdMm: 0.3 })),
    ])
    expect(codesOf(result)).toEqual(['near-structure'])
  })

  it("never lowers McKinney's point below caution", () => {
    expect(over(9, { kind: 'nerve' })!.severity).toBe('clear')
    expect(over(9, { kind: 'nerve', layerNeverProtects: true })!.severity).toBe('caution')
  })
})

describe('the way in', () => {
  it('is never excused from structures: a stab through a vessel over the plane', () => {
    const vessel = tube(slab, {
      course: [
        [40, -30, -4],
        [40, 30, -4],
      ],
      layer: 'subcutis',
      ...SURE,
    })
    const finding = only(checkOne(slab, thread(slab, run, { plane: 'sub-smas' }), [vessel], NO_ERRORS))!
    expect(finding).toMatchObject({ code: 'crosses-structure', severity: 'danger' })
    expect(finding.value).toBeCloseTo(-1.5, 2)
    expect(finding.atMm).toBeCloseTo(4, 1)
  })

  it('is never excused from structures: a way out under a nerve of the fat', () => {
    const vessel = tube(slab, {
      course: [
        [136, -30, -3],
        [136, 30, -3],
      ],
      layer: 'subcutis',
      ...SURE,
    })
    const own = thread(slab, run, { plane: 'sub-smas', endExits: true })
    expect(only(checkOne(slab, own, [vessel], NO_ERRORS))!.code).toBe('crosses-structure')
    const stays = thread(slab, run, { plane: 'sub-smas' })
    expect(codesOf(checkOne(slab, stays, [vessel], NO_ERRORS))).not.toContain('crosses-structure')
  })
})

describe('tips', () => {
  const beside = across(12, { kind: 'nerve', depthSdMm: 2, acrossSdMm: 2 })

  it('sharp ones make a danger of a likely enough caution, blunt ones never', () => {
    const near = across(10.9, { kind: 'nerve', depthSdMm: 0.5, marginMm: 1 })
    const blunt = only(meet(near))!
    expect(blunt.severity).toBe('caution')
    const likely = blunt.contactProbability! >= 0.15
    expect(only(meet(near, { product: { tip: 'sharp' } }))!.severity).toBe(likely ? 'danger' : 'caution')
    const likelier = across(10.6, { kind: 'nerve', depthSdMm: 1, marginMm: 1 })
    expect(only(meet(likelier))!.severity).toBe('caution')
    expect(only(meet(likelier, { product: { tip: 'sharp' } }))!.severity).toBe('danger')
    expect(only(meet(likelier, { product: { tip: 'cutting' } }))!.severity).toBe('danger')
    expect(only(meet({ ...likelier, kind: 'vein' }, { product: { tip: 'sharp' } }))!.severity).toBe('caution')
  })

  it('change nothing far away', () => {
    expect(
      only(
        meet(
          {
            ...beside,
            course: [
              [90, -40, -30],
              [90, 40, -30],
            ],
          },
          { product: { tip: 'sharp' } },
        ),
      ),
    ).toBeNull()
  })
})

describe('variants and bounds', () => {
  it('let the worst course stand and name it', () => {
    const vessel = tube(slab, across(20, SURE), across(9.7, { ...SURE, variant: 'deep', prevalence: 0.3 }))
    const finding = only(checkOne(slab, thread(slab, run, { plane: 'sub-smas' }), [vessel], NO_ERRORS))!
    expect(finding).toMatchObject({ variant: 'deep', severity: 'danger' })
    expect(finding.message).toMatch(/\(course deep, 30 % of sides\)$/)
  })

  it('give a worst clearance by how far the vessel may lie shallower, and never move it', () => {
    const finding = only(meet(across(11, { shallowerMm: 1.2, ...SURE }), {}, NO_ERRORS))!
    expect(finding.value).toBeCloseTo(1.5, 6)
    expect(finding.worstClearanceMm).toBeCloseTo(0.3, 6)
    expect(finding.severity).toBe('danger')
    expect(finding.code).toBe('near-structure')
  })
})

describe('several passes', () => {
  const near: readonly Vec3[] = [
    [40, 0, 0],
    [140, 0, 0],
  ]
  const far: readonly Vec3[] = [
    [40, 12, 0],
    [140, 12, 0],
  ]
  const vessel = tube(slab, {
    course: [
      [90, 0.5, -10.2],
      [90, 5, -10.2],
    ],
    ...SURE,
  })

  it('give one finding with the least clearance and the pass of the worst', () => {
    for (const [passes, pass] of [
      [[near, far], 0],
      [[far, near], 1],
    ] as const) {
      const own = threadOfPasses(slab, passes, { plane: 'sub-smas' })
      const finding = only(checkOne(slab, own, [vessel], NO_ERRORS))!
      expect(finding.pass).toBe(pass)
      expect(finding.value).toBeCloseTo(Math.hypot(0.5, 2.2) - 1.5, 2)
    }
  })

  it('give the least clearance of all passes although another one decides the verdict', () => {
    // beside it under the SMAS, 1.5 mm away; over it on the SMAS, 1.2 mm away
    const along = tube(slab, {
      course: [
        [60, 0, -8.2],
        [120, 0, -8.2],
      ],
      ...SURE,
    })
    const under = [
      [40, 3, 0],
      [140, 3, 0],
    ] as const
    const over = (
      [
        [40, 0, 0],
        [140, 0, 0],
      ] as const
    ).map((at) => ({ at, plane: 'smas' as const }))
    const own = threadOfPasses(slab, [under, over], { plane: 'sub-smas' })
    const finding = only(checkOne(slab, own, [along], NO_ERRORS))!
    expect(finding).toMatchObject({ code: 'near-structure', severity: 'danger', pass: 0 })
    expect(finding.value).toBeCloseTo(1.2, 2)
  })
})

describe('the path held to the bend radius', () => {
  const ridge = slabHead({ z: (x) => 8 * Math.exp(-(((x - 90) / 17) ** 2)), stepMm: 2, heightMm: 80 })
  // just under the ridge the followed path keeps away; the stiff one cuts the corner
  const vessel = tube(ridge, {
    course: [
      [90, -30, -0.3],
      [90, 30, -0.3],
    ],
    ...SURE,
    marginMm: 0.5,
  })
  const own = thread(ridge, run, { plane: 'smas', product: { outerDiameterMm: 1.2 } })

  it('raises at most a caution that says so', () => {
    const finding = checkOne(ridge, own, [vessel], NO_ERRORS).findings.find((f) => f.structure)
    expect(finding).toMatchObject({ severity: 'caution', stiffenedOnly: true })
    expect(finding!.message).toMatch(/only if the cannula keeps straighter/)
  })

  it('is silent for a cannula that bends enough', () => {
    const thin = thread(ridge, run, { plane: 'smas', product: { outerDiameterMm: 0.3 } })
    expect(codesOf(checkOne(ridge, thin, [vessel], NO_ERRORS))).toEqual([])
  })
})

describe('glands', () => {
  const ball = (depthMm: number): ReturnType<typeof gland> =>
    gland({ centre: [90, 0, -depthMm - 8], radiusMm: 8, rounds: 4, acrossSdMm: 0, depthSdMm: 0, marginMm: 1 })

  it.each([
    [8.45, 'crosses-structure', 'danger'],
    [8.55, 'near-structure', 'danger'],
    [9.45, 'near-structure', 'danger'],
    [9.6, null, null],
  ] as const)('top %d mm deep under a thread at 8 mm: %s', (depthMm, code, severity) => {
    const finding = only(checkOne(slab, thread(slab, run, { plane: 'sub-smas' }), [ball(depthMm)], NO_ERRORS))
    expect(finding?.code ?? null).toBe(code)
    expect(finding?.severity ?? null).toBe(severity)
    if (finding) expect(finding.value).toBeCloseTo(depthMm - 8.5, 1)
  })

  it('rise only as far as the SMAS over them allows', () => {
    const under = { ...ball(7.2), depthSdMm: 3, acrossSdMm: 1, marginMm: 4 }
    const finding = only(checkOne(slab, thread(slab, run, { plane: 'subcutis' }), [under]))!
    expect(finding).toMatchObject({ code: 'passes-over', severity: 'clear' })
    const bare = slabHead({ layers: { ...PLAIN_LAYERS, smas: 'absent' } })
    const free = only(checkOne(bare, thread(bare, run, { plane: 'subcutis' }), [under]))!
    expect(free.contactProbability).toBeGreaterThan(finding.contactProbability! + 0.1)
  })
})

describe('contact probability in a finding', () => {
  it.each([811, 812, 813])('agrees with Monte Carlo at a gland (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const [beside, depth, radius] = [random.between(2, 5), random.between(16, 17.5), random.between(7, 9)]
    const ball = gland({
      centre: [90, beside, -depth],
      radiusMm: radius,
      rounds: 4,
      acrossSdMm: 2,
      depthSdMm: 1,
    })
    const bare = slabHead({ layers: { ...PLAIN_LAYERS, smas: 'absent' } })
    const finding = only(
      checkOne(
        bare,
        thread(bare, run, { product: { outerDiameterMm: 1.4 }, plane: 'deep-temporal-fascia' }),
        [ball],
      ),
    )!
    const own: Tube = {
      points: [
        [-42, 0, -9.3],
        [50, 0, -9.3],
      ],
      radiiMm: [0.7, 0.7],
    }
    const centre: Vec3 = [0, beside, -depth]
    const errors = {
      across: [1, 0],
      acrossSdMm: 2,
      operatorLateralMm: Math.hypot(2, 2),
      operatorDepthMm: 1,
      modelMm: 0.5,
      structureDepthMm: 1,
      riseLimitMm: Infinity,
      fallLimitMm: Infinity,
    } as const
    const drawn = monteCarloContact(
      own,
      { points: [centre, centre], radiiMm: [radius, radius] },
      errors,
      6000,
      random,
    )
    expect(drawn).toBeGreaterThan(0.05)
    expect(Math.abs(finding.contactProbability! - drawn)).toBeLessThan(0.02)
  })

  it.each([801, 802, 803, 804, 805, 806])('agrees with Monte Carlo on flat skin (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const depth = random.between(9, 11)
    const angle = random.between(0, Math.PI)
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const beside = random.between(-2, 2)
    const course = [-40, 40].map((s): Vec3 => [90 + s * cos - beside * sin, s * sin + beside * cos, -depth])
    const [acrossSdMm, depthSdMm] = [random.pick([1, 2, 3]), random.pick([0.5, 1, 1.5])]
    const finding = only(meet({ course, acrossSdMm, depthSdMm }))!
    const own: Tube = {
      points: [
        [-42, 0, -8],
        [50, 0, -8],
      ],
      radiiMm: [0.5, 0.5],
    }
    const vessel: Tube = { points: course.map(([x, y, z]): Vec3 => [x - 90, y, z]), radiiMm: [1, 1] }
    const drawn = monteCarloContact(
      own,
      vessel,
      {
        across: [-sin, cos],
        acrossSdMm,
        operatorLateralMm: 2,
        operatorDepthMm: 1,
        modelMm: 0.5,
        structureDepthMm: depthSdMm,
        // held under the SMAS: its shallow wall may rise to 7 mm
        riseLimitMm: depth - 1 - 7,
        fallLimitMm: Infinity,
      },
      6000,
      random,
    )
    expect(Math.abs(finding.contactProbability! - drawn)).toBeLessThan(0.02)
  })
})
