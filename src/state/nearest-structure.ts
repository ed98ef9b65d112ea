import type { CheckGround } from '../geometry/check-plan.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { ThreadResult } from '../geometry/check-types.ts'
import { closestPointOnTriangle, pointToCapsuleParameter } from '../geometry/distance.ts'
import { distance, lerp, vertexAt, type Vec3 } from '../geometry/vec3.ts'

export interface NearestStructure {
  readonly structure: Structure
  /** From the middle of the cannula to the structure's wall, mm; negative inside. */
  readonly distanceMm: number
}

/** Farther than this is not "beside", mm. */
const BESIDE_MM = 25

/**
 * What lies nearest to the end of the thread that is being moved.
 * @param movingAt the moving skin point, head frame, mm
 * @returns null where nothing lies within `BESIDE_MM`
 */
export function nearestStructure(
  result: ThreadResult,
  movingAt: Vec3,
  ground: CheckGround,
): NearestStructure | null {
  const end = sampleUnder(result, movingAt)
  if (end === null) return null
  let nearest: NearestStructure | null = null
  for (const { structure } of ground.structures) {
    const limit: number = nearest?.distanceMm ?? BESIDE_MM
    const distanceMm = wallDistanceMm(structure, end, limit)
    if (distanceMm < limit) nearest = { structure, distanceMm }
  }
  return nearest
}

/** The sample of the path that lies nearest under a skin point: where the tip of the cannula would be. */
function sampleUnder(result: ThreadResult, skinAt: Vec3): Vec3 | null {
  let best: Vec3 | null = null
  let bestMm = Infinity
  for (const pass of result.passes)
    for (const sample of pass.samples) {
      if (sample.transit) continue
      const mm = distance(sample.at, skinAt)
      if (mm < bestMm) {
        bestMm = mm
        best = sample.at
      }
    }
  return best
}

/** Distance of a point to a structure's wall, mm; Infinity where it is surely beyond `limitMm`. */
export function wallDistanceMm(structure: Structure, at: Vec3, limitMm: number): number {
  return structure.kind === 'gland'
    ? glandDistanceMm(structure.mesh.positions, structure.mesh.triangles, at, limitMm)
    : Math.min(...structure.paths.map((path) => tubeDistanceMm(path.points, path.radiiMm, at, limitMm)))
}

/** A cone between two neighbours is at most this long, mm: farther points need no exact look. */
const LONGEST_CONE_MM = 8

function tubeDistanceMm(
  points: readonly Vec3[],
  radiiMm: readonly number[],
  at: Vec3,
  limitMm: number,
): number {
  let best = Infinity
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!
    const b = points[i + 1]!
    const ra = radiiMm[i]!
    const rb = radiiMm[i + 1]!
    if (distance(a, at) - ra > Math.min(limitMm, best) + LONGEST_CONE_MM) continue
    const t = pointToCapsuleParameter(at, a, b, ra, rb)
    best = Math.min(best, distance(at, lerp(a, b, t)) - (ra + (rb - ra) * t))
  }
  return best
}

function glandDistanceMm(positions: Float64Array, triangles: Uint32Array, at: Vec3, limitMm: number): number {
  let best = Infinity
  for (let t = 0; t < triangles.length; t += 3) {
    const a = vertexAt(positions, triangles[t]!)
    if (distance(a, at) > Math.min(limitMm, best) + LONGEST_CONE_MM) continue
    const b = vertexAt(positions, triangles[t + 1]!)
    const c = vertexAt(positions, triangles[t + 2]!)
    best = Math.min(best, distance(at, closestPointOnTriangle(at, a, b, c)))
  }
  return best
}
