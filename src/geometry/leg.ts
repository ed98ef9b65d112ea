import type { PassPoint } from './check-types.ts'
import { SAMPLE_STEP_MM, UNKNOWN_LAYER_DEPTH_MM } from './limits.ts'
import { planeTarget } from './plane-depth.ts'
import type { Plane } from './planes.ts'
import type { SkinSurface, SurfacePoint } from './skin.ts'
import { normalAt } from './surface.ts'
import { resampleTrack, trackBetween, type TrackFailure } from './track.ts'
import type { Vec3 } from './vec3.ts'

/** A skin point of a pass with the depth its axis should have. */
export interface TrackSample {
  readonly skin: SurfacePoint
  readonly at: Vec3
  readonly normal: Vec3
  /** The plane of the nearer end where the thread changes plane. */
  readonly plane: Plane
  /** The plane it changes from or to here, or null. */
  readonly otherPlane: Plane | null
  readonly targetMm: number
  /** Depth typed in mm instead of a layer. */
  readonly fixedMm: boolean
  readonly notAssessed: string | null
}

export type LegsResult =
  | { readonly ok: true; readonly samples: readonly TrackSample[] }
  | { readonly ok: false; readonly reason: TrackFailure; readonly message: string }

/** The whole run of a pass over the skin, with target depths, about 1 mm apart. */
export function layOutPass(
  skin: SkinSurface,
  points: readonly PassPoint[],
  threadPlane: Plane,
  radiusMm: number,
): LegsResult {
  const samples: TrackSample[] = []
  for (let leg = 1; leg < points.length; leg++) {
    const from = points[leg - 1]!
    const to = points[leg]!
    const track = trackBetween(skin, from.at, to.at)
    if (!track.ok) return { ...track, message: `point ${leg} to ${leg + 1}: ${track.message}` }
    const legSamples = resampleTrack(skin, track.points, track.lengthMm, SAMPLE_STEP_MM)
    legSamples.forEach((point, index) => {
      if (leg > 1 && index === 0) return
      const share = index / (legSamples.length - 1)
      samples.push(sampleAt(skin, point.skin, point.at, from, to, share, threadPlane, radiusMm))
    })
  }
  return { ok: true, samples: fillUnknownDepths(samples) }
}

/** Depth at a share of a leg: the plane's own, or blended where the two ends lie in different planes. */
function sampleAt(
  skin: SkinSurface,
  point: SurfacePoint,
  at: Vec3,
  from: PassPoint,
  to: PassPoint,
  share: number,
  threadPlane: Plane,
  radiusMm: number,
): TrackSample {
  const layers = skin.layersAt(point)
  const fromPlane = from.plane ?? threadPlane
  const toPlane = to.plane ?? threadPlane
  const depthIn = (plane: Plane, end: PassPoint): { mm: number; why: string | null } => {
    if (end.depthMm !== undefined) return { mm: end.depthMm, why: layers ? null : 'no layer data here' }
    const target = planeTarget(plane, layers, radiusMm)
    return { mm: target.axisMm ?? Number.NaN, why: target.notAssessed }
  }
  const a = depthIn(fromPlane, from)
  const b = depthIn(toPlane, to)
  return {
    skin: point,
    at,
    normal: normalAt(skin, point),
    plane: share < 0.5 ? fromPlane : toPlane,
    otherPlane: fromPlane === toPlane ? null : share < 0.5 ? toPlane : fromPlane,
    targetMm: a.mm + (b.mm - a.mm) * share,
    fixedMm: (share < 0.5 ? from : to).depthMm !== undefined,
    notAssessed: (share < 1 ? a.why : null) ?? (share > 0 ? b.why : null),
  }
}

/** Where the layers give no depth, the path bridges between the known depths on either side. */
function fillUnknownDepths(samples: readonly TrackSample[]): TrackSample[] {
  const known = samples.flatMap((sample, index) => (Number.isFinite(sample.targetMm) ? [index] : []))
  return samples.map((sample, index) => {
    if (Number.isFinite(sample.targetMm)) return sample
    const before = known.findLast((k) => k < index)
    const after = known.find((k) => k > index)
    const mm = (k: number): number => samples[k]!.targetMm
    if (before === undefined && after === undefined) return { ...sample, targetMm: UNKNOWN_LAYER_DEPTH_MM }
    if (before === undefined) return { ...sample, targetMm: mm(after!) }
    if (after === undefined) return { ...sample, targetMm: mm(before) }
    return {
      ...sample,
      targetMm: mm(before) + ((mm(after) - mm(before)) * (index - before)) / (after - before),
    }
  })
}
