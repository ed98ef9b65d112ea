import { describe, expect, it } from 'vitest'
import { closedMesh } from '../../src/geometry/closed-mesh.ts'
import { closestTouch } from '../../src/geometry/segment-touch.ts'
import { takeCloser, type SegmentTouch } from '../../src/geometry/segment-triangle.ts'
import { addScaled, type Vec3 } from '../../src/geometry/vec3.ts'
import { seededRandom } from '../support/random.ts'
import { sphereMesh } from '../support/shapes.ts'

const mesh = closedMesh(sphereMesh(6, 2))
const random = seededRandom(731)
const segments = Array.from({ length: 300 }, (): readonly [Vec3, Vec3] => {
  const from: Vec3 = [random.between(-12, 12), random.between(-12, 12), random.between(-12, 12)]
  return [from, addScaled(from, [random.normal(), random.normal(), random.normal()], random.between(0, 4))]
})

/** All triangles one by one. */
function bruteForce([p0, p1]: readonly [Vec3, Vec3]): number {
  const best: SegmentTouch = { distanceMm: Infinity, share: -1, witness: p0 }
  for (const corners of mesh.corners) takeCloser(best, p0, p1, corners)
  return best.distanceMm
}

describe('closest approach of a segment to a mesh', () => {
  it('is that of a loop over all triangles, whatever triangle is looked at first (seed 731)', () => {
    let crossed = 0
    for (const [p0, p1] of segments) {
      const expected = bruteForce([p0, p1])
      if (expected === 0) crossed += 1
      for (const guess of [-1, 0, mesh.corners.length - 1]) {
        const touch = closestTouch(mesh, p0, p1, Infinity, guess)
        expect(touch?.distanceMm).toBeCloseTo(expected, 12)
      }
    }
    expect(crossed).toBeGreaterThan(10)
  })

  it('is none where it stays farther than asked, and one where it just does not', () => {
    for (const [p0, p1] of segments) {
      const expected = bruteForce([p0, p1])
      if (expected === 0) continue
      expect(closestTouch(mesh, p0, p1, expected - 1e-6, -1)).toBeNull()
      expect(closestTouch(mesh, p0, p1, expected + 1e-6, 0)?.distanceMm).toBeCloseTo(expected, 12)
    }
  })
})
