import { describe, expect, it } from 'vitest'
import { checkPlan, prepareGround } from '../../src/geometry/check-plan.ts'
import { DEFAULT_CHECK_SETTINGS, type CheckResult } from '../../src/geometry/check-types.ts'
import { SOURCE_YI_2026 } from '../../src/geometry/limits.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { check, codesOf, findingOf, thread, threadOfPasses, type ThreadOptions } from '../support/threads.ts'

const slab = slabHead()
const BARBED: ThreadOptions = { product: { form: 'barbed' } }

const pair = (
  a: readonly Vec3[],
  b: readonly Vec3[],
  first: ThreadOptions = BARBED,
  second: ThreadOptions = BARBED,
): CheckResult =>
  check(slab, [thread(slab, a, { id: 'a', ...first }), thread(slab, b, { id: 'b', ...second })])

const along = (y: number): readonly Vec3[] => [
  [40, y, 0],
  [100, y, 0],
]

describe('barbed threads side by side', () => {
  it.each([
    [9.51, []],
    [9.49, ['spacing']],
    [2.01, ['spacing']],
    [1.99, ['threads-cross']],
  ] as const)('%d mm apart: %o', (apart, codes) => {
    const result = pair(along(0), along(apart))
    expect(result.threads.map(codesOf)).toEqual([codes, codes])
  })

  it('are told on each of the two, with the other one, the distance and the source', () => {
    const { threads } = pair(along(0), along(6))
    expect(threads[0]!.findings[0]).toMatchObject({
      severity: 'caution',
      otherThread: 'b',
      limit: 10,
      source: SOURCE_YI_2026,
    })
    expect(threads[1]!.findings[0]).toMatchObject({ otherThread: 'a' })
    for (const { findings } of threads) expect(findings[0]!.value).toBeCloseTo(6, 2)
  })

  it.each([
    [7.2, []],
    [6.4, ['spacing']],
  ] as const)(
    'keep the distance of the protocol where one is given: %d mm apart of 7: %o',
    (apart, codes) => {
      const ground = prepareGround(slab, [], [])
      const threads = [along(0), along(apart)].map((stops, i) =>
        thread(slab, stops, { id: `t${i}`, ...BARBED }),
      )
      const spacing = { mm: 7, source: 'a protocol' }
      const result = checkPlan(threads, ground, DEFAULT_CHECK_SETTINGS, spacing)
      expect(result.threads.map(codesOf)).toEqual([codes, codes])
      const finding = findingOf(result.threads[0]!, 'spacing')
      if (finding) expect(finding).toMatchObject({ limit: 7, source: 'a protocol', basis: 'published' })
      const ours = checkPlan(threads, ground, DEFAULT_CHECK_SETTINGS, { mm: 7, source: null })
      const own = findingOf(ours.threads[0]!, 'spacing')
      if (own) expect(own).toMatchObject({ limit: 7, basis: 'planning-default' })
    },
  )

  it('are measured to the line between samples, not only to samples', () => {
    const { threads } = pair(
      [
        [40, 0, 0],
        [100, 0, 0],
      ],
      [
        [40.5, 9.45, 0],
        [100.5, 9.45, 0],
      ],
    )
    expect(findingOf(threads[0]!, 'spacing')!.value).toBeCloseTo(9.45, 3)
  })

  it('count cones as barbs, and smooth threads not at all', () => {
    expect(codesOf(pair(along(0), along(6), BARBED, { product: { form: 'cones' } }).threads[0]!)).toEqual([
      'spacing',
    ])
    expect(codesOf(pair(along(0), along(6), BARBED, { product: { form: 'mono' } }).threads[0]!)).toEqual([])
  })

  it('raise the severity of threads and plan', () => {
    const result = pair(along(0), along(6))
    expect(result.threads.map((t) => t.severity)).toEqual(['caution', 'caution'])
    expect(result.severity).toBe('caution')
  })

  it('are measured in space: one deep under the other still counts', () => {
    const result = pair(along(0), along(6), BARBED, { ...BARBED, plane: 'sub-smas' })
    expect(findingOf(result.threads[0]!, 'spacing')!.value).toBeCloseTo(Math.hypot(6, 4), 2)
  })
})

describe('barbed threads across each other', () => {
  it('cross where they meet', () => {
    const { threads } = pair(
      [
        [40, 0, 0],
        [100, 0, 0],
      ],
      [
        [70, -30, 0],
        [70, 30, 0],
      ],
    )
    const finding = findingOf(threads[0]!, 'threads-cross')!
    expect(finding.value!).toBeLessThan(0.5)
    expect(finding.at[0]).toBeCloseTo(70, 0)
  })
})

describe('barbed threads from one entry', () => {
  const fan = (angleDeg: number, length = 60): readonly Vec3[] => [
    [40, 0, 0],
    [40 + length * Math.cos((angleDeg * Math.PI) / 180), length * Math.sin((angleDeg * Math.PI) / 180), 0],
  ]

  it('may converge there, and are held apart at their ends', () => {
    // ends 60 mm out: 10.5 mm apart at 10 degrees, 9.4 mm at 9 degrees
    expect(codesOf(pair(fan(0), fan(10)).threads[0]!)).toEqual([])
    const { threads } = pair(fan(0), fan(9))
    expect(codesOf(threads[0]!)).toEqual(['spacing'])
    expect(findingOf(threads[0]!, 'spacing')!.value).toBeCloseTo(2 * 60 * Math.sin((4.5 * Math.PI) / 180), 1)
  })

  it('share it by place within 3 mm', () => {
    const beside = (mm: number): CheckResult => pair(fan(0), [[40, -mm, 0], fan(10)[1]!])
    expect(codesOf(beside(2.9).threads[0]!)).toEqual([])
    expect(codesOf(beside(3.1).threads[0]!)).not.toEqual([])
  })

  it('share it by name, however far apart their points lie', () => {
    const named = { ...BARBED, entryId: 'temple' }
    const apart: readonly Vec3[] = [[40, -5, 0], fan(10)[1]!]
    expect(codesOf(pair(fan(0), apart, named, named).threads[0]!)).toEqual([])
    expect(codesOf(pair(fan(0), apart, named, { ...BARBED, entryId: 'other' }).threads[0]!)).not.toEqual([])
  })

  it('cross where they come together again after having parted', () => {
    const bow: readonly Vec3[] = [
      [40, 0, 0],
      [65, 12, 0],
      [90, 0, 0],
      [100, -14, 0],
    ]
    expect(codesOf(pair(along(0), bow).threads[0]!)).toContain('threads-cross')
  })
})

describe('many threads', () => {
  it('get one finding for each neighbour', () => {
    const threads = [0, 5, 9].map((y, i) => thread(slab, along(y), { id: `t${i}`, ...BARBED }))
    const result = check(slab, threads)
    expect(result.threads.map((t) => t.findings.map((f) => f.otherThread).toSorted())).toEqual([
      ['t1', 't2'],
      ['t0', 't2'],
      ['t0', 't1'],
    ])
  })

  it('take the nearest pass of a thread with several', () => {
    const loop = threadOfPasses(slab, [along(30), along(7)], { id: 'loop', ...BARBED })
    const result = check(slab, [thread(slab, along(0), { id: 'a', ...BARBED }), loop])
    expect(findingOf(result.threads[0]!, 'spacing')!.value).toBeCloseTo(7, 2)
    expect(findingOf(result.threads[1]!, 'spacing')!.pass).toBe(1)
  })
})
