import { describe, expect, it } from 'vitest'
import { measureDepth } from '../../src/geometry/sink.ts'
import { sideNormalAt } from '../../src/geometry/skin-side.ts'
import { dot, length, normalize, type Vec3 } from '../../src/geometry/vec3.ts'
import { onSphere, slabHead, sphereHead } from '../support/heads.ts'
import { seededRandom } from '../support/random.ts'

/** A skin whose smoothed normals say nothing true about its sides. */
const misled = <Head extends { smoothNormals: Float64Array }>(head: Head): Head => ({
  ...head,
  smoothNormals: head.smoothNormals.map((_, i) => (i % 3 === 0 ? 1 : 0)),
})

describe('the side of the skin that a point lies on', () => {
  it('does not hang on smoothed normals: a ball all of whose normals point one way (seed 5)', () => {
    const ball = misled(sphereHead({ rounds: 3 }))
    const random = seededRandom(5)
    for (let n = 0; n < 500; n++) {
      const radius = random.pick([random.between(60, 78), random.between(80.5, 95)])
      const at = onSphere(random.between(-80, 80), random.between(-180, 180), radius)
      expect(Math.sign(measureDepth(ball, at)!.depthMm)).toBe(radius < 79 ? 1 : -1)
    }
  })

  it('is right beside folds sharper than any smoothing: a skin of ridges (seed 6)', () => {
    const height = (x: number): number => (Math.round(x / 2) % 2 === 0 ? 6 : 0)
    const ridges = misled(slabHead({ stepMm: 2, z: height }))
    const random = seededRandom(6)
    for (let n = 0; n < 500; n++) {
      const [x, z] = [random.between(60, 120), random.between(-4, 10)]
      const from = Math.floor(x / 2) * 2
      const skinZ = height(from) + ((height(from + 2) - height(from)) * (x - from)) / 2
      if (Math.abs(z - skinZ) < 1e-6) continue
      const { depthMm } = measureDepth(ridges, [x, random.between(-30, 30), z])!
      expect(Math.sign(depthMm)).toBe(z < skinZ ? 1 : -1)
    }
  })

  it('is the sum of both faces at an edge, and all faces by their angle at a corner', () => {
    const roof = slabHead({ stepMm: 4, z: (x) => -Math.abs(x - 90) })
    const top = roof.pointNear([90, 1, 0])
    const [x, y, z] = normalize(sideNormalAt(roof, top))
    expect([x, y, z].map((c) => Math.round(c * 1e6) / 1e6 + 0)).toEqual([0, 0, 1])
    const ball = sphereHead({ rounds: 3 })
    const corner: Vec3 = normalize(sideNormalAt(ball, { tri: 7, bary: [1, 0, 0] }))
    const at = [0, 1, 2].map((k) => ball.positions[3 * ball.triangles[21]! + k]!) as unknown as Vec3
    expect(dot(corner, at) / length(at)).toBeGreaterThan(0.999)
  })

  it('is told by the smoothed normal on a rim, of which no side is inside', () => {
    const slab = misled(slabHead())
    const rim = slab.pointNear([90, 60, 0])
    expect(sideNormalAt(slab, rim)).toEqual([1, 0, 0])
  })
})
