import { describe, expect, it } from 'vitest'
import { DEFAULT_CHECK_SETTINGS } from '../../../src/geometry/check-types.ts'
import { riseSpreads, touchProbability, type Beside } from '../../../src/plan/skin-map/map-errors.ts'
import { seededRandom } from '../../support/random.ts'

const spreads = riseSpreads(DEFAULT_CHECK_SETTINGS)
const beside = (fields: Partial<Beside>): Beside => ({
  planMm: 3,
  fromMm: 1,
  toMm: 3,
  radiiMm: 1,
  acrossSdMm: 2,
  depthSdMm: 1,
  unsharedSdMm: 0,
  riseLimitMm: Infinity,
  fallLimitMm: Infinity,
  ...fields,
})
const touch = (fields: Partial<Beside>): number =>
  touchProbability(beside(fields), DEFAULT_CHECK_SETTINGS, spreads, 0)

describe('the probability of a touch at a place of the map', () => {
  it('is that of random draws for a thread that runs beside a tube: 200 000, seed 3', () => {
    const random = seededRandom(3)
    const { operatorLateralMm, operatorDepthMm, modelMm } = DEFAULT_CHECK_SETTINGS
    let hits = 0
    const draws = 200_000
    for (let n = 0; n < draws; n++) {
      const plan = 3 + random.normal() * Math.hypot(2, operatorLateralMm, modelMm)
      const rise = random.normal() * Math.hypot(operatorDepthMm, modelMm) + random.normal()
      if (Math.abs(plan) < 1 && rise > 1 && rise < 3) hits += 1
    }
    // or, if likelier, of one that points at it
    expect(touch({})).toBeGreaterThanOrEqual(hits / draws - 0.005)
    expect(touch({})).toBeLessThan(hits / draws + 0.05)
  })

  it('falls with distance along the skin and in depth', () => {
    const byPlan = [0, 2, 4, 8].map((planMm) => touch({ planMm }))
    expect(byPlan).toEqual(byPlan.toSorted((a, b) => b - a))
    expect(byPlan[0]).toBeGreaterThan(byPlan[3]! * 4)
    expect(touch({ fromMm: 4, toMm: 6 })).toBeLessThan(touch({}))
  })

  it('is smaller where an intact layer stops the structure short', () => {
    const deep = { fromMm: 2, toMm: 4, depthSdMm: 3, planMm: 0 }
    expect(touch({ ...deep, riseLimitMm: 0.2 })).toBeLessThan(touch(deep) * 0.75)
  })

  it('counts an error of the layer in full where an intact layer stops the structure short', () => {
    const held = { fromMm: 2, toMm: 4, depthSdMm: 0.3, riseLimitMm: 0, planMm: 0 }
    const none = touch(held)
    expect(touch({ ...held, unsharedSdMm: 0.6 })).toBeGreaterThan(none + 0.01)
    // the same error of the structure stays under the layer
    expect(touch({ ...held, depthSdMm: Math.hypot(0.3, 0.6) })).toBeLessThan(none + 0.001)
  })

  it('is 1 along the skin for what may cross', () => {
    expect(touch({ planMm: 0.5, fromMm: -50, toMm: 50 })).toBeCloseTo(1, 6)
  })
})
