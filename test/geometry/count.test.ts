import { describe, expect, it } from 'vitest'
import type { PlanCount, ThreadInput } from '../../src/geometry/check-types.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { check, thread, threadOfPasses } from '../support/threads.ts'

const head = slabHead({
  centre: [0, 0],
  widthMm: 240,
  zones: ([x]) => ({ region: Math.abs(x) > 60 ? 'jawline' : 'cheek' }),
})
const at = (x: number, y: number): Vec3 => [x, y, 0]
const count = (...threads: readonly ThreadInput[]): PlanCount => check(head, threads).count

describe('the count', () => {
  const plan = count(
    thread(head, [at(20, 0), at(50, 0)], { id: 'a', plane: 'smas' }),
    thread(head, [at(50, 20), at(100, 20)], { id: 'b', product: { id: 'cog' } }),
    thread(head, [at(-20, 0), at(-50, 0)], { id: 'c' }),
    threadOfPasses(
      head,
      [
        [at(-20, 40), at(30, 40)],
        [at(-20, 40), at(30, 44)],
      ],
      { id: 'd' },
    ),
  )

  it('has threads and passes', () => {
    expect(plan).toMatchObject({ total: 4, passes: 5 })
  })

  it('has the sides of the patient, a thread across the midline apart', () => {
    expect(plan.bySide).toEqual({ left: 2, right: 1, midline: 1 })
  })

  it('has planes, products and the regions threads run in longest', () => {
    expect(plan.byPlane).toEqual({ smas: 1, subcutis: 3 })
    expect(plan.byProduct).toEqual({ plain: 3, cog: 1 })
    expect(plan.byRegion).toEqual({ cheek: 3, jawline: 1 })
  })

  it('has the length of all passes under the skin', () => {
    // 30 + 5.5, 50 + 4, 30 + 4, 50 + 4, 50.2 + 4
    expect(plan.totalLengthMm).toBeCloseTo(231.7, 0)
  })

  it('of nothing is nothing', () => {
    expect(count()).toEqual({
      total: 0,
      passes: 0,
      entries: 0,
      bySide: { left: 0, right: 0, midline: 0 },
      byPlane: {},
      byProduct: {},
      byRegion: {},
      totalLengthMm: 0,
    })
  })
})

describe('entry holes', () => {
  const from = (x: number, id: string, entryId: string | null = null): ThreadInput =>
    thread(head, [at(x, 0), at(x + 40, 10)], { id, entryId })

  it.each([
    [2.9, 1],
    [3.1, 2],
  ])('%d mm apart are %d', (apart, entries) => {
    expect(count(from(20, 'a'), from(20 + apart, 'b')).entries).toBe(entries)
  })

  it('of one name are one, wherever their points lie', () => {
    expect(count(from(20, 'a', 'x'), from(40, 'b', 'x'), from(20, 'c', 'y')).entries).toBe(2)
  })

  it('without a name at a named hole are that hole, in any order', () => {
    expect(count(from(20, 'a', 'x'), from(21, 'b')).entries).toBe(1)
    expect(count(from(21, 'b'), from(20, 'a', 'x')).entries).toBe(1)
    expect(count(from(30, 'b'), from(20, 'a', 'x')).entries).toBe(2)
  })

  it('of a loop with two passes are one', () => {
    expect(
      count(
        threadOfPasses(head, [
          [at(20, 0), at(50, 0)],
          [at(20, 0), at(50, 8)],
        ]),
      ).entries,
    ).toBe(1)
  })
})

describe('the side of a thread', () => {
  const sideOf = (from: number, to: number): string =>
    check(head, [thread(head, [at(from, 0), at(to, 0)])]).threads[0]!.side

  it.each([
    [5, 40, 'left'],
    [-5, -40, 'right'],
    [0, 40, 'left'],
    [-1, 40, 'midline'],
    [40, -1, 'midline'],
    [0.5, 1.9, 'midline'],
    [0.5, 2.1, 'left'],
  ] as const)('from %d to %d is %s', (from, to, side) => {
    expect(sideOf(from, to)).toBe(side)
  })

  it('along the midline is midline', () => {
    const along = thread(head, [at(0.5, 0), at(-0.5, 40)])
    expect(check(head, [along]).threads[0]!.side).toBe('midline')
  })
})
