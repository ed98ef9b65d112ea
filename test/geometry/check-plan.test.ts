import { describe, expect, it } from 'vitest'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import { checkPlan, checkThread, joinThreads, prepareGround } from '../../src/geometry/check-plan.ts'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { DegenerateGeometry } from '../../src/geometry/distance.ts'
import { rank } from '../../src/geometry/severity.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { onSphere, slabHead, sphereHead, sunkInSphere } from '../support/heads.ts'
import { gland, tube } from '../support/structures.ts'
import { check, checkOne, codesOf, thread } from '../support/threads.ts'

const slab = slabHead()
const run: readonly Vec3[] = [
  [40, 0, 0],
  [140, 0, 0],
]
const vesselAt = (x: number, depthMm: number, id: string): Structure =>
  tube(slab, {
    id,
    course: [
      [x, -30, -depthMm],
      [x, 30, -depthMm],
    ],
    acrossSdMm: 1,
    depthSdMm: 0.5,
    evidence: 'estimate',
  })

describe('findings of a thread', () => {
  const structures = [
    vesselAt(120, 8, 'crossed'),
    vesselAt(60, 11.2, 'near'),
    vesselAt(90, 8, 'crossed-before'),
  ]
  const eye = slabHead({ zones: ([x]) => ({ hair: x < 41 }) })
  const result = checkOne(eye, thread(eye, run, { plane: 'sub-smas' }), structures)

  it('come worst first, then along the thread', () => {
    expect(result.findings.map((f) => [f.severity, f.structure ?? f.code])).toEqual([
      ['danger', 'crossed-before'],
      ['danger', 'crossed'],
      ['caution', 'near'],
      ['clear', 'entry-in-hair'],
    ])
    expect(result.severity).toBe('danger')
  })

  it('have length, depth and region beside them', () => {
    expect(result).toMatchObject({ id: 't1', side: 'left', region: 'cheek' })
    expect(result.lengthMm).toBeCloseTo(108, 2)
    // the stab left out
    expect(result.depthMm!.min).toBeCloseTo(8, 3)
    expect(result.depthMm!.mean).toBeCloseTo(8, 3)
    expect(result.depthMm!.max).toBeCloseTo(8, 3)
  })
})

describe('severity of a plan', () => {
  it('is the worst of its threads', () => {
    const threads = [thread(slab, run, { id: 'a' }), thread(slab, run, { id: 'b', plane: 'sub-smas' })]
    const plan = check(slab, threads, [vesselAt(90, 8, 'vessel')])
    expect(plan.threads[0]!.severity).not.toBe('danger')
    expect(plan.threads[1]!.severity).toBe('danger')
    expect(rank(plan.severity)).toBe(Math.max(...plan.threads.map((t) => rank(t.severity))))
    expect(plan.severity).toBe('danger')
  })

  it('of an empty plan is clear', () => {
    expect(check(slab, [])).toMatchObject({ severity: 'clear', threads: [], notAssessed: [] })
  })
})

describe('a ground', () => {
  const ground = prepareGround(
    slab,
    [vesselAt(90, 8, 'vessel'), gland({ centre: [110, 20, -15], radiusMm: 6 })],
    [],
  )
  const own = thread(slab, run, { plane: 'sub-smas' })

  it('gives the same result each time', () => {
    const once = checkPlan([own], ground, DEFAULT_CHECK_SETTINGS)
    expect(checkPlan([own], ground, DEFAULT_CHECK_SETTINGS)).toEqual(once)
  })

  it('gives a thread alone the same as in a plan of other structures and order', () => {
    const alone = checkThread(own, ground, DEFAULT_CHECK_SETTINGS)
    const other = checkThread(
      thread(
        slab,
        [
          [50, 20, 0],
          [120, 25, 0],
        ],
        { id: 'o' },
      ),
      ground,
      DEFAULT_CHECK_SETTINGS,
    )
    expect(joinThreads([other, alone], ground).threads[1]).toEqual(alone.result)
    expect(joinThreads([alone, other], ground).threads[0]).toEqual(alone.result)
  })

  it('refuses structures without a place', () => {
    const broken = vesselAt(90, 8, 'broken')
    if (broken.kind === 'gland') throw new Error('a tube was meant')
    const [path] = broken.paths
    const withPoint = {
      ...path!,
      points: path!.points.map((p, i): Vec3 => (i === 3 ? [Number.NaN, 0, 0] : p)),
    }
    expect(() => prepareGround(slab, [{ ...broken, paths: [withPoint] }], [])).toThrow(DegenerateGeometry)
    const withRadius = { ...path!, radiiMm: path!.radiiMm.map(() => -1) }
    expect(() => prepareGround(slab, [{ ...broken, paths: [withRadius] }], [])).toThrow(DegenerateGeometry)
    const ball = gland({ centre: [110, Number.NaN, -15], radiusMm: 6 })
    expect(() => prepareGround(slab, [ball], [])).toThrow(DegenerateGeometry)
  })
})

describe('three planes over one artery on a ball', () => {
  const sphere = sphereHead()
  const course = Array.from({ length: 25 }, (_, k) => sunkInSphere(onSphere(-30 + 2.5 * k, 45), 9))
  const artery = tube(sphere, { id: 'facial-artery', course, acrossSdMm: 2, depthSdMm: 0.5 })
  const across: readonly Vec3[] = [onSphere(0, 25), onSphere(0, 65)]

  it('under the SMAS crosses it', () => {
    const result = checkOne(sphere, thread(sphere, across, { plane: 'sub-smas' }), [artery])
    expect(result.severity).toBe('danger')
    expect(result.findings[0]).toMatchObject({ code: 'crosses-structure', structure: 'facial-artery' })
    expect(result.findings[0]!.value).toBeCloseTo(-0.5, 0)
  })

  it('on the SMAS passes over it with the distance, without danger', () => {
    const result = checkOne(sphere, thread(sphere, across, { plane: 'smas' }), [artery])
    expect(codesOf(result)).toEqual(['passes-over'])
    expect(result.severity).not.toBe('danger')
    expect(result.findings[0]!.value).toBeCloseTo(2, 0)
  })

  it('in the dermis with a cog is no matter of the artery, but of product and plane', () => {
    const cog = { form: 'barbed', planes: ['smas'], outerDiameterMm: 1 } as const
    const result = checkOne(sphere, thread(sphere, across, { plane: 'dermis', product: cog }), [artery])
    expect(codesOf(result)).toEqual(['product-plane'])
    expect(result.severity).toBe('danger')
  })
})
