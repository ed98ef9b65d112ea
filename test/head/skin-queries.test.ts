import { describe, expect, it } from 'vitest'
import { closestPointOnTriangle } from '../../src/geometry/distance.ts'
import { addScaled, distance, normalize, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'
import { lineTriangle } from '../../src/head/line-triangle.ts'
import { skinQueries } from '../../src/head/skin-queries.ts'
import { basis } from './heads.ts'
import { seeded } from './random.ts'

const SEED = 20261
const head = basis({ preset: 'female-45' })
const { positions, triangles } = head
const corners = (t: number): [Vec3, Vec3, Vec3] => [
  vertexAt(positions, triangles[t * 3]!),
  vertexAt(positions, triangles[t * 3 + 1]!),
  vertexAt(positions, triangles[t * 3 + 2]!),
]

const closestByForce = (at: Vec3): number => {
  let best = Infinity
  for (let t = 0; t * 3 < triangles.length; t++)
    best = Math.min(best, distance(at, closestPointOnTriangle(at, ...corners(t))))
  return best
}

const farthestByForce = (origin: Vec3, unit: Vec3): number | null => {
  let best: number | null = null
  for (let t = 0; t * 3 < triangles.length; t++) {
    const along = lineTriangle(origin, unit, ...corners(t))
    if (along !== null && (best === null || along > best)) best = along
  }
  return best
}

const random = seeded(SEED)
const spread = (mm: number): number => (random() - 0.5) * 2 * mm
const POINTS: Vec3[] = Array.from({ length: 40 }, () => [spread(90), spread(130), spread(120)])

describe(`skin queries against every triangle in turn (seed ${SEED})`, () => {
  it('find the closest point of the skin', () => {
    for (const at of POINTS) {
      const hit = head.closestPoint(at)!
      expect(hit.distanceMm).toBeCloseTo(closestByForce(at), 4)
      expect(distance(at, hit.at)).toBeCloseTo(hit.distanceMm, 6)
    }
  })

  it('find the outermost hit along a line', () => {
    for (const at of POINTS) {
      const unit = normalize([spread(1), spread(1), spread(1)])
      const wanted = farthestByForce(at, unit)
      const hit = head.castToSkin(at, unit)
      expect(hit === null).toBe(wanted === null)
      if (hit && wanted !== null) expect(distance(hit.at, addScaled(at, unit, wanted))).toBeLessThan(1e-3)
    }
  })

  it('give surface points that stand for the place they name', () => {
    for (const at of POINTS) {
      const { point, at: place } = head.closestPoint(at)!
      expect(Math.min(...point.bary)).toBeGreaterThanOrEqual(0)
      expect(point.bary[0] + point.bary[1] + point.bary[2]).toBeCloseTo(1, 12)
      expect(distance(head.positionOf(point), place)).toBeLessThan(1e-3)
    }
  })
})

describe('closestPoint', () => {
  it('is null only when nothing lies within the limit', () => {
    expect(head.closestPoint([0, 0, 500], 100)).toBeNull()
    expect(head.closestPoint([0, 0, 500])).not.toBeNull()
    const { at } = head.closestPoint([40, 0, 200])!
    expect(head.closestPoint(addScaled(at, [0, 0, 1], 3), 3.1)).not.toBeNull()
  })

  it('never lands on the lining of mouth, nostrils or sockets', () => {
    // Middle of the mouth cavity: far from any outer skin though its lining is near.
    const stomion = head.landmark('stomion')
    expect(head.closestPoint([0, stomion[1], stomion[2] - 25])!.distanceMm).toBeGreaterThan(8)
  })
})

describe('castToSkin', () => {
  it('meets the skin on the midline, where the line runs along edges', () => {
    for (let y = -80; y < 100; y += 1.7) {
      const hit = head.castToSkin([0, y, 0], [0, 0, 1])
      if (y > -50 || y < -53) expect(hit, `height ${y}`).not.toBeNull()
      if (hit) expect(Math.abs(hit.at[0])).toBeLessThan(1e-4)
    }
  })

  it('takes the far side when the direction is turned round', () => {
    const [left, right] = [head.castToSkin([0, 30, 0], [1, 0, 0])!, head.castToSkin([0, 30, 0], [-1, 0, 0])!]
    expect(left.at[0]).toBeGreaterThan(50)
    expect(right.at[0]).toBeCloseTo(-left.at[0], 6)
  })

  it('is null for a line that misses, and for no direction', () => {
    expect(head.castToSkin([0, 300, 0], [1, 0, 0])).toBeNull()
    expect(head.castToSkin([0, 0, 0], [0, 0, 0])).toBeNull()
  })
})

describe('castNear', () => {
  const queries = skinQueries(positions, triangles)

  it('takes the hit nearest to the point, in front or behind', () => {
    const skin = head.castToSkin([0, 30, 0], [1, 0, 0])!.at
    for (const offset of [-4, 4]) {
      const hit = queries.castNear(addScaled(skin, [1, 0, 0], offset), [1, 0, 0], 25)!
      expect(distance(hit.at, skin)).toBeLessThan(1e-6)
      expect(hit.distanceMm).toBeCloseTo(4, 6)
    }
  })

  it('is null beyond its reach', () => {
    expect(queries.castNear([0, 30, 0], [1, 0, 0], 25)).toBeNull()
  })
})
