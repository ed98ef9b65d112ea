import { describe, expect, it } from 'vitest'
import { NO_CONTEXT } from '../../src/geometry/check-context.ts'
import { checkPlan, prepareGround } from '../../src/geometry/check-plan.ts'
import type { Finding, ThreadResult } from '../../src/geometry/check-types.ts'
import { tissueAt } from '../../src/geometry/depth-findings.ts'
import { deepLimitMm, shallowLimitMm } from '../../src/geometry/depth-limits.ts'
import { DEPTH_TOLERANCE_MM } from '../../src/geometry/limits.ts'
import type { Plane } from '../../src/geometry/planes.ts'
import type { LayerStack } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { PLAIN_LAYERS } from '../support/mesh-head.ts'
import { checkOne, codesOf, findingOf, NO_ERRORS, thread, type ThreadOptions } from '../support/threads.ts'

const slab = slabHead()

/** A thread typed to one depth of its axis, on flat skin: 2 mm skin, SMAS 6 to 7, fascia 10, bone 15 mm. */
function atDepth(
  depthMm: number,
  plane: Plane,
  options: ThreadOptions = {},
  layers?: LayerStack,
): ThreadResult {
  const head = layers ? slabHead({ layers }) : slab
  const stops = [40, 100].map((x) => ({ at: [x, 0, 0] as Vec3, depthMm }))
  return checkOne(head, thread(head, stops, { plane, ...options }))
}
const depthFinding = (result: ThreadResult): Finding | null => {
  expect(result.findings.length).toBeLessThanOrEqual(1)
  return result.findings[0] ?? null
}
/** A hair more than the accuracy of a sunk path. */
const HAIR = 0.01
const T = DEPTH_TOLERANCE_MM

describe('too shallow', () => {
  it('begins 1 mm under the dermis, or a quarter of thin fat', () => {
    expect(shallowLimitMm(PLAIN_LAYERS)).toBe(3)
    expect(shallowLimitMm({ ...PLAIN_LAYERS, fatMm: 2 })).toBe(2.5)
  })

  it.each([
    [3 - T + HAIR, null],
    [3 - T - HAIR, 'caution'],
    [2 - T + HAIR, 'caution'],
    [2 - T - HAIR, 'danger'],
  ] as const)('%d mm deep in the subcutis: %s', (depthMm, severity) => {
    const finding = depthFinding(atDepth(depthMm, 'subcutis'))
    expect(finding?.severity ?? null).toBe(severity)
    if (finding) {
      expect(finding).toMatchObject({ code: 'too-shallow', limit: 3, unit: 'mm', basis: 'planning-default' })
      expect(finding.value).toBeCloseTo(depthMm, 6)
    }
  })

  it('does not hold for a thread that belongs in the dermis', () => {
    expect(atDepth(1.2, 'dermis').findings).toEqual([])
  })

  it.each([
    [7 - T + HAIR, null],
    [7 - T - HAIR, 'caution'],
  ] as const)('%d mm deep for a plane under the SMAS: %s', (depthMm, severity) => {
    const finding = depthFinding(atDepth(depthMm, 'sub-smas'))
    expect(finding?.severity ?? null).toBe(severity)
    if (finding) expect(finding).toMatchObject({ code: 'too-shallow', limit: 7 })
  })

  it('has the stretch and the place of the worst', () => {
    const stops = [
      { at: [40, 0, 0] as Vec3, depthMm: 4 },
      { at: [70, 0, 0] as Vec3, depthMm: 2.4 },
      { at: [100, 0, 0] as Vec3, depthMm: 4 },
    ]
    const finding = findingOf(checkOne(slab, thread(slab, stops)), 'too-shallow')!
    // the stab adds 4 mm; the axis lies under 2.85 mm from 61.6 to 78.4
    expect(finding.atMm).toBeCloseTo(34, 0)
    expect(finding.fromMm).toBeCloseTo(26, 0)
    expect(finding.toMm).toBeCloseTo(42, 0)
    expect(finding.at[0]).toBeCloseTo(70, 0)
    expect(finding.message).toMatch(
      /^Too shallow: just under the dermis.*34 mm from the entry \(2.5 mm deep\)$/,
    )
  })

  it('tells of further places in one finding', () => {
    const stops = [40, 55, 70, 85, 100].map((x, i) => ({ at: [x, 0, 0] as Vec3, depthMm: i % 2 ? 2.4 : 4 }))
    const { findings } = checkOne(slab, thread(slab, stops))
    expect(findings).toHaveLength(1)
    expect(findings[0]!.message).toMatch(/, and in 1 more place$/)
  })
})

describe('on the way in and out', () => {
  const ramp = (angleDeg: number, to = 120): ThreadResult =>
    checkOne(
      slab,
      thread(
        slab,
        [
          [40, 0, 0],
          [to, 0, 0],
        ],
        { entry: { technique: 'ramp', angleDeg } },
      ),
    )

  it('a ramp of ten degrees or more is excused all the way down', () => {
    for (const angle of [10, 15, 30, 60]) expect(ramp(angle).findings).toEqual([])
  })

  it('a flatter one no longer than one of ten degrees needs: then it lies in the dermis, or shows', () => {
    // at 5 degrees 23 mm are excused (4 mm deep); the axis is then 2 mm deep
    expect(ramp(5).findings).toMatchObject([{ code: 'too-shallow', severity: 'caution' }])
    expect(ramp(3).findings).toMatchObject([{ code: 'too-shallow', severity: 'danger' }])
    expect(codesOf(ramp(1))).toContain('breaks-skin')
    expect(findingOf(ramp(3), 'too-shallow')!.fromMm).toBeGreaterThan(22)
  })

  it('a run that is nothing else says that it never reaches its plane', () => {
    const short = ramp(10, 55)
    expect(short.findings).toMatchObject([{ code: 'too-shallow', severity: 'caution', limit: 4 }])
    expect(short.findings[0]!.message).toMatch(/^Too short for its plane/)
    expect(short.findings[0]!.value).toBeLessThan(3)
  })

  it('a stab that comes out on the far side of a fold breaks the skin', () => {
    // a fold 2 mm thick, as of an auricle: the stab is to go 4 mm deep
    const fold = slabHead({ stepMm: 1, z: (x) => (x > 84 && x < 87 ? 10 : 0) })
    const stops = [
      [85.5, 0, 10],
      [120, 0, 0],
    ] as const
    const straight = checkOne(slab, thread(slab, stops))
    expect(findingOf(straight, 'breaks-skin')).toBeNull()
    const sideways = {
      ...fold,
      smoothNormals: fold.smoothNormals.map((_, i) => (i % 3 === 0 ? 1 : 0)),
    }
    const through = checkOne(sideways, thread(sideways, stops))
    expect(findingOf(through, 'breaks-skin')).toMatchObject({ severity: 'danger', pass: 0 })
    expect(findingOf(through, 'breaks-skin')!.value).toBeLessThan(0)
  })
})

describe('too deep', () => {
  it.each([
    ['subcutis', 6 + T - HAIR, null],
    ['subcutis', 6 + T + HAIR, 'caution'],
    ['subcutis', 7 - HAIR, 'caution'],
    ['subcutis', 7 + HAIR, 'danger'],
    ['smas', 6 + T + HAIR, 'caution'],
    ['smas', 7 + HAIR, 'danger'],
    ['dermis', 2 + T - HAIR, null],
    ['dermis', 2 + T + HAIR, 'caution'],
    ['sub-smas', 10 + T - HAIR, null],
    ['sub-smas', 10 + T + HAIR, 'danger'],
    ['deep-temporal-fascia', 10 + T - HAIR, null],
    ['deep-temporal-fascia', 10 + T + HAIR, 'danger'],
    ['supraperiosteal', 15 + T - HAIR, null],
    ['supraperiosteal', 15 + T + HAIR, 'danger'],
  ] as const)('%s at %d mm: %s', (plane, depthMm, severity) => {
    const finding = depthFinding(atDepth(depthMm, plane))
    expect(finding?.severity ?? null).toBe(severity)
    if (finding) expect(finding.code).toBe('too-deep')
  })

  it('names the tissue it enters', () => {
    expect(depthFinding(atDepth(7.5, 'subcutis'))!.message).toMatch(
      /^Too deep: enters the layer under the SMAS/,
    )
    expect(tissueAt(1, PLAIN_LAYERS)).toBe('the dermis')
    expect(tissueAt(3, PLAIN_LAYERS)).toBe('the superficial fat')
    expect(tissueAt(6.5, PLAIN_LAYERS)).toBe('the SMAS')
    expect(tissueAt(6.5, { ...PLAIN_LAYERS, smas: 'absent' })).toBe('the muscle layer')
    expect(tissueAt(8, { ...PLAIN_LAYERS, smas: 'absent' })).toBe('the deep tissue')
    expect(tissueAt(11, PLAIN_LAYERS)).toBe('the tissue under the deep fascia')
    expect(tissueAt(15, PLAIN_LAYERS)).toBe('bone')
  })

  it('names the muscle or gland there where the head knows it, at the place of the worst sample', () => {
    const asked: { depthMm: number; x: number }[] = []
    const ground = prepareGround(slab, [], [], {
      ...NO_CONTEXT,
      tissueAt(at, depthMm) {
        asked.push({ depthMm, x: at[0] })
        return 'the masseter'
      },
    })
    const deep = thread(slab, [
      { at: [40, 0, 0], depthMm: 11 },
      { at: [100, 0, 0], depthMm: 11 },
    ])
    const [checked] = checkPlan([deep], ground, NO_ERRORS).threads
    const finding = checked!.findings.find(({ code }) => code === 'too-deep')!
    expect(finding.message).toMatch(/^Too deep: enters the masseter/)
    expect(asked).toHaveLength(1)
    expect(asked[0]!.depthMm).toBeCloseTo(11, 2)
    expect(asked[0]!.x).toBeCloseTo(finding.at[0], 6)
  })

  it('never counts the room that the cannula itself opens under the SMAS', () => {
    const narrow = { ...PLAIN_LAYERS, deepFasciaMm: 7.2 }
    expect(deepLimitMm('sub-smas', narrow, 0.5)).toBe(8.5)
    expect(atDepth(8, 'sub-smas', {}, narrow).findings).toEqual([])
  })

  it('has no floor where neither fascia nor bone is known', () => {
    const unknown = { ...PLAIN_LAYERS, deepFasciaMm: null, boneMm: null }
    expect(deepLimitMm('sub-smas', unknown, 0.5)).toBeNull()
    expect(deepLimitMm('sub-smas', { ...unknown, boneMm: 9 }, 0.5)).toBe(9)
  })
})

describe('out of the skin', () => {
  it.each([
    [0.5 + HAIR, false],
    [0.5 - HAIR, true],
  ])('axis %d mm deep, radius 0.5 mm: %s', (depthMm, breaks) => {
    const result = atDepth(depthMm, 'dermis')
    expect(codesOf(result).includes('breaks-skin')).toBe(breaks)
    if (breaks) expect(result.severity).toBe('danger')
  })
})

describe('thin fat', () => {
  const thin = (fatMm: number): LayerStack => ({
    ...PLAIN_LAYERS,
    fatMm,
    smasTopMm: 2 + fatMm,
    smasBottomMm: 3 + fatMm,
  })
  const inPlane = (fatMm: number, plane: Plane): ThreadResult => {
    const head = slabHead({ layers: thin(fatMm) })
    return checkOne(
      head,
      thread(
        head,
        [
          [40, 0, 0],
          [100, 0, 0],
        ],
        { plane },
      ),
    )
  }

  it.each([
    ['subcutis', 1 + HAIR, []],
    ['subcutis', 1 - HAIR, ['thin-here']],
    ['smas', 1 - HAIR, ['thin-here']],
    ['sub-smas', 1 - HAIR, []],
    ['dermis', 1 - HAIR, []],
  ] as const)('%s, fat of %d mm, cannula of 1 mm: %o', (plane, fatMm, codes) => {
    expect(codesOf(inPlane(fatMm, plane))).toEqual(codes)
  })

  it('is one advice for a whole region with the thinnest place, instead of alarms', () => {
    // 0.7 mm at both ends, 2.5 mm in the middle
    const fatMm = (x: number): number => 1.6 - 0.9 * Math.cos(((x - 40) / 60) * 2 * Math.PI)
    const patchy = slabHead({ layers: ([x]: Vec3) => thin(fatMm(x)) })
    const { findings } = checkOne(
      patchy,
      thread(patchy, [
        [40, 0, 0],
        [100, 0, 0],
      ]),
    )
    expect(findings.map((f) => f.code)).toEqual(['thin-here'])
    expect(findings[0]).toMatchObject({ severity: 'caution', limit: 1, unit: 'mm' })
    expect(findings[0]!.value).toBeCloseTo(0.7, 3)
    expect(findings[0]!.fromMm).toBeLessThan(5)
    expect(findings[0]!.toMm).toBeGreaterThan(58)
  })
})

describe('transit', () => {
  it('is excused from being too shallow: a stab and a ramp cross the dermis', () => {
    const run = [
      [40, 0, 0],
      [100, 0, 0],
    ] as const
    expect(checkOne(slab, thread(slab, run)).findings).toEqual([])
    const ramp = thread(slab, run, { entry: { technique: 'ramp', angleDeg: 20 }, endExits: true })
    expect(checkOne(slab, ramp).findings).toEqual([])
  })
})

describe('a change of plane', () => {
  it('is judged by both planes on the way from one to the other', () => {
    const stops = [[40, 0, 0] as const, { at: [100, 0, 0] as const, plane: 'sub-smas' as const }]
    expect(checkOne(slab, thread(slab, stops)).findings).toEqual([])
  })

  it('ends at its point: beyond it the new plane holds alone', () => {
    const stops = [
      { at: [40, 0, 0] as Vec3 },
      { at: [60, 0, 0] as Vec3, plane: 'sub-smas' as const },
      { at: [100, 0, 0] as Vec3, plane: 'sub-smas' as const, depthMm: 4 },
    ]
    const finding = findingOf(checkOne(slab, thread(slab, stops)), 'too-shallow')!
    expect(finding.limit).toBe(7)
    expect(finding.at[0]).toBeGreaterThan(60)
  })
})

describe('the path held to the bend radius', () => {
  /** Skin with a deep narrow valley: a stiff cannula in the thin layer under it comes out. */
  const valley = slabHead({
    z: (x) => -9 * Math.exp(-(((x - 70) / 6) ** 2)),
    stepMm: 2,
  })
  const bent = thread(
    valley,
    [
      [40, 0, 0],
      [100, 0, 0],
    ],
    { plane: 'subcutis', product: { outerDiameterMm: 1.2 } },
  )

  it('raises at most a caution, and says so with its deviation', () => {
    const result = checkOne(valley, bent)
    const stiff = result.findings.filter((f) => f.stiffenedOnly)
    expect(stiff.length).toBeGreaterThan(0)
    for (const finding of stiff) {
      expect(finding.severity).toBe('caution')
      expect(finding.message).toMatch(
        /only if the cannula keeps straighter, \d+(\.5)? mm off the drawn path$/,
      )
    }
    expect(result.findings.some((f) => f.code === 'breaks-skin' && !f.stiffenedOnly)).toBe(false)
  })
})

describe('a plane that cannot be assessed', () => {
  it('does not hide a thread in the dermis', () => {
    const bare: LayerStack = { ...PLAIN_LAYERS, smas: 'absent', fatMm: 0.2, smasTopMm: 2.2, smasBottomMm: 3 }
    const head = slabHead({ layers: bare })
    const result = checkOne(
      head,
      thread(
        head,
        [
          [40, 0, 0],
          [100, 0, 0],
        ],
        { plane: 'smas' },
      ),
    )
    expect(codesOf(result)).toContain('not-assessed')
    expect(findingOf(result, 'too-shallow')).toMatchObject({ severity: 'danger' })
  })
})
