import type { Side } from '../../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import { isLandmarkPoint, type PlanDocument, type PlanPoint, type PlanThread } from '../document.ts'
import { addThread, findThread } from './threads.ts'

/** What mirroring needs of a head. */
export interface Mirror {
  mirrorPoint(point: SurfacePoint): SurfacePoint
}

const OTHER: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' }

/** The same point on the other side: by the template's mirror table, or by the other side of a landmark. */
export function mirroredPoint(point: PlanPoint, mirror: Mirror): PlanPoint {
  if (isLandmarkPoint(point)) return point.side === undefined ? point : { ...point, side: OTHER[point.side] }
  const { tri, bary } = mirror.mirrorPoint(point)
  return { ...point, tri, bary }
}

/**
 * The same thread on the other side, under an id of its own. Name, lock and accepted danger belong to the
 * original. A shared entry hole becomes the mirrored hole, shared by all threads mirrored from there.
 */
export function mirroredThread(thread: PlanThread, mirror: Mirror, id: string): PlanThread {
  const { name: _name, locked: _locked, accepted: _accepted, entryId, ...rest } = thread
  return {
    ...rest,
    id,
    passes: thread.passes.map((points) => points.map((point) => mirroredPoint(point, mirror))),
    ...(entryId === undefined ? {} : { entryId: mirroredEntryId(entryId) }),
  }
}

const SUFFIX = '-mirrored'
const mirroredEntryId = (id: string): string =>
  id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : `${id}${SUFFIX}`

/** A plan with the mirror image of a thread added as `newId`; the same plan when there is no such thread. */
export function mirrorThread(doc: PlanDocument, id: string, newId: string, mirror: Mirror): PlanDocument {
  const thread = findThread(doc, id)
  return thread === null ? doc : addThread(doc, mirroredThread(thread, mirror, newId))
}
