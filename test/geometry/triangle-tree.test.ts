import { describe, expect, it } from 'vitest'
import { findClosestTriangle, type ClosestTriangle } from '../../src/geometry/closest-triangle.ts'
import { boxOfTree, triangleTree } from '../../src/geometry/triangle-tree.ts'
import { addScaled, type Vec3 } from '../../src/geometry/vec3.ts'
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
    const { order, from, to } = treeOf(count)
    const leaves = [...from.keys()].filter((node) => 2 * node + 1 >= from.length)
    const seen = leaves.flatMap((leaf) => [...order.subarray(from[leaf], to[leaf])])
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
})
