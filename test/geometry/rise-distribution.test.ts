import { describe, expect, it } from 'vitest'
import { equalProbabilityNodes, normalCdf } from '../../src/geometry/normal-distribution.ts'
import { riseDistribution, type RiseErrors } from '../../src/geometry/rise-distribution.ts'
import { seededRandom } from '../support/random.ts'

const free: RiseErrors = { freeMm: 3, heldMm: 4, riseLimitMm: Infinity, fallLimitMm: Infinity }

describe('distribution of rise', () => {
  it('is one normal distribution where nothing holds: 3 and 4 give 5', () => {
    const cdf = riseDistribution(free)
    expect(cdf(0)).toBeCloseTo(0.5, 6)
    expect(cdf(5)).toBeCloseTo(0.8413447, 6)
  })

  it('steps from 0 to 1 at 0 without any error', () => {
    const cdf = riseDistribution({ ...free, freeMm: 0, heldMm: 0 })
    expect([cdf(-0.001), cdf(0.001)]).toEqual([0, 1])
  })

  it('puts what would go beyond a layer at the layer', () => {
    const cdf = riseDistribution({ freeMm: 0, heldMm: 2, riseLimitMm: 1, fallLimitMm: Infinity })
    expect(cdf(1.01)).toBeCloseTo(1, 6)
    // P(N > 0.5 SD) sits at the limit
    expect(cdf(0.99)).toBeCloseTo(0.6915, 1)
  })

  it.each([
    [{ freeMm: 1, heldMm: 1.5, riseLimitMm: 0.5, fallLimitMm: Infinity }, 671],
    [{ freeMm: 0.5, heldMm: 3, riseLimitMm: 0, fallLimitMm: 1 }, 672],
    [{ freeMm: 1.1, heldMm: 0.7, riseLimitMm: Infinity, fallLimitMm: 0.2 }, 673],
  ])('agrees with drawn errors: %o (seed %i)', (errors, seed) => {
    const random = seededRandom(seed)
    const cdf = riseDistribution(errors)
    const drawn = Array.from({ length: 20_000 }, () => {
      const held = errors.heldMm * random.normal()
      return (
        Math.min(errors.riseLimitMm, Math.max(-errors.fallLimitMm, held)) - errors.freeMm * random.normal()
      )
    })
    for (const mm of [-3, -1, -0.3, 0, 0.4, 1, 2.5]) {
      const share = drawn.filter((rise) => rise <= mm).length / drawn.length
      expect(Math.abs(cdf(mm) - share)).toBeLessThan(0.015)
    }
  })

  it.each([
    { freeMm: 1.1, heldMm: 1.5, riseLimitMm: 0.5, fallLimitMm: Infinity },
    { freeMm: 1.1, heldMm: 3, riseLimitMm: 0.2, fallLimitMm: 1 },
    { freeMm: 0.6, heldMm: 0.7, riseLimitMm: Infinity, fallLimitMm: 0.2 },
  ])('never falls, bends no more than its free part may, and is what the errors sum up to: %o', (errors) => {
    const cdf = riseDistribution(errors)
    const held = equalProbabilityNodes(2000).map((z) =>
      Math.min(errors.riseLimitMm, Math.max(-errors.fallLimitMm, errors.heldMm * z)),
    )
    const step = 0.01
    // the steepest slope of a normal density of that SD: whatever else varies only blunts it
    const mostBend = ((step / errors.freeMm) ** 2 * Math.exp(-0.5)) / Math.sqrt(2 * Math.PI)
    for (let mm = -14; mm <= 14; mm += 0.083) {
      const [before, here, after] = [cdf(mm - step), cdf(mm), cdf(mm + step)]
      expect(here).toBeGreaterThanOrEqual(before - 1e-9)
      expect(Math.abs(before - 2 * here + after)).toBeLessThan(1.1 * mostBend + 1e-8)
      const sum = held.reduce((total, rise) => total + normalCdf((mm - rise) / errors.freeMm), 0)
      // the held part is taken in slices, coarser than these
      expect(Math.abs(here - sum / held.length)).toBeLessThan(0.01)
    }
    expect(cdf(14)).toBeCloseTo(1, 6)
  })
})
