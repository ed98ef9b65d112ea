import type { TrackSample } from './leg.ts'
import type { SkinSurface, SurfacePoint } from './skin.ts'
import { normalAt } from './surface.ts'
import { addScaled, distance, dot, normalize, sub, type Vec3 } from './vec3.ts'

/** Depth as measured: closest distance to the outer skin, negative outside, with the skin point it was measured to. */
export interface MeasuredDepth {
  readonly depthMm: number
  readonly skin: SurfacePoint
  readonly normal: Vec3
}

/** Search no farther than this for the skin over a point, mm, where nothing better is known. */
const SEARCH_MM = 80

/**
 * Closest distance from a point to the outer skin, signed by the smoothed normal there.
 * @param known a place on the skin: nothing farther can be closest, which keeps the search short
 * @returns null when there is no skin within reach.
 */
export function measureDepth(skin: SkinSurface, at: Vec3, known?: Vec3): MeasuredDepth | null {
  const hit = skin.closestPoint(at, known ? distance(at, known) + 1e-6 : SEARCH_MM)
  if (!hit) return null
  const normal = normalAt(skin, hit.point)
  const inside = dot(sub(hit.at, at), normal) >= 0
  return { depthMm: inside ? hit.distanceMm : -hit.distanceMm, skin: hit.point, normal }
}

const SMOOTHING_ROUNDS = 4
const DEPTH_CORRECTIONS = 2

/**
 * Sink a track to its target depths along smoothed normals. The depth is corrected until the *measured* depth (not
 * the length along the normal) meets the target, and normals are smoothed further while the sunk curve would fold.
 * @returns one point per sample.
 */
export function sinkTrack(skin: SkinSurface, samples: readonly TrackSample[]): Vec3[] {
  const deepest = Math.max(...samples.map((sample) => sample.targetMm))
  let normals = smoothNormals(
    samples.map((s) => s.normal),
    Math.ceil(deepest),
  )
  let sunk: Vec3[] = []
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    const depths = samples.map((sample) => sample.targetMm)
    sunk = samples.map((sample, i) => addScaled(sample.at, normals[i]!, -depths[i]!))
    for (let pass = 0; pass < DEPTH_CORRECTIONS; pass++) {
      correctDepths(skin, samples, sunk, depths)
      sunk = samples.map((sample, i) => addScaled(sample.at, normals[i]!, -depths[i]!))
    }
    if (!folds(samples, sunk)) break
    normals = smoothNormals(normals, Math.ceil(deepest) * (round + 2))
  }
  return sunk
}

/** Deepen or lift each sample by what its measured depth lacks; never to the wrong side, never by leaps. */
function correctDepths(
  skin: SkinSurface,
  samples: readonly TrackSample[],
  sunk: readonly Vec3[],
  depths: number[],
): void {
  samples.forEach((sample, i) => {
    const measured = measureDepth(skin, sunk[i]!, sample.at)
    if (!measured) return
    const lack = sample.targetMm - measured.depthMm
    const limit = 0.5 + 0.5 * sample.targetMm
    depths[i] = depths[i]! + Math.max(-limit, Math.min(limit, lack))
  })
}

/** Running mean over `reach` samples either way; the window shrinks towards the ends so that ends stay put. */
export function smoothNormals(normals: readonly Vec3[], reach: number): Vec3[] {
  return normals.map((own, i) => {
    const half = Math.min(reach, i, normals.length - 1 - i)
    let sum: Vec3 = [0, 0, 0]
    for (let k = i - half; k <= i + half; k++) {
      const weight = 1 + half - Math.abs(k - i)
      sum = addScaled(sum, normals[k]!, weight)
    }
    return normalize(sum, own)
  })
}

/** Whether the sunk curve runs backwards anywhere against the track it came from. */
function folds(samples: readonly TrackSample[], sunk: readonly Vec3[]): boolean {
  for (let i = 1; i < sunk.length; i++) {
    if (dot(sub(sunk[i]!, sunk[i - 1]!), sub(samples[i]!.at, samples[i - 1]!.at)) <= 0) return true
  }
  return false
}
