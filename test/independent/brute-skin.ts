import { cornersOf, footOnTriangle, inner, minus, norm, outer, plus, unit } from './brute-distance.ts'
import type { DumpMesh, V3 } from './dump-types.ts'

export interface SkinFoot {
  /** Distance to the skin, mm; negative outside the head. */
  depthMm: number
  foot: V3
  /** Number of the triangle that holds the foot. */
  triangle: number
  /** Outward: the mean direction of the skin round the foot. */
  normal: V3
  /** Outward: the way in which depth falls fastest, straight to the foot. */
  up: V3
  /** The foot lies on the rim of an opening (mouth, eye, nostril, lower edge): no side of it is inside. */
  onRim: boolean
}

export type BruteSkin = (p: V3) => SkinFoot

type Corners = readonly [V3, V3, V3]

/** A ball that holds something. */
interface Ball {
  middle: V3
  reach: number
}
interface Face extends Ball {
  number: number
  corners: Corners
  normal: V3
  area: number
  /** Edges that no other triangle shares. */
  rims: readonly (readonly [V3, V3])[]
}
interface Region extends Ball {
  faces: Face[]
}

const REGION_MM = 12
/** Feet nearer than this to the least distance share it: an edge or a corner was hit, mm. */
const TIE_MM = 1e-7
/** The skin's direction is its mean over this distance, mm: lips and creases turn it every way within less. */
const SMOOTH_MM = 6

/** Nearer than this to the skin the direction to the foot says nothing, mm. */
const ON_SKIN_MM = 0.3

/**
 * Closest point of a whole mesh, by looking at its triangles one by one. Left out are only regions, and
 * triangles, whose ball begins farther off than what was found already.
 */
export function bruteSkin(mesh: DumpMesh): BruteSkin {
  const regions = regionsOf(facesOf(mesh))
  const smoothNormal = (foot: V3): V3 | null => {
    let sum: V3 = [0, 0, 0]
    for (const region of regions) {
      if (begins(foot, region) > SMOOTH_MM) continue
      for (const face of region.faces)
        if (toMiddle(foot, face) < SMOOTH_MM) sum = plus(sum, face.normal, face.area)
    }
    return norm(sum) > 0 ? unit(sum) : null
  }
  return (p) => {
    // Some corner of every region lies no farther off than the far side of its ball.
    let best = Math.min(...regions.map((region) => far(p, region) + TIE_MM))
    let foot: V3 = p
    let hit: Face[] = []
    for (const region of regions) {
      if (begins(p, region) > best + TIE_MM) continue
      for (const face of region.faces) {
        if (begins(p, face) > best + TIE_MM) continue
        const candidate = footOnTriangle(p, ...face.corners)
        const away = norm(minus(p, candidate))
        if (away > best + TIE_MM) continue
        hit = away < best - TIE_MM ? [face] : [...hit, face]
        if (away < best) [best, foot] = [away, candidate]
      }
    }
    const facing = hit.reduce<V3>(
      (sum, { corners, normal }) => plus(sum, normal, angleAt(foot, corners)),
      [0, 0, 0],
    )
    const outside = inner(minus(p, foot), facing) > 0
    const normal = smoothNormal(foot) ?? unit(facing)
    const up = best < ON_SKIN_MM ? unit(facing) : unit(outside ? minus(p, foot) : minus(foot, p))
    const onRim = hit.some(({ rims }) => rims.some(([a, b]) => liesOn(foot, a, b)))
    return { depthMm: outside ? -best : best, foot, triangle: hit[0]!.number, normal, up, onRim }
  }
}

function facesOf(mesh: DumpMesh): Face[] {
  const corners = cornersOf(mesh)
  const edgesOf = (t: number): [string, number][] =>
    [0, 1, 2].map((k) => {
      const [a, b] = [mesh.triangles[3 * t + k]!, mesh.triangles[3 * t + ((k + 1) % 3)]!]
      return [a < b ? `${a}-${b}` : `${b}-${a}`, k]
    })
  const shared = new Map<string, number>()
  corners.forEach((_, t) => edgesOf(t).forEach(([edge]) => shared.set(edge, (shared.get(edge) ?? 0) + 1)))
  return corners.map((triangle, t) => {
    const square = outer(minus(triangle[1], triangle[0]), minus(triangle[2], triangle[0]))
    return {
      number: t,
      corners: triangle,
      ...ballRound(triangle),
      normal: unit(square),
      area: norm(square) / 2,
      rims: edgesOf(t).flatMap(([edge, k]) =>
        shared.get(edge) === 1 ? [[triangle[k]!, triangle[(k + 1) % 3]!] as const] : [],
      ),
    }
  })
}

function regionsOf(faces: readonly Face[]): Region[] {
  const boxes = new Map<string, Face[]>()
  for (const face of faces) {
    const box = face.corners[0].map((c) => Math.floor(c / REGION_MM)).join()
    boxes.set(box, [...(boxes.get(box) ?? []), face])
  }
  return [...boxes.values()].map((own) => {
    return { faces: own, ...ballRound(own.flatMap(({ corners }) => [...corners])) }
  })
}

function ballRound(points: readonly V3[]): Ball {
  const middle = points.reduce<V3>((sum, p) => plus(sum, p, 1 / points.length), [0, 0, 0])
  return { middle, reach: Math.max(...points.map((p) => norm(minus(p, middle)))) }
}

function toMiddle(p: V3, { middle }: Ball): number {
  const [x, y, z] = [p[0] - middle[0], p[1] - middle[1], p[2] - middle[2]]
  return Math.sqrt(x * x + y * y + z * z)
}
const begins = (p: V3, ball: Ball): number => toMiddle(p, ball) - ball.reach
const far = (p: V3, ball: Ball): number => toMiddle(p, ball) + ball.reach

/**
 * Angle that a triangle fills at a place on it: what it counts for in the direction of the surface there. Weighed like
 * this, the directions of the triangles that meet in an edge or a corner tell inside from outside.
 */
function angleAt(place: V3, corners: Corners): number {
  const at = corners.findIndex((corner) => norm(minus(corner, place)) < TIE_MM)
  if (at < 0) return Math.PI
  const [p, q, r] = [corners[at]!, corners[(at + 1) % 3]!, corners[(at + 2) % 3]!]
  return Math.acos(Math.min(1, Math.max(-1, inner(unit(minus(q, p)), unit(minus(r, p))))))
}

const liesOn = (p: V3, a: V3, b: V3): boolean =>
  norm(minus(p, a)) + norm(minus(p, b)) < norm(minus(b, a)) + TIE_MM
