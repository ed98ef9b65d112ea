import { describe, expect, it } from 'vitest'
import { closestOnMesh } from '../../src/geometry/mesh-index.ts'
import { positionAt } from '../../src/geometry/surface.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead, sphereHead } from '../support/heads.ts'
import { seededRandom } from '../support/random.ts'

const rough = slabHead({ z: (x, y) => 3 * Math.sin(x / 5) * Math.cos(y / 7), heightMm: 60, widthMm: 80 })

describe('closest points of a mesh', () => {
  it.each([
    ['ball', sphereHead({ rounds: 3 }), 671],
    ['rough sheet', rough, 672],
  ] as const)('are those that another index finds: %s', (_, head, seed) => {
    const random = seededRandom(seed)
    const closestPoint = closestOnMesh(head.positions, head.triangles)
    for (let k = 0; k < 200; k++) {
      const at: Vec3 = [random.between(-90, 130), random.between(-90, 90), random.between(-90, 90)]
      const expected = head.closestPoint(at)!
      const hit = closestPoint(at)!
      expect(hit.distanceMm).toBeCloseTo(expected.distanceMm, 9)
      expect(distance(hit.at, at)).toBeCloseTo(hit.distanceMm, 9)
      expect(distance(hit.at, positionAt(head, hit.point))).toBeLessThan(1e-9)
      expect(Math.min(...hit.point.bary)).toBeGreaterThanOrEqual(-1e-12)
    }
  })

  it('are found at their limit and not beyond it', () => {
    const { positions, triangles } = slabHead()
    const closestPoint = closestOnMesh(positions, triangles)
    expect(closestPoint([90, 0, -5], 5)!.distanceMm).toBe(5)
    expect(closestPoint([90, 0, -5], 4.999)).toBeNull()
  })
})
