import type { ClosedMesh } from './closed-mesh.ts'
import { takeCloser, type SegmentTouch } from './segment-triangle.ts'
import { distance, type Vec3 } from './vec3.ts'

/** Closest approach of a segment to a mesh, with the triangle that it is to. */
export interface MeshTouch extends SegmentTouch {
  triangle: number
}

/** Nodes still to be looked at, and how far they are, squared, mm². */
const STACK = new Int32Array(64)
const SQUARED = new Float64Array(64)

/** What lies beyond a plane across the way from the closest place so far to the segment is no closer. */
const beyond = { x: 0, y: 0, z: 0, farthest: Infinity }

/**
 * Closest approach of a segment to a closed surface, exact; null where it stays farther than `maxMm`.
 * @param guess triangle that came nearest to the segment before: looked at first, it rules out most others; -1 for none
 */
export function closestTouch(
  mesh: ClosedMesh,
  p0: Vec3,
  p1: Vec3,
  maxMm: number,
  guess: number,
): MeshTouch | null {
  const best: MeshTouch = { distanceMm: maxMm, share: -1, witness: p0, triangle: -1 }
  beyond.farthest = Infinity
  if (guess >= 0) look(mesh, guess, p0, p1, best)
  const { boxes, order, from, to, balls } = mesh.tree
  const x = (p0[0] + p1[0]) / 2
  const y = (p0[1] + p1[1]) / 2
  const z = (p0[2] + p1[2]) / 2
  const half = distance(p0, p1) / 2
  spanOf(p0, p1)
  let depth = 1
  STACK[0] = 0
  SQUARED[0] = 0
  while (depth > 0) {
    depth -= 1
    if (SQUARED[depth]! > best.distanceMm * best.distanceMm) continue
    const node = STACK[depth]!
    const a = 2 * node + 1
    if (a < from.length) {
      const toA = squaredToNode(boxes, a)
      const toB = squaredToNode(boxes, a + 1)
      const far = toA <= toB ? a + 1 : a
      STACK[depth] = far
      SQUARED[depth] = toA <= toB ? toB : toA
      STACK[depth + 1] = far === a ? a + 1 : a
      SQUARED[depth + 1] = toA <= toB ? toA : toB
      depth += 2
      continue
    }
    for (let k = from[node]!; k < to[node]!; k++) {
      const i = 4 * order[k]!
      const dx = balls[i]! - x
      const dy = balls[i + 1]! - y
      const dz = balls[i + 2]! - z
      // a hair of room for rounding
      const reach = best.distanceMm + half + balls[i + 3]! + 1e-9
      if (dx * dx + dy * dy + dz * dz <= reach * reach) look(mesh, order[k]!, p0, p1, best)
    }
  }
  return best.share < 0 ? null : best
}

function look(mesh: ClosedMesh, triangle: number, p0: Vec3, p1: Vec3, best: MeshTouch): void {
  if (beyond.farthest < Infinity) {
    const { positions, triangles } = mesh.tree
    let off = true
    for (let corner = 3 * triangle; off && corner < 3 * triangle + 3; corner++) {
      const v = 3 * triangles[corner]!
      off =
        beyond.x * positions[v]! + beyond.y * positions[v + 1]! + beyond.z * positions[v + 2]! <=
        beyond.farthest
    }
    if (off) return
  }
  const { witness } = best
  takeCloser(best, p0, p1, mesh.corners[triangle]!)
  if (best.witness === witness) return
  best.triangle = triangle
  const { distanceMm, share } = best
  if (distanceMm <= 0) return
  const x = (p0[0] + (p1[0] - p0[0]) * share - best.witness[0]) / distanceMm
  const y = (p0[1] + (p1[1] - p0[1]) * share - best.witness[1]) / distanceMm
  const z = (p0[2] + (p1[2] - p0[2]) * share - best.witness[2]) / distanceMm
  beyond.x = x
  beyond.y = y
  beyond.z = z
  beyond.farthest =
    Math.min(x * p0[0] + y * p0[1] + z * p0[2], x * p1[0] + y * p1[1] + z * p1[2]) - distanceMm
}

/** Least and most of the segment that is looked at along each axis, mm. */
const SPAN = new Float64Array(6)

function spanOf(p0: Vec3, p1: Vec3): void {
  for (let axis = 0; axis < 3; axis++) {
    SPAN[axis] = Math.min(p0[axis]!, p1[axis]!)
    SPAN[3 + axis] = Math.max(p0[axis]!, p1[axis]!)
  }
}

/** Squared distance of a node's box from the box of the segment, mm²; 0 when they touch. */
function squaredToNode(boxes: Float64Array, node: number): number {
  const i = 6 * node
  const x = gap(SPAN[0]! - boxes[i + 3]!, boxes[i]! - SPAN[3]!)
  const y = gap(SPAN[1]! - boxes[i + 4]!, boxes[i + 1]! - SPAN[4]!)
  const z = gap(SPAN[2]! - boxes[i + 5]!, boxes[i + 2]! - SPAN[5]!)
  return x * x + y * y + z * z
}

const gap = (above: number, below: number): number => (above > 0 ? above : below > 0 ? below : 0)
