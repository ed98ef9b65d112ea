import { vertexAt, type Vec3 } from '../geometry/vec3.ts'
import { EXTREMA } from './landmark-rules.ts'
import { SKIN_LANDMARKS, type LandmarkEntry } from './landmark-table.ts'
import type { SkinQueries } from './skin-queries.ts'
import { softExtremum } from './soft-extremum.ts'
import { interpolate } from './surface-points.ts'

/** Where the preset, without morphs, has a bony landmark, and which way its skin faces; in the frame of the new head. */
export interface BonyPlace {
  readonly at: Vec3
  readonly normal: Vec3
}

/** A bony landmark whose line meets no skin this near stays on its template point, mm. */
export const BONY_REACH_MM = 25

/** Vertices that each farthest-point landmark is looked for among, and how much surface each stands for, mm2. */
export type ExtremumCandidates = ReadonlyMap<
  string,
  { readonly vertices: readonly number[]; readonly areas: readonly number[] }
>

/** Chooses the candidates on the reference head, so that they are the same on every head of the template. */
export function extremumCandidates(
  reference: Float64Array,
  triangles: Uint32Array,
  midCount: number,
  areas: ArrayLike<number>,
): ExtremumCandidates {
  const out = new Map<string, { vertices: number[]; areas: number[] }>()
  for (const entry of SKIN_LANDMARKS) {
    const rule = EXTREMA[entry.id]
    if (!rule) continue
    const centre = interpolate(reference, triangles, entry)
    const end = entry.paired ? areas.length : midCount
    const vertices: number[] = []
    for (let vertex = 0; vertex < end; vertex++) {
      const [x, y, z] = vertexAt(reference, vertex)
      if (Math.hypot(x - centre[0], y - centre[1], z - centre[2]) <= rule.reachMm) vertices.push(vertex)
    }
    out.set(entry.id, { vertices, areas: vertices.map((vertex) => areas[vertex]!) })
  }
  return out
}

/**
 * Place of every skin landmark on the midline and left side of a head, mm: farthest points found anew, bony points
 * where the preset has them, all others the template's points.
 */
export function placeLandmarks(
  positions: Float64Array,
  triangles: Uint32Array,
  queries: SkinQueries,
  candidates: ExtremumCandidates,
  bony: ReadonlyMap<string, BonyPlace>,
): ReadonlyMap<string, Vec3> {
  return new Map(SKIN_LANDMARKS.map((entry) => [entry.id, place(entry)]))

  function place(entry: LandmarkEntry): Vec3 {
    const rule = EXTREMA[entry.id]
    if (rule) {
      const { vertices, areas } = candidates.get(entry.id)!
      const points = vertices.map((vertex) => vertexAt(positions, vertex))
      return queries.closestPoint(softExtremum(points, areas, rule))!.at
    }
    const bone = bony.get(entry.id)
    const hit = bone && queries.castNear(bone.at, bone.normal, BONY_REACH_MM)
    return hit ? hit.at : interpolate(positions, triangles, entry)
  }
}
