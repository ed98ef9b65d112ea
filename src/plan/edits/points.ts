import type { Plane } from '../../geometry/planes.ts'
import type { PlanDocument, PlanPoint, PlanThread } from '../document.ts'
import { isSame } from './fields.ts'
import { entryOf, leftHole, moveEntry, placedAt, placeOf, withEntry, type PlanPlace } from './holes.ts'
import { editThread, findThread, unaccepted } from './threads.ts'

/** A point of a thread: which pass, and which point of it, both from 0. */
export interface PointRef {
  readonly pass: number
  readonly point: number
}

type Points = readonly PlanPoint[]

/** Whether a point is the hole a thread goes in by: its entry, or where another arm of a U-loop starts from it. */
export function isEntry({ passes }: Pick<PlanThread, 'passes'>, { pass, point }: PointRef): boolean {
  const start = passes[pass]?.[point]
  if (point !== 0 || start === undefined) return false
  return pass === 0 || isSame(placeOf(start), placeOf(entryOf({ passes })))
}

/**
 * A thread with one pass changed; the same thread when there is no such pass. One that no longer begins in its
 * named hole leaves it.
 */
function editPass(thread: PlanThread, pass: number, edit: (points: Points) => Points): PlanThread {
  const before = thread.passes[pass]
  if (before === undefined) return thread
  const after = edit(before)
  if (isSame(after, before)) return thread
  return leftHole(thread, unaccepted({ ...thread, passes: thread.passes.with(pass, after) }))
}

const editPoint = (thread: PlanThread, ref: PointRef, edit: (point: PlanPoint) => PlanPoint): PlanThread =>
  editPass(thread, ref.pass, (points) => {
    const point = points[ref.point]
    return point === undefined ? points : points.with(ref.point, edit(point))
  })

/** The thread with one point put elsewhere on the skin; plane and depth of the point are kept. */
export const withPoint = (thread: PlanThread, ref: PointRef, to: PlanPlace): PlanThread =>
  isEntry(thread, ref) ? withEntry(thread, to) : editPoint(thread, ref, (point) => placedAt(point, to))

/**
 * Put a point elsewhere on the skin, plane and depth kept. A landmark point becomes a skin point: it was dragged
 * off its rule. An entry that is shared takes all threads of its hole along; the same plan when one is locked.
 */
export function movePoint(doc: PlanDocument, id: string, ref: PointRef, to: PlanPlace): PlanDocument {
  const thread = findThread(doc, id)
  if (thread === null) return doc
  return isEntry(thread, ref) ? moveEntry(doc, id, to) : editThread(doc, id, () => withPoint(thread, ref, to))
}

/** Put any other point, for example a typed landmark point, in the place of one; it brings its plane and depth. */
export function replacePoint(doc: PlanDocument, id: string, ref: PointRef, point: PlanPoint): PlanDocument {
  const before = findThread(doc, id)?.passes[ref.pass]?.[ref.point]
  if (before === undefined) return doc
  const moved = movePoint(doc, id, ref, placeOf(point))
  // A shared hole that a lock holds still.
  if (moved === doc && !isSame(placeOf(before), placeOf(point))) return doc
  return editThread(moved, id, (thread) => editPoint(thread, ref, () => point))
}

/** A waypoint more, before the point that `ref` names; after the last one when it names the next number. */
export const insertPoint = (doc: PlanDocument, id: string, ref: PointRef, point: PlanPoint): PlanDocument =>
  editThread(doc, id, (thread) =>
    editPass(thread, ref.pass, (points) =>
      ref.point < 0 || ref.point > points.length ? points : points.toSpliced(ref.point, 0, point),
    ),
  )

/** A point less; a pass keeps its last two. */
export const removePoint = (doc: PlanDocument, id: string, ref: PointRef): PlanDocument =>
  editThread(doc, id, (thread) =>
    editPass(thread, ref.pass, (points) =>
      points.length <= 2 || points[ref.point] === undefined ? points : points.toSpliced(ref.point, 1),
    ),
  )

/** The plane from this point on; null for the thread's own. */
export const setPointPlane = (
  doc: PlanDocument,
  id: string,
  ref: PointRef,
  plane: Plane | null,
): PlanDocument =>
  editThread(doc, id, (thread) =>
    editPoint(thread, ref, (point) => ({ ...point, plane: plane ?? undefined })),
  )

/** Depth of the axis from this point on, mm; null for that of the plane. */
export const setPointDepth = (
  doc: PlanDocument,
  id: string,
  ref: PointRef,
  depthMm: number | null,
): PlanDocument =>
  editThread(doc, id, (thread) =>
    editPoint(thread, ref, (point) => ({ ...point, depthMm: depthMm ?? undefined })),
  )

/** Entry and end change places: the thread runs the other way, and leaves a hole that it shared. */
export const reverseThread = (doc: PlanDocument, id: string): PlanDocument =>
  editThread(doc, id, (thread) =>
    leftHole(
      thread,
      unaccepted({ ...thread, passes: thread.passes.toReversed().map((points) => points.toReversed()) }),
    ),
  )
