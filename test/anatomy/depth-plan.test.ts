import { describe, expect, it } from 'vitest'
import { planDepths } from '../../src/anatomy/depth-plan.ts'
import type { DepthRange } from '../../src/anatomy/layer-bounds.ts'

const free: DepthRange = { leastMm: 1, mostMm: Infinity, under: 'skin', above: 'nothing', tight: false }
const never = () => false

describe('a planned depth', () => {
  it('keeps to targets that the layers allow', () => {
    const plan = planDepths([5, 5, 5, 5], [free, free, free, free], never, 2)
    expect(plan).toEqual([5, 5, 5, 5])
  })

  it('holds every range, and meets an SMAS that begins on a slope before it', () => {
    const under: DepthRange = { ...free, leastMm: 6, under: 'SMAS' }
    const ranges = [free, free, free, free, under, under]
    const plan = planDepths([3, 3, 3, 3, 3, 3], ranges, never, 2)
    plan.forEach((mm, i) => expect(mm).toBeGreaterThanOrEqual(ranges[i]!.leastMm))
    for (let i = 1; i < plan.length; i++) expect(plan[i]! - plan[i - 1]!).toBeLessThanOrEqual(0.8 + 1e-9)
  })

  it('crosses a deep fascia that begins where the course lies deeper, on a slope too', () => {
    const shallow: DepthRange = { ...free, mostMm: 4, above: 'deep fascia' }
    const plan = planDepths([3, 3, 3, 8, 8, 8], [shallow, shallow, shallow, free, free, free], never, 2)
    expect(plan[0]).toBeLessThanOrEqual(5.8)
    expect(plan[5]).toBeCloseTo(8, 0)
    for (let i = 1; i < plan.length; i++) expect(Math.abs(plan[i]! - plan[i - 1]!)).toBeLessThan(3)
  })

  it('leaves waypoints where they are', () => {
    const plan = planDepths([3, 3, 9, 3, 3], [free, free, free, free, free], (i) => i === 2, 2)
    expect(plan[2]).toBe(9)
    expect(plan[1]).toBeGreaterThan(3)
  })
})
