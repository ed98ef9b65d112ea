import { expect, it } from 'vitest'
import { contactProbability } from '../../../src/geometry/contact-probability.ts'
import { addLineRanges, nearPairs, planLine } from '../../../src/geometry/line-ranges.ts'
import { unrolledLine } from '../../support/unrolled.ts'
import { normalCdf } from '../../../src/geometry/normal-distribution.ts'

/**
 * Eleven shifts in each direction left a thread along a vessel with eleven shifts in all, since the other direction
 * does not matter there: probabilities were wrong by up to 0.07.
 */
it.each([0, 1, 2, 3.3, 5])(
  'a vessel %d mm beside a parallel thread is touched as the normal distribution says',
  (y) => {
    const thread = planLine(unrolledLine([-40, 40].map((u) => ({ u, v: 0, z: -4, radiusMm: 0.5 }))))
    const vessel = planLine(unrolledLine([-60, 60].map((u) => ({ u, v: y, z: -4, radiusMm: 1 }))))
    const errors = {
      lateral: [{ direction: [0, 1] as const, sdMm: 3 }],
      modelMm: 0,
      operatorDepthMm: 0,
      structureDepthMm: 0,
      riseLimitMm: Infinity,
      fallLimitMm: Infinity,
    }
    const pairs = nearPairs(thread, vessel, Infinity, Infinity)
    const found = contactProbability(errors, (du, dv, ranges) => addLineRanges(pairs, du, dv, ranges))
    expect(Math.abs(found - (normalCdf((y + 1.5) / 3) - normalCdf((y - 1.5) / 3)))).toBeLessThan(0.01)
  },
)
