import type { Plane } from '../../geometry/planes.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import type { PlanDocument, PlanPoint, PlanThread } from '../document.ts'
import { isSame } from './fields.ts'
import { editThread, unaccepted } from './threads.ts'

/** A point of a thread: which pass, and which point of it, both from 0. */
export interface PointRef {
  readonly pass: number
  readonly point: number
}

type Points = readonly PlanPoint[]

/** A thread with one pass changed; the same thread when there is no such pass. */
function editPass(thread: PlanThread, pass: number, edit: (points: Points) => Points): PlanThread {
  const before = thread.passes[pass]
  if (before === undefined) return thread
  const after = edit(before)
  return isSame(after, before) ? thread : unaccepted({ ...thread, passes: thread.passes.with(pass, after) })
}

const editPoint = (thread: PlanThread, ref: PointRef, edit: (point: PlanPoint) => PlanPoint): PlanThread =>
  editPass(thread, ref.pass, (points) => {
    const point = points[ref.point]
    return point === undefined ? points : points.with(ref.point, edit(point))
  })

/** The thread with one point put elsewhere on the skin; plane and depth of the point are kept. */
export const withPoint = (thread: PlanThread, ref: PointRef, to: SurfacePoint): PlanThread =>
  editPoint(thread, ref, ({ plane, depthMm }) => ({
    tri: to.tri,
    bary: to.bary,
    ...(plane === undefined ? {} : { plane }),
    ...(depthMm === undefined ? {} : { depthMm }),
  }))

/** Put a point elsewhere on the skin. A landmark point becomes a skin point: it was dragged off its rule. */
export const movePoint = (doc: PlanDocument, id: string, ref: PointRef, to: SurfacePoint): PlanDocument =>
  editThread(doc, id, (thread) => withPoint(thread, ref, to))

/** Put any other point, for example a typed landmark point, in the place of one. */
export const replacePoint = (doc: PlanDocument, id: string, ref: PointRef, point: PlanPoint): PlanDocument =>
  editThread(doc, id, (thread) => editPoint(thread, ref, () => point))

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

/** Entry and end change places: the thread runs the other way. */
export const reverseThread = (doc: PlanDocument, id: string): PlanDocument =>
  editThread(doc, id, (thread) =>
    unaccepted({ ...thread, passes: thread.passes.toReversed().map((points) => points.toReversed()) }),
  )
