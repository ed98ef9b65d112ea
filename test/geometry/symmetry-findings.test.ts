import { describe, expect, it } from 'vitest'
import type { Finding, ThreadInput } from '../../src/geometry/check-types.ts'
import type { SurfacePoint } from '../../src/geometry/skin.ts'
import { positionAt } from '../../src/geometry/surface.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { check, thread, type ThreadOptions } from '../support/threads.ts'

const head = slabHead({ centre: [0, 0], widthMm: 240 })
const run = (id: string, from: Vec3, to: Vec3, options: ThreadOptions = {}): ThreadInput =>
  thread(head, [from, to], { id, ...options })
const left = (id = 'l', y = 0): ThreadInput => run(id, [90, y, 0], [40, y, 0])
const advice = (...threads: readonly ThreadInput[]): readonly Finding[] => {
  const { findings, severity } = check(head, threads)
  expect(severity).toBe('clear')
  expect(findings.every(({ code, severity: own }) => code === 'asymmetric' && own === 'clear')).toBe(true)
  return findings
}

describe('left and right', () => {
  it('agree where they are mirror images, either way round in the list', () => {
    const right = run('r', [-90, 0, 0], [-40, 0, 0])
    expect(advice(left(), right)).toEqual([])
    expect(advice(right, left())).toEqual([])
  })

  it('may differ by 5 mm and 10 degrees (planning defaults)', () => {
    expect(advice(left(), run('r', [-90, 4.9, 0], [-40, 4.9, 0]))).toEqual([])
    expect(advice(left(), run('r', [-90, 0, 0], [-40, 4.9, 0]))).toEqual([])
  })

  it('are told apart by what differs most: entry, end, pull', () => {
    const [finding, ...others] = advice(left(), run('r', [-90, 6, 0], [-40, -8, 0]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ unit: 'mm', limit: 5, otherThread: 'r', basis: 'planning-default' })
    expect(finding!.value).toBeCloseTo(8, 1)
    // 14 mm over 50 mm
    expect(finding!.message).toBe(
      "Threads 1 (patient's left) and 2 (patient's right) differ, left from right: entry 6 mm, end 8 mm, pull 16 degrees",
    )
  })

  it('are told in degrees where only the pull differs', () => {
    const short = run('l', [90, 0, 0], [74, 0, 0])
    const [finding] = advice(short, run('r', [-90, -1.5, 0], [-74, 1.5, 0]))
    expect(finding).toMatchObject({ unit: 'deg', limit: 10 })
    expect(finding!.value).toBeCloseTo((Math.atan2(3, 16) * 180) / Math.PI, 0)
  })

  it('belong together by the nearest mirrored entry', () => {
    const rights = [run('r2', [-90, 21, 0], [-40, 21, 0]), run('r1', [-90, 1, 0], [-40, 1, 0])]
    expect(advice(left('l1'), left('l2', 20), ...rights)).toEqual([])
  })

  it.each([
    ['another plane', { plane: 'smas' }],
    ['another product', { product: { id: 'other' } }],
  ] as const)('are no partners in %s', (_what, options) => {
    const messages = advice(left(), run('r', [-90, 0, 0], [-40, 0, 0], options)).map(({ message }) => message)
    expect(messages).toEqual([
      "Thread 1 (patient's left) has no partner of its product and plane on the other side",
      "Thread 2 (patient's right) has no partner of its product and plane on the other side",
    ])
  })

  it('are no partners far apart', () => {
    expect(advice(left(), run('r', [-90, 35, 0], [-40, 35, 0]))).toHaveLength(2)
  })

  it('are not compared in a plan of one side, nor is a thread on the midline', () => {
    expect(advice(left('l1'), left('l2', 20))).toEqual([])
    const { findings } = check(head, [run('m', [-30, 0, 0], [30, 0, 0]), left()])
    expect(findings).toEqual([])
  })
})

describe('left and right of a head fitted to a patient', () => {
  // The right side of this face lies 8 mm lower than the left one.
  const lower = (x: number, y: number): number => y - Math.sign(x) * 8
  const fitted = {
    ...head,
    fitted: {},
    mirrorPoint(point: SurfacePoint) {
      const [x, y, z] = positionAt(head, point)
      return head.closestPoint([-x, lower(x, y), z])!.point
    },
  }

  it('agree where they run over the same places of their own sides', () => {
    const right = run('r', [-90, -8, 0], [-40, -8, 0])
    expect(check(fitted, [left(), right]).findings).toEqual([])
    expect(advice(left(), right)).toHaveLength(1)
  })

  it('differ where they only mirror each other in space', () => {
    const [finding] = check(fitted, [left(), run('r', [-90, 0, 0], [-40, 0, 0])]).findings
    expect(finding!.value).toBeCloseTo(8, 1)
  })
})
