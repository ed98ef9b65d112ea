import { describe, expect, it } from 'vitest'
import { indexedSkin } from '../../src/geometry/skin-index.ts'
import { positionAt } from '../../src/geometry/surface.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead, sphereHead } from '../support/heads.ts'
import { seededRandom } from '../support/random.ts'

const rough = slabHead({ z: (x, y) => 3 * Math.sin(x / 5) * Math.cos(y / 7), heightMm: 60, widthMm: 80 })

describe('a skin with its own index', () => {
  it.each([
    ['ball', sphereHead({ rounds: 3 }), 671],
    ['rough sheet', rough, 672],
  ] as const)('answers as the skin does: %s', (_, head, seed) => {
    const random = seededRandom(seed)
    const indexed = indexedSkin(head)
    for (let k = 0; k < 200; k++) {
      const at: Vec3 = [random.between(-90, 130), random.between(-90, 90), random.between(-90, 90)]
      const expected = head.closestPoint(at)!
      const hit = indexed.closestPoint(at)!
      expect(hit.distanceMm).toBeCloseTo(expected.distanceMm, 9)
      expect(distance(hit.at, at)).toBeCloseTo(hit.distanceMm, 9)
      expect(distance(hit.at, positionAt(head, hit.point))).toBeLessThan(1e-9)
      expect(Math.min(...hit.point.bary)).toBeGreaterThanOrEqual(-1e-12)
    }
  })

  it('finds what lies at its limit and nothing beyond it', () => {
    const indexed = indexedSkin(slabHead())
    expect(indexed.closestPoint([90, 0, -5], 5)!.distanceMm).toBe(5)
    expect(indexed.closestPoint([90, 0, -5], 4.999)).toBeNull()
  })

  it('keeps everything else', () => {
    const head = sphereHead({ rounds: 2 })
    expect(indexedSkin(head)).toMatchObject({
      positions: head.positions,
      layersAt: head.layersAt,
      zonesAt: head.zonesAt,
    })
  })
})
