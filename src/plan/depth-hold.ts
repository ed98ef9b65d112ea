import type { PathSample } from '../geometry/check-types.ts'
import type { SkinSurface, SurfacePoint } from '../geometry/skin.ts'
import { positionAt } from '../geometry/surface.ts'
import { distance } from '../geometry/vec3.ts'
import type { PlanDocument } from './document.ts'
import { insertPoint, setPointDepth, type PointRef } from './edits/index.ts'
import { MAX_DEPTH_MM } from './limits.ts'

/** What is taken hold of to change the depth of a thread at one place: a point it has, or one to be put in there. */
export interface DepthHold {
  readonly ref: PointRef
  /** The skin over the new point; null where the thread has a point already. */
  readonly insert: SurfacePoint | null
}

/** Nearer than this along the thread, the point that is there is meant, mm. Planning default. */
export const HOLD_MM = 5
/** The axis of a thread is never put nearer to the skin than this, mm: it would be no thread under the skin. */
export const LEAST_DEPTH_MM = 0.3

/**
 * How far along a pass each of its points lies, mm, in order.
 * @param points of the pass, on the skin; @param samples its path
 */
export function pointPlaces(
  skin: SkinSurface,
  points: readonly SurfacePoint[],
  samples: readonly PathSample[],
): readonly number[] {
  const onSkin = samples.map((sample) => positionAt(skin, sample.skin))
  let from = 0
  return points.map((point, k) => {
    if (k === points.length - 1) return samples.at(-1)?.sMm ?? 0
    const at = positionAt(skin, point)
    let best = from
    for (let i = from; i < samples.length; i++)
      if (distance(onSkin[i]!, at) < distance(onSkin[best]!, at)) best = i
    from = best
    return k === 0 ? 0 : samples[best]!.sMm
  })
}

/**
 * What to take hold of at a place along a pass: the nearest point within 5 mm (for the entry: of the end of its stab),
 * else a new point on the skin over that place.
 * @param sMm along the pass from its entry, mm
 */
export function holdAt(
  skin: SkinSurface,
  points: readonly SurfacePoint[],
  samples: readonly PathSample[],
  pass: number,
  sMm: number,
): DepthHold {
  const places = pointPlaces(skin, points, samples)
  const stabMm = samples.find(({ transit }) => !transit)?.sMm ?? 0
  const away = places.map((place, k) => (k === 0 ? Math.max(0, sMm - stabMm) : Math.abs(sMm - place)))
  const nearest = away.reduce((best, mm, k) => (mm < away[best]! ? k : best), 0)
  if (away[nearest]! <= HOLD_MM) return { ref: { pass, point: nearest }, insert: null }
  const sample = samples.reduce((a, b) => (Math.abs(b.sMm - sMm) < Math.abs(a.sMm - sMm) ? b : a))
  const point = places.findIndex((place) => place > sMm)
  return { ref: { pass, point: point < 0 ? points.length - 1 : point }, insert: sample.skin }
}

/**
 * Change the depth of a thread about one place; towards its neighbouring points the depth changes evenly back to
 * theirs.
 * @param depthMm of the axis below the skin, held to what a plan may hold, to 0.1 mm
 */
export function changeDepth(doc: PlanDocument, id: string, hold: DepthHold, depthMm: number): PlanDocument {
  const mm = Math.round(Math.min(MAX_DEPTH_MM, Math.max(LEAST_DEPTH_MM, depthMm)) * 10) / 10
  return hold.insert === null
    ? setPointDepth(doc, id, hold.ref, mm)
    : insertPoint(doc, id, hold.ref, { tri: hold.insert.tri, bary: hold.insert.bary, depthMm: mm })
}
