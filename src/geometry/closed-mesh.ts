import type { GlandMesh } from './anatomy-types.ts'
import type { Box } from './box.ts'
import { findClosestTriangle, type ClosestTriangle } from './closest-triangle.ts'
import { requireFinite } from './distance.ts'
import { boxOfTree, triangleTree, type TriangleTree } from './triangle-tree.ts'
import { add, cross, dot, length, normalize, scale, sub, vertexAt, type Vec3 } from './vec3.ts'

export type Triangle = readonly [Vec3, Vec3, Vec3]

/** A closed surface ready for distance queries. */
export interface ClosedMesh {
  readonly corners: readonly Triangle[]
  readonly tree: TriangleTree
  readonly box: Box
  /** Outward normals per triangle: of its face, its edges ab, bc, ca, its corners a, b, c. */
  readonly sides: readonly TriangleSides[]
}

interface TriangleSides {
  readonly face: Vec3
  readonly edges: Triangle
  readonly corners: Triangle
}

/** @throws DegenerateGeometry where a coordinate is no number. */
export function closedMesh(mesh: GlandMesh): ClosedMesh {
  const { positions, triangles } = mesh
  const count = triangles.length / 3
  const ids = Array.from(
    { length: count },
    (_, t) => [triangles[t * 3]!, triangles[t * 3 + 1]!, triangles[t * 3 + 2]!] as const,
  )
  const corners = ids.map((own): Triangle => [
    vertexAt(positions, own[0]),
    vertexAt(positions, own[1]),
    vertexAt(positions, own[2]),
  ])
  requireFinite(corners.flat(), 'closedMesh')
  const tree = triangleTree(positions, triangles)
  return { corners, tree, box: boxOfTree(tree), sides: sidesOf(ids, corners, positions.length / 3) }
}

/**
 * Normals that tell inside from outside at every feature: faces, edges (sum of both faces) and corners (faces by their
 * angle there).
 * Reference: Bærentzen and Aanæs 2005, IEEE TVCG 11:243, signed distance with angle-weighted pseudonormals.
 */
function sidesOf(
  ids: readonly (readonly [number, number, number])[],
  corners: readonly Triangle[],
  vertexCount: number,
): TriangleSides[] {
  const faces = corners.map(([a, b, c]) => normalize(cross(sub(b, a), sub(c, a)), [0, 0, 0]))
  const vertices: Vec3[] = Array.from({ length: vertexCount }, () => [0, 0, 0])
  const edges = new Map<string, Vec3>()
  const edgeKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const turn = [0, 1, 2] as const
  ids.forEach((own, t) => {
    for (const k of turn) {
      const [a, b, c] = [corners[t]![k], corners[t]![(k + 1) % 3]!, corners[t]![(k + 2) % 3]!]
      const cosine = dot(normalize(sub(b, a)), normalize(sub(c, a)))
      const angle = Math.acos(Math.min(1, Math.max(-1, cosine)))
      vertices[own[k]] = add(vertices[own[k]]!, scale(faces[t]!, angle))
      const key = edgeKey(own[k], own[(k + 1) % 3]!)
      edges.set(key, add(edges.get(key) ?? [0, 0, 0], faces[t]!))
    }
  })
  return ids.map((own, t) => {
    const edge = (k: 0 | 1 | 2): Vec3 => edges.get(edgeKey(own[k], own[(k + 1) % 3]!))!
    return {
      face: faces[t]!,
      edges: [edge(0), edge(1), edge(2)],
      corners: [vertices[own[0]]!, vertices[own[1]]!, vertices[own[2]]!],
    }
  })
}

export interface MeshHit {
  readonly at: Vec3
  /** Distance, mm; negative inside. */
  readonly signedMm: number
}

const found: ClosestTriangle = { triangle: -1, v: 0, w: 0, squared: 0 }

/** Closest point of the surface with its signed distance. Null beyond `maxMm`, on either side. */
export function closestOnMesh(mesh: ClosedMesh, p: Vec3, maxMm = Infinity): MeshHit | null {
  findClosestTriangle(mesh.tree, p[0], p[1], p[2], maxMm, found)
  const { triangle, v, w } = found
  if (triangle < 0) return null
  const [a, b, c] = mesh.corners[triangle]!
  const u = 1 - v - w
  const at: Vec3 = [
    u * a[0] + v * b[0] + w * c[0],
    u * a[1] + v * b[1] + w * c[1],
    u * a[2] + v * b[2] + w * c[2],
  ]
  const distanceMm = Math.sqrt(found.squared)
  return {
    at,
    signedMm: isOutside(mesh, p, at, sideAt(mesh.sides[triangle]!, u, v, w)) ? distanceMm : -distanceMm,
  }
}

/** A point seen at a slant flatter than this (cosine) from its closest feature is asked of the whole surface. */
const CLEAR_SIDE = 0.9

/**
 * The closest feature tells inside from outside, but where a surface folds back on itself it may face the wrong way:
 * there the point does not stand square over it, and the solid angle of the whole surface decides.
 * Reference: Van Oosterom and Strackee 1983, IEEE Trans Biomed Eng 30:125.
 */
function isOutside(mesh: ClosedMesh, p: Vec3, at: Vec3, side: Vec3): boolean {
  const off = sub(p, at)
  const square = length(off) * length(side)
  const cosine = square > 0 ? dot(off, side) / square : 1
  if (Math.abs(cosine) >= CLEAR_SIDE) return cosine >= 0
  let angle = 0
  for (const [a, b, c] of mesh.corners) {
    const [u, v, w] = [sub(a, p), sub(b, p), sub(c, p)]
    const [lu, lv, lw] = [length(u), length(v), length(w)]
    const below = lu * lv * lw + dot(u, v) * lw + dot(v, w) * lu + dot(w, u) * lv
    angle += 2 * Math.atan2(dot(u, cross(v, w)), below)
  }
  return Math.abs(angle) < 2 * Math.PI
}

/** Whether a point lies inside a closed surface. */
export const isInside = (mesh: ClosedMesh, p: Vec3): boolean => closestOnMesh(mesh, p)!.signedMm < 0

/** A weight below this is none: the point lies on the edge across from that corner. */
const NO_WEIGHT = 1e-9

/** Normal of the feature of a triangle that holds the point of these weights. */
function sideAt({ face, edges, corners }: TriangleSides, u: number, v: number, w: number): Vec3 {
  const [ab, bc, ca] = [w <= NO_WEIGHT, u <= NO_WEIGHT, v <= NO_WEIGHT]
  if (ca && ab) return corners[0]
  if (ab && bc) return corners[1]
  if (bc && ca) return corners[2]
  if (ab) return edges[0]
  if (bc) return edges[1]
  return ca ? edges[2] : face
}
