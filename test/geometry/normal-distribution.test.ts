import { describe, expect, it } from 'vitest'
import { normalCdf, normalQuantile, tabledNormalCdf } from '../../src/geometry/normal-distribution.ts'

/** Tables: Abramowitz and Stegun 1964, table 26.1. */
const TABLE = [
  [0, 0.5],
  [0.5, 0.6914624613],
  [1, 0.8413447461],
  [1.644853627, 0.95],
  [1.959963985, 0.975],
  [3, 0.998650102],
  [4, 0.9999683288],
] as const

describe('normal distribution', () => {
  it.each(TABLE)('at %d is %d, and its mirror image on the other side', (x, p) => {
    expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-7)
    expect(Math.abs(normalCdf(-x) - (1 - p))).toBeLessThan(1e-7)
  })

  it('ends at 0 and 1', () => {
    expect(normalCdf(-Infinity)).toBe(0)
    expect(normalCdf(Infinity)).toBe(1)
  })

  it('is the same from a table, to 2e-7, and stays within 0 and 1', () => {
    for (let x = -7; x <= 7; x += 0.00123)
      expect(Math.abs(tabledNormalCdf(x) - normalCdf(x))).toBeLessThan(2e-7)
    expect([-Infinity, Infinity].map(tabledNormalCdf)).toEqual([0, 1])
  })

  it.each(TABLE)('is undone by its inverse: %d', (x, p) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-5)
  })

  it('has an inverse that is right in the tails and the same on both sides', () => {
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 6)
    expect(normalQuantile(0.02425)).toBeCloseTo(-normalQuantile(1 - 0.02425), 9)
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
  })
})
