import type { Box } from './box.ts'

/**
 * Triangles of a mesh in a balanced tree of boxes, in flat arrays. Node 0 is the root, the halves of node n are 2n + 1
 * and 2n + 2; a node that holds few triangles is a leaf.
 */
export interface TriangleTree {
  readonly positions: ArrayLike<number>
  readonly triangles: ArrayLike<number>
  /** Min xyz, max xyz of each node, mm. */
  readonly boxes: Float64Array
  /** Ball round each triangle: middle of its corners and radius, mm, four numbers a triangle. */
  readonly balls: Float64Array
  /** Triangles in the order of the leaves, and the range of them that each node covers. */
  readonly order: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
}

const LEAF_TRIANGLES = 4

/** Halve the triangles along the longest side of their box until few are left. */
export function triangleTree(positions: ArrayLike<number>, triangles: ArrayLike<number>): TriangleTree {
  const count = triangles.length / 3
  const levels = Math.max(0, Math.ceil(Math.log2(count / LEAF_TRIANGLES)))
  const nodes = 2 ** (levels + 1) - 1
  const tree = {
    positions,
    triangles,
    boxes: new Float64Array(6 * nodes),
    balls: ballsOf(positions, triangles),
    order: Uint32Array.from({ length: count }, (_, triangle) => triangle),
    from: new Uint32Array(nodes),
    to: new Uint32Array(nodes),
  }
  tree.to[0] = count
  for (let node = 0; node < nodes; node++) {
    const axis = fillBox(tree, node)
    if (2 * node + 2 >= nodes) continue
    const from = tree.from[node]!
    const to = tree.to[node]!
    const half = (from + to) >> 1
    splitAt(tree.order, tree.balls, axis, from, to, half)
    tree.from[2 * node + 1] = from
    tree.to[2 * node + 1] = half
    tree.from[2 * node + 2] = half
    tree.to[2 * node + 2] = to
  }
  return tree
}

/**
 * Bring the triangles whose middles lie lowest along an axis before `half`, the others behind it.
 * Reference: Hoare 1961, Comm ACM 4:321, algorithm 65 (Find).
 */
function splitAt(
  order: Uint32Array,
  balls: Float64Array,
  axis: number,
  from: number,
  to: number,
  half: number,
): void {
  let low = from
  let high = to - 1
  while (low < high) {
    const pivot = balls[4 * order[(low + high) >> 1]! + axis]!
    let i = low
    let j = high
    while (i <= j) {
      while (balls[4 * order[i]! + axis]! < pivot) i++
      while (balls[4 * order[j]! + axis]! > pivot) j--
      if (i > j) break
      const swap = order[i]!
      order[i++] = order[j]!
      order[j--] = swap
    }
    if (half <= j) high = j
    else if (half >= i) low = i
    else return
  }
}

function ballsOf(positions: ArrayLike<number>, triangles: ArrayLike<number>): Float64Array {
  const count = triangles.length / 3
  const balls = new Float64Array(4 * count)
  for (let t = 0; t < count; t++) {
    for (let axis = 0; axis < 3; axis++) {
      for (let k = 0; k < 3; k++) balls[4 * t + axis]! += positions[3 * triangles[3 * t + k]! + axis]! / 3
    }
    for (let k = 0; k < 3; k++) {
      const corner = 3 * triangles[3 * t + k]!
      const x = positions[corner]! - balls[4 * t]!
      const y = positions[corner + 1]! - balls[4 * t + 1]!
      const z = positions[corner + 2]! - balls[4 * t + 2]!
      balls[4 * t + 3] = Math.max(balls[4 * t + 3]!, Math.sqrt(x * x + y * y + z * z))
    }
  }
  return balls
}

/** Whether a triangle may come within `withinMm` of a place: its ball tells without its exact distance. */
export function mayBeNear(
  { balls }: TriangleTree,
  triangle: number,
  px: number,
  py: number,
  pz: number,
  withinMm: number,
): boolean {
  const i = 4 * triangle
  const x = balls[i]! - px
  const y = balls[i + 1]! - py
  const z = balls[i + 2]! - pz
  // a hair of room for rounding
  const reach = withinMm + balls[i + 3]! + 1e-9
  return x * x + y * y + z * z <= reach * reach
}

/** Box of a node; returns its longest axis. */
function fillBox({ positions, triangles, boxes, order, from, to }: TriangleTree, node: number): number {
  let longest = 0
  let longestMm = -Infinity
  for (let axis = 0; axis < 3; axis++) {
    let least = Infinity
    let most = -Infinity
    for (let k = from[node]!; k < to[node]!; k++) {
      for (let corner = 0; corner < 3; corner++) {
        const x = positions[3 * triangles[3 * order[k]! + corner]! + axis]!
        if (x < least) least = x
        if (x > most) most = x
      }
    }
    boxes[6 * node + axis] = least
    boxes[6 * node + 3 + axis] = most
    if (most - least > longestMm) {
      longestMm = most - least
      longest = axis
    }
  }
  return longest
}

/** Box of the whole mesh. */
export const boxOfTree = ({ boxes }: TriangleTree): Box => [
  boxes[0]!,
  boxes[1]!,
  boxes[2]!,
  boxes[3]!,
  boxes[4]!,
  boxes[5]!,
]
