import { distance, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import type { Head } from '../types.ts'

/** Ways along edges are at most this much longer than straight ones on flat skin. */
const DETOUR = 1.45
/** Within about one edge of a point ways along edges say nothing, mm. */
const EDGE_MM = 6

type Skin = Pick<Head, 'positions' | 'triangles' | 'positionOf'>

/** Distances from one skin point, along the skin where it turns back on itself as at the lips. */
export interface SkinReach {
  /** Triangles that may lie within reach. */
  readonly triangles: readonly number[]
  /** Distance of a skin point, mm; at least `reachMm` where it is out of reach. */
  distanceTo(point: SurfacePoint): number
}

/** Makes reaches on one skin: which triangles meet at a vertex is looked up once. */
export function skinReaches(skin: Skin): (from: SurfacePoint, reachMm: number) => SkinReach {
  const { positions, triangles, positionOf } = skin
  const at = (vertex: number): Vec3 => vertexAt(positions, vertex)
  const meeting: number[][] = Array.from({ length: positions.length / 3 }, () => [])
  triangles.forEach((vertex, corner) => meeting[vertex]!.push(Math.floor(corner / 3)))
  const cornersOf = (tri: number): readonly number[] => [0, 1, 2].map((k) => triangles[tri * 3 + k]!)

  return (from, reachMm) => {
    const start = positionOf(from)
    const most = reachMm * DETOUR + 2 * EDGE_MM
    const way = new Map<number, number>(
      cornersOf(from.tri).map((vertex) => [vertex, distance(at(vertex), start)]),
    )
    // Few vertices lie within reach: going on from whatever became nearer is quick enough.
    const open = [...way.keys()]
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
      const done = way.get(vertex)!
      for (const tri of meeting[vertex]!)
        for (const next of cornersOf(tri)) {
          const mm = done + distance(at(vertex), at(next))
          if (mm > most || mm >= (way.get(next) ?? Infinity)) continue
          way.set(next, mm)
          open.push(next)
        }
    }
    return {
      triangles: [...new Set([...way.keys()].flatMap((vertex) => meeting[vertex]!))],
      distanceTo(point) {
        const ways = cornersOf(point.tri).map((vertex) => way.get(vertex) ?? Infinity)
        if (ways.includes(Infinity)) return Infinity
        const along = ways.reduce((sum, mm, k) => sum + mm * point.bary[k]!, 0)
        return Math.max(distance(positionOf(point), start), (along - EDGE_MM) / DETOUR)
      },
    }
  }
}
