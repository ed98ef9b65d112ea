import { lerp, normalize, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import { BELOW_CHEILION, CHIN_NECK_ANGLE, EXTREMA, FROM_THE_SIDE, REACH_MM } from './landmark-rules.ts'
import { SKIN_LANDMARKS, type LandmarkEntry } from './landmark-table.ts'
import type { SkinQueries } from './skin-queries.ts'
import { softExtremum, type Extremum } from './soft-extremum.ts'
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
    const reachMm = REACH_MM[entry.id]
    if (reachMm === undefined) continue
    const centre = interpolate(reference, triangles, entry)
    const end = entry.paired ? areas.length : midCount
    const vertices: number[] = []
    for (let vertex = 0; vertex < end; vertex++) {
      const [x, y, z] = vertexAt(reference, vertex)
      if (Math.hypot(x - centre[0], y - centre[1], z - centre[2]) <= reachMm) vertices.push(vertex)
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
  const farthest = (id: string, rule: Extremum): Vec3 => {
    const { vertices, areas } = candidates.get(id)!
    const points = vertices.map((vertex) => vertexAt(positions, vertex))
    const mean = softExtremum(points, areas, rule)
    // Along the direction, so that midline points stay on the midline.
    return (queries.castNear(mean, rule.direction, rule.reachMm) ?? queries.closestPoint(mean)!).at
  }
  const templatePoint = (id: string): Vec3 =>
    interpolate(
      positions,
      triangles,
      SKIN_LANDMARKS.find((entry) => entry.id === id)!,
    )
  const belowCheilion = (): Vec3 =>
    atLateral(BELOW_CHEILION.edge.map(templatePoint), templatePoint('cheilion')[0])
  const chinNeckRule = (): Extremum => {
    const [, y, z] = sub(templatePoint(CHIN_NECK_ANGLE.to), templatePoint(CHIN_NECK_ANGLE.from))
    return { ...CHIN_NECK_ANGLE, direction: normalize([0, -z, y]) }
  }
  const heightMm = farthest('vertex', EXTREMA['vertex']!)[1]
  const place = (entry: LandmarkEntry): Vec3 => {
    const rule = entry.id === CHIN_NECK_ANGLE.id ? chinNeckRule() : EXTREMA[entry.id]
    if (rule) return farthest(entry.id, rule)
    const bone = bony.get(entry.id)
    const overBone = bone && queries.castNear(bone.at, bone.normal, BONY_REACH_MM)
    if (overBone) return overBone.at
    if (entry.id === BELOW_CHEILION.id) return queries.closestPoint(belowCheilion())!.at
    const beside = FROM_THE_SIDE[entry.id]
    const lateral =
      beside && queries.castToSkin([0, beside.up * heightMm, beside.forward * heightMm], [1, 0, 0])
    return lateral ? lateral.at : interpolate(positions, triangles, entry)
  }
  return new Map(SKIN_LANDMARKS.map((entry) => [entry.id, place(entry)]))
}

/** The point of a line that runs away from the midline, `lateralMm` from it; its nearer end where it does not reach. */
function atLateral(line: readonly Vec3[], lateralMm: number): Vec3 {
  const after = line.findIndex(([x]) => x >= lateralMm)
  if (after === 0) return line[0]!
  if (after < 0) return line.at(-1)!
  const [from, to] = [line[after - 1]!, line[after]!]
  return lerp(from, to, (lateralMm - from[0]) / (to[0] - from[0]))
}
