import { describe, expect, it } from 'vitest'
import { alteredAt, type AlteredRegion } from '../../src/geometry/altered.ts'
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../../src/geometry/check-types.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { tube } from '../support/structures.ts'
import { check, thread } from '../support/threads.ts'

const REASON = 'altered anatomy: previous facelift'
const facelift = (region: AlteredRegion['region'], side: AlteredRegion['side'] = 'left'): CheckSettings => ({
  ...DEFAULT_CHECK_SETTINGS,
  altered: [{ region, side, reason: REASON }],
})

/** Temple below x = 70, cheek beyond. */
const head = slabHead({ zones: ([x]) => ({ region: x < 70 ? 'temple' : 'cheek' }) })
const run: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]
/** Deep under the run, behind the SMAS: a quiet pass. */
const artery = (x: number, depthMm: number) =>
  tube(head, {
    course: [
      [x, -30, -depthMm],
      [x, 30, -depthMm],
    ],
    acrossSdMm: 0.5,
    depthSdMm: 0.3,
    marginMm: 3,
  })
const result = (settings: CheckSettings, structures: Parameters<typeof check>[2] = []) =>
  check(head, [thread(head, run)], structures, settings)

describe('altered anatomy', () => {
  it('belongs to its side; the midline to both', () => {
    const { altered } = facelift('chin')
    expect(alteredAt(altered, 'chin', 20)).toBe(REASON)
    expect(alteredAt(altered, 'chin', -20)).toBeNull()
    expect(alteredAt(altered, 'chin', 0)).toBe(REASON)
    expect(alteredAt(altered, 'neck', 20)).toBeNull()
    expect(alteredAt(facelift('chin', 'both').altered, 'chin', -20)).toBe(REASON)
  })

  it('is not assessed along the stretch that runs in it, and nowhere else', () => {
    const { threads, notAssessed, severity } = result(facelift('cheek'))
    expect(notAssessed).toHaveLength(1)
    expect(notAssessed[0]).toMatchObject({ thread: 't1', reason: REASON })
    // the stab adds 4 mm: x = 70 lies 34 mm along
    expect(Math.abs(notAssessed[0]!.fromMm - 34)).toBeLessThan(1)
    expect(threads[0]!.assessedMm).toBeCloseTo(notAssessed[0]!.fromMm, 6)
    expect(threads[0]!.severity).toBe('not-assessed')
    expect(severity).toBe('not-assessed')
    expect(threads[0]!.findings[0]).toMatchObject({ code: 'not-assessed', restsOn: 'altered' })
    expect(threads[0]!.findings[0]!.message).toContain(`Not assessed`)
  })

  it('says nothing of a thread on the other side or in another region', () => {
    for (const settings of [facelift('cheek', 'right'), facelift('neck')]) {
      expect(result(settings)).toEqual(result(DEFAULT_CHECK_SETTINGS))
      expect(result(settings).severity).toBe('clear')
    }
  })

  it('turns a clear pass into one that is not assessed, where it lies alone', () => {
    const structures = [artery(85, 9)]
    const [was, now] = [result(DEFAULT_CHECK_SETTINGS, structures), result(facelift('cheek'), structures)]
    const pass = ({ threads }: typeof was) =>
      threads[0]!.findings.find(({ structure }) => structure === 'test-artery')
    expect(pass(was)).toMatchObject({ code: 'passes-over', severity: 'clear', restsOn: 'generic' })
    expect(pass(now)).toMatchObject({ code: 'passes-over', severity: 'not-assessed', restsOn: 'altered' })
    expect(pass(result(facelift('temple'), structures))).toEqual(pass(was))
  })

  it('never hides a danger, nor makes it less', () => {
    const structures = [artery(85, 4)]
    const danger = ({ threads }: ReturnType<typeof result>) =>
      threads[0]!.findings.find(({ structure }) => structure === 'test-artery')
    const was = danger(result(DEFAULT_CHECK_SETTINGS, structures))
    expect(was).toMatchObject({ severity: 'danger' })
    expect(danger(result(facelift('cheek'), structures))).toEqual({ ...was, restsOn: 'altered' })
    expect(result(facelift('cheek'), structures).severity).toBe('danger')
  })
})

describe('what a finding rests on', () => {
  const structures = [artery(85, 4)]
  const restsOf = (skin: typeof head, tubes = structures) => {
    const checked = check(skin, [thread(skin, run)], tubes)
    return {
      head: checked.restsOn,
      findings: checked.threads[0]!.findings.map(({ restsOn }) => restsOn),
    }
  }

  it('is the generic head, unless it was fitted', () => {
    expect(restsOf(head)).toEqual({ head: 'generic', findings: ['generic'] })
    expect(restsOf({ ...head, fitted: {} })).toEqual({ head: 'fitted', findings: ['fitted'] })
  })

  it('is what was measured here, where the course was measured at the place it is met', () => {
    const [one] = structures
    const measured = (far: boolean) => ({
      ...one!,
      paths: one!.paths.map((path) => ({
        ...path,
        measuredHere: path.points.map(([, y]) => (far ? y > 20 : Math.abs(y) < 5)),
      })),
    })
    expect(restsOf(head, [measured(false)]).findings).toEqual(['measured-here'])
    expect(restsOf(head, [measured(true)]).findings).toEqual(['generic'])
  })

  it('is what was measured here for a depth, where the layers were measured', () => {
    const thin = slabHead({
      layers: {
        epidermisMm: 0.1,
        dermisMm: 1.4,
        fatMm: 0.6,
        smasTopMm: 2.1,
        smasBottomMm: 3,
        smas: 'present',
        deepFasciaMm: null,
        boneMm: null,
      },
    })
    const codes = (skin: typeof head) =>
      check(skin, [thread(skin, run)]).threads[0]!.findings.map(({ code, restsOn }) => [code, restsOn])
    expect(codes(thin)).toContainEqual(['thin-here', 'generic'])
    expect(codes({ ...thin, measuredAt: () => true })).toContainEqual(['thin-here', 'measured-here'])
  })
})
