import { describe, expect, it } from 'vitest'
import { exactUpperBound } from '../../../scripts/calibration/exact-bounds.ts'

describe('the rate that few trials still allow', () => {
  it.each([1, 8, 16, 50, 179])('is 1 - 0.025^(1/n) after no event in %i', (n) => {
    expect(exactUpperBound(0, n)).toBeCloseTo(1 - 0.025 ** (1 / n), 9)
  })

  it('is about a fifth after no injury in 16 sides, less where one tail is asked', () => {
    expect(exactUpperBound(0, 16)).toBeCloseTo(0.2059, 4)
    expect(exactUpperBound(0, 16, 0.05)).toBeCloseTo(0.1707, 4)
  })

  it('sums the binomial tail where there were events: 1 of 144, 2 of 10', () => {
    expect(exactUpperBound(1, 144)).toBeCloseTo(0.0381, 4)
    expect(exactUpperBound(2, 10)).toBeCloseTo(0.5561, 4)
  })

  it('is certainty where every trial was an event', () => {
    expect(exactUpperBound(3, 3)).toBe(1)
  })
})
