import { describe, expect, it } from 'vitest'
import { chunkLine } from '../../src/geometry/box.ts'
import { closedMesh, closestOnMesh } from '../../src/geometry/closed-mesh.ts'
import { meshClearances } from '../../src/geometry/mesh-clearance.ts'
import type { SegmentClearance } from '../../src/geometry/tube-clearance.ts'
import { addScaled, cross, distance, lerp, normalize, scale, type Vec3 } from '../../src/geometry/vec3.ts'
import { leastSignedAlong } from '../support/mesh-oracle.ts'
import { seededRandom, type Random } from '../support/random.ts'
import { boxMesh, moveVertices, sphereMesh, type Mesh } from '../support/shapes.ts'

const straight = (from: Vec3, to: Vec3, pieces: number): Vec3[] =>
  Array.from({ length: pieces + 1 }, (_, i) => lerp(from, to, i / pieces))

const least = (all: readonly SegmentClearance[]): number => Math.min(...all.map((near) => near.clearanceMm))

/** A ball with a waist: not convex, so that a line may dip into it twice. */
const peanut = (): Mesh => {
  const ball = sphereMesh(6, 2)
  const squeeze = (p: Vec3): Vec3 => {
    const waist = 0.45 + 0.55 * Math.min(1, Math.abs(p[0]) / 4)
    return [p[0] * 1.6, p[1] * waist, p[2] * waist]
  }
  return { positions: moveVertices(ball.positions, squeeze), triangles: ball.triangles }
}

const MESHES = { ball: () => sphereMesh(6, 2), box: () => boxMesh([5, 4, 3]), peanut }

describe('clearance of a cannula from a gland', () => {
  const box = closedMesh(boxMesh([5, 4, 3]))

  it('is wall to wall beside a face', () => {
    const line = chunkLine(straight([-20, 0, 8], [20, 0, 8], 40))
    const all = meshClearances(line, 0.5, box, 10)
    expect(least(all)).toBeCloseTo(4.5, 9)
    const over = all.filter(({ at }) => Math.abs(at[0]) < 5)
    expect(over.length).toBeGreaterThanOrEqual(9)
    for (const near of over) expect(distance(near.at, near.witness)).toBeCloseTo(5, 9)
  })

  it('finds the edge that only the middle of a segment passes', () => {
    const line = chunkLine([
      [12, 0, 0],
      [0, 12, 0],
    ])
    // the upright edge through (5, 4), 3 / sqrt(2) from the line x + y = 12
    const away = 3 / Math.SQRT2
    expect(least(meshClearances(line, 0, box, 10))).toBeCloseTo(away, 9)
  })

  it('is the depth below the nearest face, and the radius, where it runs inside', () => {
    const line = chunkLine(straight([-20, 0, 1], [20, 0, 1], 40))
    expect(least(meshClearances(line, 0.5, box, 0))).toBeCloseTo(-2.5, 1)
  })

  it('sees a thread that dips into the gland within one segment', () => {
    const line = chunkLine([
      [-20, 3.5, 0],
      [20, 3.5, 0],
    ])
    expect(least(meshClearances(line, 0, box, 1))).toBeCloseTo(-0.5, 1)
  })

  it.each([1, 2, 3])(
    'is the same from either end where a segment of 1 mm dips into a gland and comes out again (seed %i)',
    (seed) => {
      const random = seededRandom(700 + seed)
      const ball = closedMesh(sphereMesh(6, 2))
      let dips = 0
      for (let k = 0; k < 400; k++) {
        const [out, other] = [0, 1].map(() => normalize([random.normal(), random.normal(), random.normal()]))
        const across = normalize(cross(out!, other!))
        const middle = scale(out!, random.between(5.7, 6))
        const [from, to] = [addScaled(middle, across, -0.6), addScaled(middle, across, 0.6)]
        const [there, back] = [chunkLine([from, to]), chunkLine([to, from])].map((line) =>
          least(meshClearances(line, 0, ball, 1)),
        ) as [number, number]
        const ends = [from, to].map((at) => closestOnMesh(ball, at)!.signedMm)
        if (Math.min(...ends) > 0 && there < 0) dips++
        expect(Math.abs(there - back)).toBeLessThan(0.02)
      }
      expect(dips).toBeGreaterThan(5)
    },
  )

  it('sees a thread that lies wholly inside, deeper than any reach', () => {
    const large = closedMesh(sphereMesh(30, 3))
    const line = chunkLine(straight([-3, 0, 0], [3, 0, 0], 6))
    const all = meshClearances(line, 0.5, large, 1)
    expect(all).toHaveLength(6)
    expect(least(all)).toBeLessThan(-29)
  })

  it('says nothing of a gland beyond its reach', () => {
    const line = chunkLine(straight([-20, 0, 8], [20, 0, 8], 40))
    expect(meshClearances(line, 0.5, box, 4.4)).toEqual([])
    expect(meshClearances(line, 0.5, box, 4.6).length).toBeGreaterThan(0)
  })

  it.each(Object.keys(MESHES).flatMap((name) => [1, 2, 3, 4].map((k) => [name, 600 + k] as const)))(
    'equals samples of signed distance over all triangles: %s (seed %i)',
    (name, seed) => {
      const random = seededRandom(seed)
      const mesh = MESHES[name as keyof typeof MESHES]()
      for (let k = 0; k < 4; k++) {
        const points = wander(random)
        const found = least(meshClearances(chunkLine(points), 0.4, closedMesh(mesh), 40))
        const sampled = leastSignedAlong(mesh, points, 0.1) - 0.4
        expect(found).toBeLessThanOrEqual(sampled + 0.02)
        expect(sampled - found).toBeLessThan(0.06)
      }
    },
  )

  it('gives every segment outside its own exact distance (seed 621)', () => {
    const random = seededRandom(621)
    const mesh = sphereMesh(6, 2)
    const points = straight([-12, random.between(7, 8), 1], [12, random.between(7, 9), -1], 24)
    for (const near of meshClearances(chunkLine(points), 0.5, closedMesh(mesh), 40)) {
      const [a, b] = [points[near.segment]!, points[near.segment + 1]!]
      expect(near.clearanceMm + 0.5).toBeCloseTo(leastSignedAlong(mesh, [a, b], 0.02), 3)
    }
  })
})

/** A bent line through or past the middle, a point every millimetre. */
function wander(random: Random): Vec3[] {
  const place = (): Vec3 => [random.between(-12, 12), random.between(-9, 9), random.between(-9, 9)]
  const [a, b, c] = [place(), place(), place()]
  return Array.from({ length: 25 }, (_, i) => {
    const t = i / 24
    return addScaled(addScaled(addScaled([0, 0, 0], a, (1 - t) ** 2), b, 2 * t * (1 - t)), c, t * t)
  })
}
