import type { Plane } from 'three'
import { lerp, vertexAt, type Vec3 } from '../../geometry/vec3.ts'

/** Where a plane cuts one triangle of a mesh. Both ends lie on edges of it. */
export interface PlaneSegment {
  readonly tri: number
  readonly a: PlanePoint
  readonly b: PlanePoint
}
export interface PlanePoint {
  readonly at: Vec3
  /** Weights of the triangle's corners. */
  readonly bary: readonly [number, number, number]
}

/**
 * The pieces in which a plane cuts a mesh. A corner right on the plane counts as on its kept side: pieces of a closed
 * mesh then always join to closed lines.
 */
export function planeSegments(
  positions: ArrayLike<number>,
  triangles: ArrayLike<number>,
  { normal, constant }: Pick<Plane, 'normal' | 'constant'>,
): PlaneSegment[] {
  const above = new Float64Array(positions.length / 3)
  for (let v = 0; v < above.length; v++)
    above[v] =
      normal.x * positions[v * 3]! +
      normal.y * positions[v * 3 + 1]! +
      normal.z * positions[v * 3 + 2]! +
      constant
  const segments: PlaneSegment[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const kept = [0, 1, 2].map((k) => above[triangles[t + k]!]! >= 0)
    if (kept[0] === kept[1] && kept[1] === kept[2]) continue
    const cuts = [0, 1, 2].flatMap((k) => {
      const next = (k + 1) % 3
      return kept[k] === kept[next] ? [] : [edgePoint(positions, above, triangles, t, k, next)]
    })
    segments.push({ tri: t / 3, a: cuts[0]!, b: cuts[1]! })
  }
  return segments
}

function edgePoint(
  positions: ArrayLike<number>,
  above: Float64Array,
  triangles: ArrayLike<number>,
  first: number,
  k: number,
  next: number,
): PlanePoint {
  const [v, w] = [triangles[first + k]!, triangles[first + next]!]
  const share = above[v]! / (above[v]! - above[w]!)
  const bary: [number, number, number] = [0, 0, 0]
  bary[k] = 1 - share
  bary[next] = share
  return { at: lerp(vertexAt(positions, v), vertexAt(positions, w), share), bary }
}
