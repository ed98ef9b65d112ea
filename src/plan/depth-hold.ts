import type { PassPoint, PathSample } from '../geometry/check-types.ts'
import type { SkinSurface, SurfacePoint } from '../geometry/skin.ts'
import { positionAt } from '../geometry/surface.ts'
import { distance } from '../geometry/vec3.ts'
import type { PlanDocument, PlanPoint } from './document.ts'
import { insertPoint, setPointDepth, type PointRef } from './edits/index.ts'
import { MAX_DEPTH_MM } from './limits.ts'

/** What is taken hold of to change the depth of a thread at one place: a point it has, or one to be put in there. */
export interface DepthHold {
  /** The point that will carry the depth, as it is counted once new ones are in. */
  readonly ref: PointRef
  /** The new point's skin, with what keeps the change local; null where the thread has a point already. */
  readonly insert: DepthInsert | null
}

export interface DepthInsert {
  readonly at: SurfacePoint
  /** Points to either side that hold the thread where it is; left out where its next point is near. */
  readonly before: PlanPoint | null
  readonly after: PlanPoint | null
}

/** To either side of a new point the thread is held where it is at this distance, mm. Planning default. */
export const LOCAL_MM = 15
/** A point of the thread that lies nearer than this to such a place makes it needless, mm. */
const NEEDLESS_MM = 5

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
  points: readonly PassPoint[],
  samples: readonly PathSample[],
  pass: number,
  sMm: number,
): DepthHold {
  const places = pointPlaces(
    skin,
    points.map(({ at }) => at),
    samples,
  )
  const stabMm = samples.find(({ transit }) => !transit)?.sMm ?? 0
  const away = places.map((place, k) => (k === 0 ? Math.max(0, sMm - stabMm) : Math.abs(sMm - place)))
  const nearest = away.reduce((best, mm, k) => (mm < away[best]! ? k : best), 0)
  if (away[nearest]! <= HOLD_MM) return { ref: { pass, point: nearest }, insert: null }
  const sample = sampleAt(samples, sMm)
  const next = places.findIndex((place) => place > sMm)
  const after = next < 0 ? points.length - 1 : next
  /** The thread held as it is at a place, unless one of its points is beside it. */
  const shoulder = (atMm: number, pointMm: number): PlanPoint | null => {
    if (Math.abs(atMm - pointMm) < NEEDLESS_MM || atMm < pointMm !== sMm < pointMm) return null
    const { skin: at, depthMm } = sampleAt(samples, atMm)
    // In its own plane it is held by the plane; where a point beside it has a depth, by that depth.
    return typed(after - 1) || typed(after) ? { ...at, depthMm: toTenth(depthMm) } : { ...at }
  }
  const before = shoulder(sMm - LOCAL_MM, Math.max(places[after - 1]!, after === 1 ? stabMm : 0))
  return {
    ref: { pass, point: after + (before === null ? 0 : 1) },
    insert: { at: sample.skin, before, after: shoulder(sMm + LOCAL_MM, places[after]!) },
  }

  function typed(point: number): boolean {
    return points[point]?.depthMm !== undefined || points[point]?.plane !== undefined
  }
}

const sampleAt = (samples: readonly PathSample[], sMm: number): PathSample =>
  samples.reduce((a, b) => (Math.abs(b.sMm - sMm) < Math.abs(a.sMm - sMm) ? b : a))

const toTenth = (mm: number): number =>
  Math.round(Math.min(MAX_DEPTH_MM, Math.max(LEAST_DEPTH_MM, mm)) * 10) / 10

/**
 * Change the depth of a thread about one place: of the point that is there, else within 15 mm to either side.
 * @param depthMm of the axis below the skin, held to what a plan may hold, to 0.1 mm
 */
export function changeDepth(
  doc: PlanDocument,
  id: string,
  { ref, insert }: DepthHold,
  depthMm: number,
): PlanDocument {
  const mm = toTenth(depthMm)
  if (insert === null) return setPointDepth(doc, id, ref, mm)
  const { tri, bary } = insert.at
  const added = [insert.before, { tri, bary, depthMm: mm }, insert.after].filter((point) => point !== null)
  const first = ref.point - (insert.before === null ? 0 : 1)
  return added.reduce(
    (plan, point, i) => insertPoint(plan, id, { pass: ref.pass, point: first + i }, point),
    doc,
  )
}
