import { describe, expect, it } from 'vitest'
import { findClosestTriangle, type ClosestTriangle } from '../../src/geometry/closest-triangle.ts'
import { boxOfTree, triangleTree, visitNear } from '../../src/geometry/triangle-tree.ts'
import { addScaled, distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { seededRandom } from '../support/random.ts'

const random = seededRandom(661)
const corners = Array.from({ length: 90 }, (): readonly [Vec3, Vec3, Vec3] => {
  const p: Vec3 = [random.between(-20, 20), random.between(-20, 20), random.between(-20, 20)]
  return [p, addScaled(p, [1, 0, 0], 1), addScaled(p, [0, 1, 0], 1)]
})
const treeOf = (count: number): ReturnType<typeof triangleTree> =>
  triangleTree(
    corners.slice(0, count).flat(2),
    Array.from({ length: 3 * count }, (_, i) => i),
  )
const tree = treeOf(90)

describe('tree of triangles', () => {
  it.each([1, 3, 4, 5, 17, 90])('holds each of %i triangles once', (count) => {
    const seen: number[] = []
    visitNear(treeOf(count), [0, 0, 0, 0, 0, 0], Infinity, (triangle, limit) => {
      seen.push(triangle)
      return limit
    })
    expect(seen.toSorted((a, b) => a - b)).toEqual(corners.slice(0, count).map((_, t) => t))
  })

  it('puts the lower half of each node, along one axis, before the higher', () => {
    for (const count of [5, 17, 90]) {
      const { order, balls, from, to } = treeOf(count)
      for (let node = 0; 2 * node + 2 < from.length; node++) {
        const half = to[2 * node + 1]!
        expect(half).toBe((from[node]! + to[node]!) >> 1)
        const parted = [0, 1, 2].some((axis) => {
          const middles = (a: number, b: number) => [...order.subarray(a, b)].map((t) => balls[4 * t + axis]!)
          return Math.max(...middles(from[node]!, half)) <= Math.min(...middles(half, to[node]!))
        })
        expect(parted).toBe(true)
      }
    }
  })

  it('boxes all of them', () => {
    const [x, y, z] = [0, 1, 2].map((axis) => corners.flat().map((p) => p[axis]!)) as [
      number[],
      number[],
      number[],
    ]
    expect(boxOfTree(tree)).toEqual([
      ...[x, y, z].map((a) => Math.min(...a)),
      ...[x, y, z].map((a) => Math.max(...a)),
    ])
  })

  it('of nothing is nothing', () => {
    const found: ClosestTriangle = { triangle: 0, v: 0, w: 0, squared: 0 }
    findClosestTriangle(triangleTree([], []), 0, 0, 0, Infinity, found)
    expect(found.triangle).toBe(-1)
  })

  it('visits all triangles near enough when the limit stays', () => {
    const seen = new Set<number>()
    visitNear(tree, [0, 0, 0, 0, 0, 0], 15, (triangle, limit) => {
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
    const least = visitNear(tree, [0, 0, 0, 0, 0, 0], Infinity, (triangle, limit) => {
      visits += 1
      return Math.min(limit, ...corners[triangle]!.map((p) => distance(p, [0, 0, 0])))
    })
    expect(least).toBeCloseTo(Math.min(...corners.flat().map((p) => distance(p, [0, 0, 0]))), 12)
    expect(visits).toBeLessThan(corners.length / 2)
  })
})
