import { describe, expect, it } from 'vitest'
import { closedMesh, closestOnMesh, isInside } from '../../src/geometry/closed-mesh.ts'
import { DegenerateGeometry } from '../../src/geometry/distance.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { insideBySolidAngle, signedByAllTriangles } from '../support/mesh-oracle.ts'
import { seededRandom } from '../support/random.ts'
import { boxMesh, sphereMesh, type Mesh } from '../support/shapes.ts'

describe('inside and outside of a closed surface', () => {
  const box = closedMesh(boxMesh([5, 4, 3]))

  it.each([
    ['the middle', [0, 0, 0], true],
    ['just under a face', [0, 0, 2.999], true],
    ['just over a face', [0, 0, 3.001], false],
    ['just within a corner', [4.999, 3.999, 2.999], true],
    ['just beyond a corner', [5.001, 4.001, 3.001], false],
    ['beside an edge', [5.001, 4.001, 0], false],
    ['far away', [500, 1, 1], false],
  ] as const)('is told for %s', (_, p, expected) => {
    expect(isInside(box, p)).toBe(expected)
  })

  it.each([631, 632])('agrees with the solid angle for points near and far (seed %i)', (seed) => {
    const random = seededRandom(seed)
    for (const mesh of [boxMesh([5, 4, 3]), sphereMesh(5, 2)]) {
      const ready = closedMesh(mesh)
      for (let k = 0; k < 150; k++) {
        const p: Vec3 = [random.between(-7, 7), random.between(-7, 7), random.between(-7, 7)]
        expect(isInside(ready, p)).toBe(insideBySolidAngle(mesh, p))
      }
    }
  })
})

describe('inside and outside of a spike', () => {
  /** A needle of three narrow faces: beyond its tip the point may lie behind the plane of the nearest face or edge. */
  const positions = Float64Array.from([0, 0, 0, 1, 0, 0, 0.3, 0.6, 0, 4, 0.2, 9])

  // of equally near triangles any may be taken: its tip is its first, second or third corner
  it.each([
    [[3, 2, 0], 633],
    [[0, 3, 2], 634],
    [[2, 0, 3], 635],
  ])('is right beyond and beside its tip, last triangle %o (seed %i)', (last, seed) => {
    const random = seededRandom(seed)
    const spike: Mesh = { positions, triangles: Uint32Array.from([0, 2, 1, 0, 1, 3, 1, 2, 3, ...last]) }
    const ready = closedMesh(spike)
    for (let k = 0; k < 400; k++) {
      const p: Vec3 = [4 + random.normal() * 0.4, 0.2 + random.normal() * 0.4, 9 + random.normal() * 0.4]
      expect(isInside(ready, p)).toBe(insideBySolidAngle(spike, p))
    }
  })
})

describe('closest point of a closed surface', () => {
  it('equals the search over all triangles (seed 641)', () => {
    const random = seededRandom(641)
    const mesh = sphereMesh(5, 3, [1, 2, 3])
    const ready = closedMesh(mesh)
    for (let k = 0; k < 100; k++) {
      const p: Vec3 = [random.between(-8, 8), random.between(-8, 8), random.between(-8, 8)]
      const hit = closestOnMesh(ready, p)!
      expect(hit.signedMm).toBeCloseTo(signedByAllTriangles(mesh, p), 9)
      expect(distance(p, hit.at)).toBeCloseTo(Math.abs(hit.signedMm), 9)
    }
  })

  it('is null beyond the limit, and found at it', () => {
    const box = closedMesh(boxMesh([5, 4, 3]))
    expect(closestOnMesh(box, [0, 0, 8], 4.999)).toBeNull()
    expect(closestOnMesh(box, [0, 0, 8], 5)).toEqual({ at: [0, 0, 3], signedMm: 5 })
  })

  it('refuses a vertex that is no number', () => {
    const mesh = boxMesh([5, 4, 3])
    mesh.positions[4] = Number.NaN
    expect(() => closedMesh(mesh)).toThrow(DegenerateGeometry)
  })
})
