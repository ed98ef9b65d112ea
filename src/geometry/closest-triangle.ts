import { closestOnTriangle, type TrianglePoint } from './triangle-distance.ts'
import { mayBeNear, type TriangleTree } from './triangle-tree.ts'

/** Closest point of a mesh: its triangle, its weights and how far it is. Reused, so that loops allocate nothing. */
export interface ClosestTriangle extends TrianglePoint {
  /** -1 where nothing lies within the limit. */
  triangle: number
}

const STACK = new Int32Array(64)
const here: TrianglePoint = { v: 0, w: 0, squared: 0 }

/**
 * Find the closest triangle of a tree to p within `maxMm`, that distance included. Exact; of equally near ones either.
 */
export function findClosestTriangle(
  tree: TriangleTree,
  px: number,
  py: number,
  pz: number,
  maxMm: number,
  out: ClosestTriangle,
): void {
  const { positions, triangles, boxes, order, from, to } = tree
  out.triangle = -1
  out.squared = maxMm * maxMm
  let bestMm = maxMm
  let depth = 0
  STACK[depth++] = 0
  while (depth > 0) {
    const node = STACK[--depth]!
    if (squaredToPoint(boxes, node, px, py, pz) > out.squared) continue
    const a = 2 * node + 1
    if (a < from.length) {
      const nearA = squaredToPoint(boxes, a, px, py, pz) <= squaredToPoint(boxes, a + 1, px, py, pz)
      STACK[depth++] = nearA ? a + 1 : a
      STACK[depth++] = nearA ? a : a + 1
      continue
    }
    for (let k = from[node]!; k < to[node]!; k++) {
      if (!mayBeNear(tree, order[k]!, px, py, pz, bestMm)) continue
      closestOnTriangle(positions, triangles, order[k]!, px, py, pz, here)
      if (here.squared > out.squared) continue
      out.triangle = order[k]!
      out.v = here.v
      out.w = here.w
      out.squared = here.squared
      bestMm = Math.sqrt(here.squared)
    }
  }
}

function squaredToPoint(boxes: Float64Array, node: number, px: number, py: number, pz: number): number {
  const i = 6 * node
  const x = Math.max(0, boxes[i]! - px, px - boxes[i + 3]!)
  const y = Math.max(0, boxes[i + 1]! - py, py - boxes[i + 4]!)
  const z = Math.max(0, boxes[i + 2]! - pz, pz - boxes[i + 5]!)
  return x * x + y * y + z * z
}
