import type { SurfacePoint } from '../../geometry/skin.ts'
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  length,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { PlanPoint, PlanThread } from '../document.ts'
import { withPoint, type PointRef } from '../edits/points.ts'
import { resolvePoint } from '../resolve.ts'

/** A thread changed, and how far the point moved on the skin, head frame, mm. */
export interface Moved {
  readonly thread: PlanThread
  readonly by: Vec3
}

/** Skin that gives this share less or more way than asked folds or ends there. */
const WAY_SHARE = 0.35

/** Place of a point of a plan on this head; null where it means none. */
export function placeOf(head: Head, point: PlanPoint): SurfacePoint | null {
  const at = resolvePoint(head, point)
  return at.ok ? at.value : null
}

/**
 * A skin point moved over the skin: the skin nearest to where it would be along its tangent plane.
 * @param direction need not be a unit vector nor lie in the tangent plane
 * @returns null where the skin folds away so much that the way is not about `mm`
 */
export function slide(head: Head, from: SurfacePoint, direction: Vec3, mm: number): SurfacePoint | null {
  const at = head.positionOf(from)
  const normal = head.normalOf(from)
  const flat = addScaled(direction, normal, -dot(direction, normal))
  if (length(flat) < 1e-9) return null
  const hit = head.closestPoint(addScaled(at, normalize(flat), mm), mm)
  if (hit === null) return null
  const way = distance(hit.at, at)
  return Math.abs(way - mm) > WAY_SHARE * mm ? null : hit.point
}

/** The thread with one point moved over the skin; null where the skin does not let it. */
export function movedPoint(
  head: Head,
  thread: PlanThread,
  ref: PointRef,
  direction: Vec3,
  mm: number,
): Moved | null {
  const point = thread.passes[ref.pass]?.[ref.point]
  const from = point && placeOf(head, point)
  const to = from && slide(head, from, direction, mm)
  if (!from || !to) return null
  return { thread: withPoint(thread, ref, to), by: sub(head.positionOf(to), head.positionOf(from)) }
}

/**
 * The thread with all its points turned about its entry, over the skin; null where the skin does not let it.
 * @param deg positive: counter-clockwise for someone who looks at the skin of the entry
 * @returns by how far the last point of `pass` moved
 */
export function turnedThread(head: Head, thread: PlanThread, pass: number, deg: number): Moved | null {
  const entry = thread.passes[0]?.[0]
  const hub = entry && placeOf(head, entry)
  if (!hub) return null
  const centre = head.positionOf(hub)
  const axis = head.normalOf(hub)
  let turned = thread
  let by: Vec3 = [0, 0, 0]
  for (const [p, points] of thread.passes.entries()) {
    for (const [i, point] of points.entries()) {
      const from = placeOf(head, point)
      if (from === null) return null
      const at = head.positionOf(from)
      if (distance(at, centre) < SAME_PLACE_MM) continue
      const wanted = add(centre, turnedAbout(sub(at, centre), axis, deg))
      const hit = head.closestPoint(wanted)
      if (hit === null || hit.distanceMm > WAY_SHARE * distance(at, centre)) return null
      turned = withPoint(turned, { pass: p, point: i }, hit.point)
      if (p === pass) by = sub(hit.at, at)
    }
  }
  return turned === thread ? null : { thread: turned, by }
}

/** A point this near to the entry turns with it, mm. */
const SAME_PLACE_MM = 0.01

/** A vector turned about a unit axis (Rodrigues). */
function turnedAbout(v: Vec3, axis: Vec3, deg: number): Vec3 {
  const angle = (deg * Math.PI) / 180
  const along = scale(axis, dot(axis, v) * (1 - Math.cos(angle)))
  return addScaled(addScaled(along, v, Math.cos(angle)), cross(axis, v), Math.sin(angle))
}

/** Direction of pull of a pass, from its entry to its end, head frame, unit; null where a point means no place. */
export function pullOf(head: Head, thread: PlanThread, pass: number): Vec3 | null {
  const points = thread.passes[pass]
  const [first, last] = [points?.[0], points?.at(-1)]
  const from = first && placeOf(head, first)
  const to = last && placeOf(head, last)
  return from && to ? normalize(sub(head.positionOf(to), head.positionOf(from))) : null
}

/** Angle between two unit vectors, degrees. */
export const betweenDeg = (a: Vec3, b: Vec3): number =>
  (Math.acos(Math.max(-1, Math.min(1, dot(a, b)))) * 180) / Math.PI
