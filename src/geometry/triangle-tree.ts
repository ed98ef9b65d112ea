import { boxDistance, boxOf, type Box } from './box.ts'
import type { Vec3 } from './vec3.ts'

export type Triangle = readonly [Vec3, Vec3, Vec3]

/** Triangles in a tree of boxes: a leaf holds triangles, every other node two halves. */
export interface TriangleTree {
  readonly box: Box
  readonly triangles: readonly number[]
  readonly halves: readonly [TriangleTree, TriangleTree] | null
}

const LEAF_TRIANGLES = 4

/** Halve the triangles along the longest side of their box until few are left. */
export function triangleTree(
  corners: readonly Triangle[],
  own: readonly number[] = corners.map((_, triangle) => triangle),
): TriangleTree {
  const box = boxOf(own.flatMap((triangle) => corners[triangle]!))
  if (own.length <= LEAF_TRIANGLES) return { box, triangles: own, halves: null }
  const size = (axis: 0 | 1 | 2): number => box[axis + 3]! - box[axis]!
  const axis = ([0, 1, 2] as const).reduce((a, b) => (size(b) > size(a) ? b : a))
  const middle = (triangle: number): number => corners[triangle]!.reduce((sum, p) => sum + p[axis], 0)
  const sorted = own.toSorted((a, b) => middle(a) - middle(b))
  const half = sorted.length >> 1
  return {
    box,
    triangles: [],
    halves: [triangleTree(corners, sorted.slice(0, half)), triangleTree(corners, sorted.slice(half))],
  }
}

/**
 * Visit the triangles whose boxes lie within a limit of a box, the nearer half first.
 * @param visit returns the limit from then on, mm: a search for the closest lowers it
 * @returns the last limit, mm
 */
export function visitNear(
  tree: TriangleTree,
  near: Box,
  limitMm: number,
  visit: (triangle: number, limitMm: number) => number,
): number {
  let limit = limitMm
  if (!tree.halves) {
    for (const triangle of tree.triangles) limit = visit(triangle, limit)
    return limit
  }
  const [a, b] = tree.halves
  const toA = boxDistance(near, a.box)
  const toB = boxDistance(near, b.box)
  const [first, second, toFirst, toSecond] = toA <= toB ? [a, b, toA, toB] : [b, a, toB, toA]
  if (toFirst <= limit) limit = visitNear(first, near, limit, visit)
  if (toSecond <= limit) limit = visitNear(second, near, limit, visit)
  return limit
}
