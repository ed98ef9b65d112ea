import { describe, expect, it } from 'vitest'
import { barycentric, insideTriangle, normalAt, positionAt } from '../../src/geometry/surface.ts'
import { distance, length, type Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead, sphereHead } from '../support/heads.ts'
import { seededRandom } from '../support/random.ts'

const head = sphereHead({ rounds: 3 })

describe('a place on the skin', () => {
  it('lies between the corners of its triangle by their weights', () => {
    const slab = slabHead()
    expect(positionAt(slab, { tri: 0, bary: [1, 0, 0] })).toEqual([10, -60, 0])
    expect(positionAt(slab, { tri: 0, bary: [0.5, 0.25, 0.25] })).toEqual([12, -59, 0])
  })

  it('has a normal of length 1 that points outwards, even between vertices', () => {
    for (const bary of [
      [1, 0, 0],
      [0.2, 0.3, 0.5],
      [1 / 3, 1 / 3, 1 / 3],
    ] as const) {
      const point = { tri: 100, bary }
      const normal = normalAt(head, point)
      const at = positionAt(head, point)
      expect(length(normal)).toBeCloseTo(1, 12)
      expect(distance(normal, [at[0] / length(at), at[1] / length(at), at[2] / length(at)])).toBeLessThan(
        0.02,
      )
    }
  })

  it('is found again by the weights of its position (seed 701)', () => {
    const random = seededRandom(701)
    for (let k = 0; k < 50; k++) {
      const [a, b] = [random.next(), random.next()].toSorted((x, y) => x - y) as [number, number]
      const bary = [a, b - a, 1 - b] as const
      const again = barycentric(head, k, positionAt(head, { tri: k, bary }))
      again.forEach((weight, i) => expect(weight).toBeCloseTo(bary[i]!, 9))
    }
  })

  it('never gets weights below 0 or other than 1 together', () => {
    const beside: Vec3 = [200, 100, 0]
    const weights = barycentric(head, 7, beside)
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
    expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 12)
  })

  it('moves a hair off a corner and stays in its triangle', () => {
    const { bary } = insideTriangle({ tri: 3, bary: [0, 1, 0] })
    expect(Math.min(...bary)).toBeGreaterThan(0)
    expect(bary[0] + bary[1] + bary[2]).toBeCloseTo(1, 12)
    expect(bary[1]).toBeGreaterThan(0.999)
  })
})
