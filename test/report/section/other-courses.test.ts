import { describe, expect, it } from 'vitest'
import { otherCourses } from '../../../src/report/section/index.ts'
import { slabHead } from '../../support/heads.ts'
import { gland, tube } from '../../support/structures.ts'
import { checkOne, thread } from '../../support/threads.ts'

const head = slabHead()
const { samples } = checkOne(
  head,
  thread(head, [
    [50, 0, 0],
    [130, 0, 0],
  ]),
).passes[0]!
const depthMm = samples.find(({ at }) => at[0] > 89)!.depthMm
/** Across the thread at a place along it, so many mm under it. */
const across = (x: number, underMm: number) => ({
  course: [
    [x, -20, -depthMm - underMm],
    [x, 20, -depthMm - underMm],
  ] as const,
  radiiMm: [0.5, 0.5] as const,
})
const artery = tube(head, across(70, 3), { ...across(100, 2), variant: 'late', prevalence: 0.2 })

describe('the courses that no verdict is told by', () => {
  it('are told where they come nearest, with the clearance from wall to wall', () => {
    const [found, ...others] = otherCourses(
      samples,
      0.5,
      [artery],
      (_, { variant }) => variant === 'nominal',
      6,
    )
    expect(others).toEqual([])
    expect(found!.path.variant).toBe('late')
    const nearest = samples.reduce((a, b) => (Math.abs(b.at[0] - 100) < Math.abs(a.at[0] - 100) ? b : a))
    expect(Math.abs(found!.sMm - nearest.sMm)).toBeLessThan(1)
    expect(found!.clearanceMm).toBeCloseTo(2 - 1, 1)
    expect(found!.wall[2]).toBeCloseTo(-depthMm - 1.5, 1)
  })

  it('are left out beyond the reach, where they are told already, and where a structure has but one', () => {
    const never = (): boolean => false
    expect(otherCourses(samples, 0.5, [artery], never, 0.5)).toEqual([])
    expect(otherCourses(samples, 0.5, [artery], () => true, 6)).toEqual([])
    const alone = tube(head, across(90, 1))
    expect(
      otherCourses(samples, 0.5, [alone, gland({ centre: [90, 0, -6], radiusMm: 2 })], never, 6),
    ).toEqual([])
  })
})
