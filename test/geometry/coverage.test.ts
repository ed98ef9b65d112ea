import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/geometry/check-types.ts'
import type { Plane } from '../../src/geometry/planes.ts'
import type { LayerStack } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { PLAIN_LAYERS } from '../support/mesh-head.ts'
import { tube } from '../support/structures.ts'
import { check, codesOf, findingOf, thread } from '../support/threads.ts'

const run: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]

function plan(layersAt: (x: number) => LayerStack | null, plane: Plane = 'subcutis'): CheckResult {
  const head = slabHead({ layers: ([x]: Vec3) => layersAt(x) })
  return check(head, [thread(head, run, { plane })])
}

describe('what was assessed', () => {
  it('is the whole thread where all layers are known', () => {
    const { threads, notAssessed } = plan(() => PLAIN_LAYERS)
    expect(threads[0]!.assessedMm).toBeCloseTo(threads[0]!.lengthMm, 9)
    expect(notAssessed).toEqual([])
  })

  it('leaves out the stretch without data, halfway to the samples beside it', () => {
    const { threads, notAssessed, severity } = plan((x) => (x > 69.6 && x < 80.4 ? null : PLAIN_LAYERS))
    expect(notAssessed).toHaveLength(1)
    // the stab adds 4 mm; samples 70 to 80 lie in the gap
    expect(notAssessed[0]).toMatchObject({ thread: 't1', reason: 'no layer data here', structure: null })
    expect(notAssessed[0]!.fromMm).toBeCloseTo(33.5, 1)
    expect(notAssessed[0]!.toMm).toBeCloseTo(44.5, 1)
    expect(threads[0]!.assessedMm).toBeCloseTo(64 - 11, 1)
    expect(codesOf(threads[0]!)).toEqual(['not-assessed'])
    expect(severity).toBe('not-assessed')
  })

  it('tells one gap for each stretch and each reason', () => {
    const { notAssessed } = plan(
      (x) => (x < 49.5 ? null : x > 89.5 ? null : { ...PLAIN_LAYERS, smas: x > 69.5 ? 'absent' : 'present' }),
      'smas',
    )
    expect(notAssessed.map(({ reason }) => reason)).toEqual([
      'no layer data here',
      'no layer data here',
      'the SMAS is absent here',
    ])
    const missed = notAssessed.reduce((sum, { fromMm, toMm }) => sum + toMm - fromMm, 0)
    // stab and start, middle, end
    expect(missed).toBeCloseTo(5.5 + 9.5 + 20 + 10.5, 1)
  })

  it('is silent on depth under the SMAS only within the own room of the cannula, where no floor is known', () => {
    const layers = { ...PLAIN_LAYERS, deepFasciaMm: null, boneMm: null }
    const head = slabHead({ layers })
    const typed = (depthMm: number): CheckResult =>
      check(head, [
        thread(
          head,
          [
            { at: run[0]!, depthMm },
            { at: run[1]!, depthMm },
          ],
          { plane: 'sub-smas' },
        ),
      ])
    expect(check(head, [thread(head, run, { plane: 'sub-smas' })]).notAssessed).toEqual([])
    // SMAS to 7 mm, 0.5 mm gap, a cannula of 1 mm, 0.15 mm spared
    expect(typed(8.6).notAssessed).toEqual([])
    const deep = typed(14)
    expect(deep.severity).toBe('not-assessed')
    expect(deep.notAssessed.map(({ reason }) => reason)).toEqual([
      'what ends the layer under the SMAS is not known here',
    ])
  })

  it.each([
    ['deep-temporal-fascia', 'no deep fascia known here'],
    ['supraperiosteal', 'the depth of bone is not known here'],
  ] as const)('is not told of a typed depth in a plane without its floor: %s', (plane, reason) => {
    const head = slabHead({ layers: { ...PLAIN_LAYERS, deepFasciaMm: null, boneMm: null } })
    const stops = run.map((at) => ({ at, depthMm: 12 }))
    const { severity, notAssessed } = check(head, [thread(head, stops, { plane })])
    expect(severity).toBe('not-assessed')
    expect(notAssessed.map((gap) => gap.reason)).toEqual([reason])
  })

  it('never hides a structure that is crossed where depth is unknown', () => {
    const head = slabHead({ layers: () => null })
    const vessel = tube(head, {
      course: [
        [70, -20, -3],
        [70, 20, -3],
      ],
    })
    const [result] = check(head, [thread(head, run)], [vessel]).threads
    expect(findingOf(result!, 'crosses-structure')).toMatchObject({ severity: 'danger' })
    expect(codesOf(result!)).toContain('not-assessed')
    expect(result!.severity).toBe('danger')
  })

  it('never counts an unknown layer as one that protects', () => {
    const known = slabHead()
    const course: readonly Vec3[] = [
      [70, -20, -8.5],
      [70, 20, -8.5],
    ]
    const over = (head: ReturnType<typeof slabHead>): string[] =>
      codesOf(
        check(
          head,
          [
            thread(
              head,
              run.map((at) => ({ at, depthMm: 5.4 })),
            ),
          ],
          [tube(head, { course })],
        ).threads[0]!,
      )
    expect(over(known)).toEqual(['passes-over'])
    expect(over(slabHead({ layers: () => null }))).toContain('near-structure')
  })
})

describe('a thread without a path', () => {
  const holed = slabHead({ hole: (x) => Math.abs(x - 70) < 6 })
  const result = check(holed, [thread(holed, run)])

  it('is not assessed, says why and counts', () => {
    expect(result.severity).toBe('not-assessed')
    expect(result.threads[0]).toMatchObject({
      severity: 'not-assessed',
      findings: [],
      passes: [],
      lengthMm: 0,
      assessedMm: 0,
      depthMm: null,
      region: null,
    })
    expect(result.notAssessed).toHaveLength(1)
    expect(result.notAssessed[0]!.reason).toMatch(/^pass 1 has no path: point 1 to 2: .*runs off the skin/)
    expect(result.count.total).toBe(1)
  })

  it('is nothing in the nose, whatever the layers: threads there are out of scope', () => {
    const head = slabHead({ zones: ([x]: Vec3) => (x > 79.6 ? { region: 'nose' } : {}) })
    const { threads, notAssessed, severity } = check(head, [thread(head, run)])
    expect(notAssessed).toHaveLength(1)
    expect(notAssessed[0]!.reason).toMatch(/nose are out of scope: abscess and skin necrosis/)
    expect(notAssessed[0]!.fromMm).toBeCloseTo(43.5, 1)
    expect(threads[0]!.assessedMm).toBeCloseTo(43.5, 1)
    expect(threads[0]!.findings[0]!.message).toMatch(/^Not assessed /)
    expect(severity).toBe('not-assessed')
  })
})
