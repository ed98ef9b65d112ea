import { describe, expect, it } from 'vitest'
import {
  triangleTree,
  visitNear,
  type Triangle,
  type TriangleTree,
} from '../../src/geometry/triangle-tree.ts'
import { addScaled, distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { seededRandom } from '../support/random.ts'

const random = seededRandom(661)
const corners = Array.from({ length: 90 }, (): Triangle => {
  const p: Vec3 = [random.between(-20, 20), random.between(-20, 20), random.between(-20, 20)]
  return [p, addScaled(p, [1, 0, 0], 1), addScaled(p, [0, 1, 0], 1)]
})
const leaves = (tree: TriangleTree): number[] =>
  tree.halves ? tree.halves.flatMap((half) => leaves(half)) : [...tree.triangles]

describe('tree of triangles', () => {
  it('holds every triangle once', () => {
    expect(leaves(triangleTree(corners)).toSorted((a, b) => a - b)).toEqual(corners.map((_, t) => t))
  })

  it('visits all triangles near enough when the limit stays', () => {
    const seen = new Set<number>()
    visitNear(triangleTree(corners), [0, 0, 0, 0, 0, 0], 15, (triangle, limit) => {
      seen.add(triangle)
      return limit
    })
    corners.forEach((triangle, t) => {
      if (triangle.some((p) => distance(p, [0, 0, 0]) <= 15)) expect(seen.has(t)).toBe(true)
    })
    expect(seen.size).toBeLessThan(corners.length)
  })

  it('visits few when the limit falls', () => {
    let visits = 0
    const least = visitNear(triangleTree(corners), [0, 0, 0, 0, 0, 0], Infinity, (triangle, limit) => {
      visits += 1
      return Math.min(limit, ...corners[triangle]!.map((p) => distance(p, [0, 0, 0])))
    })
    expect(least).toBeCloseTo(Math.min(...corners.flat().map((p) => distance(p, [0, 0, 0]))), 12)
    expect(visits).toBeLessThan(corners.length / 2)
  })
})
