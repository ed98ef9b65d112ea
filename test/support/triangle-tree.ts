import { closestPointOnTriangle } from '../../src/geometry/distance.ts'
import { distance, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'

/** What lies closest to a point: where, on which triangle, how far. */
export interface TriangleHit {
  readonly at: Vec3
  readonly tri: number
  readonly distanceMm: number
}

interface Node {
  readonly min: Vec3
  readonly max: Vec3
  readonly triangles: readonly number[]
  /** Two halves, or null for a leaf. */
  readonly halves: readonly [Node, Node] | null
}

const LEAF_TRIANGLES = 6
const AXES = [0, 1, 2] as const

/** Closest triangle of a mesh by a tree of boxes, so that tests need no three-mesh-bvh. Exact; ties go to either. */
export function triangleTree(
  positions: ArrayLike<number>,
  triangles: ArrayLike<number>,
): (at: Vec3, maxMm?: number) => TriangleHit | null {
  const corner = (tri: number, k: number): Vec3 => vertexAt(positions, triangles[tri * 3 + k]!)
  const corners = Array.from(
    { length: triangles.length / 3 },
    (_, tri) => [corner(tri, 0), corner(tri, 1), corner(tri, 2)] as const,
  )
  const root = build(
    corners,
    corners.map((_, tri) => tri),
  )
  return (at, maxMm = Infinity) => {
    let best: TriangleHit | null = null
    let bestMm = maxMm
    const visit = (node: Node): void => {
      for (const tri of node.triangles) {
        const near = closestPointOnTriangle(at, ...corners[tri]!)
        const distanceMm = distance(at, near)
        if (distanceMm > bestMm || (best && distanceMm === bestMm)) continue
        bestMm = distanceMm
        best = { at: near, tri, distanceMm }
      }
      if (!node.halves) return
      const [first, second] = node.halves
      const [a, b] = [squaredToBox(at, first), squaredToBox(at, second)]
      const nearFirst = a <= b
      if ((nearFirst ? a : b) <= bestMm * bestMm) visit(nearFirst ? first : second)
      if ((nearFirst ? b : a) <= bestMm * bestMm) visit(nearFirst ? second : first)
    }
    visit(root)
    return best
  }
}

function build(corners: readonly (readonly [Vec3, Vec3, Vec3])[], own: readonly number[]): Node {
  const min: [number, number, number] = [Infinity, Infinity, Infinity]
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const tri of own) {
    for (const p of corners[tri]!) {
      for (const axis of AXES) {
        if (p[axis] < min[axis]) min[axis] = p[axis]
        if (p[axis] > max[axis]) max[axis] = p[axis]
      }
    }
  }
  if (own.length <= LEAF_TRIANGLES) return { min, max, triangles: own, halves: null }
  const axis = AXES.reduce((a, b) => (max[b] - min[b] > max[a] - min[a] ? b : a))
  const middle = (t: number): number => corners[t]![0][axis] + corners[t]![1][axis] + corners[t]![2][axis]
  const sorted = own.toSorted((a, b) => middle(a) - middle(b))
  const half = sorted.length >> 1
  return {
    min,
    max,
    triangles: [],
    halves: [build(corners, sorted.slice(0, half)), build(corners, sorted.slice(half))],
  }
}

function squaredToBox(p: Vec3, { min, max }: Node): number {
  const gap = (axis: 0 | 1 | 2): number => Math.max(0, min[axis] - p[axis], p[axis] - max[axis])
  return gap(0) ** 2 + gap(1) ** 2 + gap(2) ** 2
}
