import { expect, it } from 'vitest'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { DEFAULT_CHECK_SETTINGS } from '../../../src/geometry/check-types.ts'
import { LAYER_DEPTH_SD_MM } from '../../../src/geometry/limits.ts'
import { slabHead } from '../../support/heads.ts'
import { PLAIN_LAYERS } from '../../support/mesh-head.ts'
import { monteCarloContact } from '../../support/monte-carlo.ts'
import { seededRandom } from '../../support/random.ts'
import { tube } from '../../support/structures.ts'
import { checkOne, findingOf, thread } from '../../support/threads.ts'

/**
 * Only a window round the closest place was looked at. A thread that dives beside a nearly parallel vessel meets it, when
 * either lies a few mm aside, far beyond that: the probability was too low by up to a quarter of itself.
 */
it('contact is looked for all along two courses that run side by side (seed 9)', () => {
  const head = slabHead({ layers: { ...PLAIN_LAYERS, smas: 'absent' } })
  const dive = [
    { at: [60, 0, 0] as Vec3, depthMm: 4.5 },
    { at: [140, 0, 0] as Vec3, depthMm: 10 },
  ]
  const slope = 0.15
  const course = [-40, 60].map((x): Vec3 => [80 + x, x * slope, -9])
  const [acrossSdMm, depthSdMm] = [2, 0.5]
  const result = checkOne(
    head,
    thread(head, dive, { plane: 'sub-smas' }),
    [tube(head, { course, acrossSdMm, depthSdMm })],
    DEFAULT_CHECK_SETTINGS,
  )
  const size = Math.hypot(1, slope)
  const drawn = monteCarloContact(
    {
      points: [
        [60, 0, -4.5],
        [140, 0, -10],
      ],
      radiiMm: [0.5, 0.5],
    },
    { points: course, radiiMm: [1, 1] },
    {
      across: [-slope / size, 1 / size],
      acrossSdMm,
      operatorLateralMm: 2,
      operatorDepthMm: Math.hypot(1, LAYER_DEPTH_SD_MM),
      modelMm: 0.5,
      structureDepthMm: depthSdMm,
      riseLimitMm: Infinity,
      fallLimitMm: Infinity,
    },
    6000,
    seededRandom(9),
  )
  const finding = findingOf(result, 'near-structure') ?? findingOf(result, 'crosses-structure')
  expect(Math.abs(finding!.contactProbability! - drawn)).toBeLessThan(0.02)
})
