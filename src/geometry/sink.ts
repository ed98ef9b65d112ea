import type { TrackSample } from './leg.ts'
import type { SkinSurface, SurfacePoint } from './skin.ts'
import { sideNormalAt } from './skin-side.ts'
import { normalAt } from './surface.ts'
import { addScaled, distance, dot, normalize, sub, type Vec3 } from './vec3.ts'

/** Depth as measured: closest distance to the outer skin, negative outside, with the skin point it was measured to. */
export interface MeasuredDepth {
  readonly depthMm: number
  readonly skin: SurfacePoint
  /** Outward unit normal of the skin round that point, smoothed. */
  readonly normal: Vec3
}

/** Search no farther than this for the skin over a point, mm, where nothing better is known. */
const SEARCH_MM = 80

/**
 * Closest distance from a point to the outer skin, signed by the skin itself, its folds included.
 * @param known a place on the skin: nothing farther can be closest, which keeps the search short
 * @returns null when there is no skin within reach.
 */
export function measureDepth(skin: SkinSurface, at: Vec3, known?: Vec3): MeasuredDepth | null {
  const hit = skin.closestPoint(at, known ? distance(at, known) + 1e-6 : SEARCH_MM)
  if (!hit) return null
  const inside = dot(sub(hit.at, at), sideNormalAt(skin, hit.point)) >= 0
  return {
    depthMm: inside ? hit.distanceMm : -hit.distanceMm,
    skin: hit.point,
    normal: normalAt(skin, hit.point),
  }
}

/** A sample sunk to its depth, and that depth as measured; null where no skin was found over it. */
export interface SunkPoint {
  readonly at: Vec3
  readonly measured: MeasuredDepth | null
}

const SMOOTHING_ROUNDS = 4
const DEPTH_CORRECTIONS = 2
/** A measured depth this near to its target is not corrected any more, mm. */
const DEPTH_MET_MM = 0.02

/**
 * Sink a track to its target depths along smoothed normals. The depth is corrected until the *measured* depth (not
 * the length along the normal) meets the target, and normals are smoothed further while the sunk curve would fold.
 * @returns one point per sample.
 */
export function sinkTrack(skin: SkinSurface, samples: readonly TrackSample[]): SunkPoint[] {
  const deepest = samples.reduce((most, sample) => Math.max(most, sample.targetMm), 0)
  let normals = smoothNormals(
    samples.map((s) => s.normal),
    Math.ceil(deepest),
  )
  for (let round = 1; ; round++) {
    const sunk = samples.map((sample, i) => sinkOne(skin, sample, normals[i]!))
    if (round === SMOOTHING_ROUNDS || !folds(samples, sunk)) return sunk
    normals = smoothNormals(normals, Math.ceil(deepest) * (round + 1))
  }
}

/** Deepen or lift one sample by what its measured depth lacks; never to the wrong side, never by leaps. */
function sinkOne(skin: SkinSurface, sample: TrackSample, normal: Vec3): SunkPoint {
  const limit = 0.5 + 0.5 * sample.targetMm
  let depth = sample.targetMm
  for (let correction = 0; ; correction++) {
    const at = addScaled(sample.at, normal, -depth)
    const measured = measureDepth(skin, at, sample.at)
    const lack = measured ? sample.targetMm - measured.depthMm : 0
    if (correction === DEPTH_CORRECTIONS || Math.abs(lack) < DEPTH_MET_MM) return { at, measured }
    depth += Math.max(-limit, Math.min(limit, lack))
  }
}

/** Running mean over `reach` samples either way; the window shrinks towards the ends so that ends stay put. */
export function smoothNormals(normals: readonly Vec3[], reach: number): Vec3[] {
  return normals.map((own, i) => {
    const half = Math.min(reach, i, normals.length - 1 - i)
    let x = 0
    let y = 0
    let z = 0
    for (let k = i - half; k <= i + half; k++) {
      const weight = 1 + half - Math.abs(k - i)
      const normal = normals[k]!
      x += normal[0] * weight
      y += normal[1] * weight
      z += normal[2] * weight
    }
    return normalize([x, y, z], own)
  })
}

/** Whether the sunk curve runs backwards anywhere against the track it came from. */
function folds(samples: readonly TrackSample[], sunk: readonly SunkPoint[]): boolean {
  for (let i = 1; i < sunk.length; i++) {
    if (dot(sub(sunk[i]!.at, sunk[i - 1]!.at), sub(samples[i]!.at, samples[i - 1]!.at)) <= 0) return true
  }
  return false
}
