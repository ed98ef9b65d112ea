import { describe, expect, it } from 'vitest'
import { add, normalize, scale, sub, type Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { seededRandom } from '../support/random.ts'
import { tube } from '../support/structures.ts'
import { checkOne, thread } from '../support/threads.ts'
import { isFull, SOAK_LIMIT_MS, tries } from './sizes.ts'

const slab = slabHead()
const STEPS_MM = [0, 0.5, 1, 2, 3, 5, 8]
/** The quadrature's own error: it may call equal likelihoods a little more or less. */
const QUADRATURE = 0.005

describe('a straight structure that is moved away from a straight thread, along the line between them', () => {
  it(
    'is never more likely to be touched',
    () => {
      const count = tries(2000, 40)
      let told = 0
      for (let seed = 1; seed <= count; seed++) {
        const random = seededRandom(seed)
        const plane = random.pick(['subcutis', 'smas', 'sub-smas'] as const)
        const stops: Vec3[] = [
          [40, random.between(-10, 10), 0],
          [140, random.between(-10, 10), 0],
        ]
        const own = thread(slab, stops, { plane })
        const depth = random.between(5, 14)
        const turn = random.between(-1.4, 1.4)
        const middle: Vec3 = [90, random.between(-6, 6), -depth]
        const along: Vec3 = [Math.cos(turn) * 25, Math.sin(turn) * 25, 0]
        const figures = { acrossSdMm: random.between(0.3, 4), depthSdMm: random.between(0.3, 2) }
        const kind = random.pick(['artery', 'nerve'] as const)
        const at = (by: Vec3) =>
          checkOne(slab, own, [
            tube(slab, {
              id: 'v',
              kind,
              course: [add(sub(middle, along), by), add(add(middle, along), by)],
              radiiMm: [1, 1],
              layer: depth < 7 ? 'smas' : 'sub-smas',
              ...figures,
            }),
          ]).findings.find(({ structure }) => structure === 'v')
        const first = at([0, 0, 0])
        if (first?.witness == null) continue
        const away = sub(first.witness, first.at)
        // Where the two lie in each other there is no way between them.
        if ((first.value ?? 0) < 0.05) continue
        told++
        const way = normalize(away)
        let before = Infinity
        for (const step of STEPS_MM) {
          const p = at(scale(way, step))?.contactProbability ?? 0
          expect(p, `seed ${seed}, ${step} mm away`).toBeLessThanOrEqual(before + QUADRATURE)
          before = p
        }
      }
      if (isFull) console.info(`soak: moved away: ${told} of ${count} with a finding`)
      expect(told).toBeGreaterThan(count / 10)
    },
    SOAK_LIMIT_MS,
  )
})
