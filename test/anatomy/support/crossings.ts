import type { GlandMesh } from '../../../src/geometry/anatomy-types.ts'
import { cross, dot, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'

type Corners = readonly [Vec3, Vec3, Vec3]

/**
 * Pairs of triangles of a surface that cut through each other: an edge of one pierces the other. Triangles that share
 * a corner count where an edge that does not touch it pierces the other one inside.
 */
export function selfCrossings(mesh: GlandMesh): number {
  const ids = Array.from({ length: mesh.triangles.length / 3 }, (_, t) =>
    mesh.triangles.slice(3 * t, 3 * t + 3),
  )
  const corners = ids.map((own) => [...own].map((v) => vertexAt(mesh.positions, v)) as unknown as Corners)
  const boxes = corners.map((own) => [0, 1, 2].map((k) => own.map((p) => p[k]!)))
  const apart = (a: number, b: number): boolean =>
    boxes[a]!.some((axis, k) => {
      const other = boxes[b]![k]!
      return Math.max(...axis) < Math.min(...other) || Math.max(...other) < Math.min(...axis)
    })
  let count = 0
  for (let a = 0; a < ids.length; a++) {
    for (let b = 0; b < ids.length; b++) {
      if (a === b || apart(a, b)) continue
      const pierces = [0, 1, 2].some((k) => {
        const [p, q] = [ids[a]![k]!, ids[a]![(k + 1) % 3]!]
        if (ids[b]!.includes(p) || ids[b]!.includes(q)) return false
        return piercesTriangle(corners[a]![k]!, corners[a]![(k + 1) % 3]!, corners[b]!)
      })
      if (pierces) count++
    }
  }
  return count
}

/** Whether a segment goes through the inside of a triangle. Reference: Möller and Trumbore 1997. */
function piercesTriangle(p: Vec3, q: Vec3, [a, b, c]: Corners): boolean {
  const way = sub(q, p)
  const [e1, e2] = [sub(b, a), sub(c, a)]
  const h = cross(way, e2)
  const det = dot(e1, h)
  if (det === 0) return false
  const s = sub(p, a)
  const u = dot(s, h) / det
  const w = cross(s, e1)
  const v = dot(way, w) / det
  const t = dot(e2, w) / det
  return u > 0 && v > 0 && u + v < 1 && t > 0 && t < 1
}
