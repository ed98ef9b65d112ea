import { isLandmarkPoint, type PlanDocument, type PlanPoint, type PlanThread } from '../document.ts'
import { isSame, without } from './fields.ts'
import { editThread, findThread, unaccepted } from './threads.ts'

/** Where a point lies, without the plane or depth that holds from there on. */
export type PlanPlace = PlanPoint

/** A point put elsewhere; plane and depth of the point are kept. */
export function placedAt({ plane, depthMm }: PlanPoint, to: PlanPlace): PlanPoint {
  const place: PlanPoint = isLandmarkPoint(to)
    ? {
        landmark: to.landmark,
        ...(to.side === undefined ? {} : { side: to.side }),
        ...(to.mm === undefined ? {} : { mm: to.mm }),
      }
    : { tri: to.tri, bary: to.bary }
  return {
    ...place,
    ...(plane === undefined ? {} : { plane }),
    ...(depthMm === undefined ? {} : { depthMm }),
  }
}

/** The place of a point alone: two points of the same place lie in one hole. */
export const placeOf = (point: PlanPoint): PlanPlace => placedAt({ tri: 0, bary: [1, 0, 0] }, point)

export const entryOf = ({ passes }: Pick<PlanThread, 'passes'>): PlanPoint => passes[0]![0]!

/** The other threads that go in by the same named hole. */
export function holeMates(doc: PlanDocument, thread: PlanThread): readonly PlanThread[] {
  const { entryId } = thread
  if (entryId === undefined) return []
  return doc.threads.filter((other) => other.id !== thread.id && other.entryId === entryId)
}

/**
 * The thread with another entry. Every pass that began in the old hole (the arms of a U-loop) begins in the new
 * one; what was accepted for the old course is not accepted for the new one.
 */
export function withEntry(thread: PlanThread, to: PlanPlace): PlanThread {
  const old = placeOf(entryOf(thread))
  const passes = thread.passes.map((points) =>
    isSame(placeOf(points[0]!), old) ? points.with(0, placedAt(points[0]!, to)) : points,
  )
  return isSame(passes, thread.passes) ? thread : unaccepted({ ...thread, passes })
}

/**
 * Move an entry. A shared hole stays one hole: every thread of it moves along, because threads of one hole are
 * not asked to keep apart. The same plan when one of them is locked.
 */
export function moveEntry(doc: PlanDocument, id: string, to: PlanPlace): PlanDocument {
  const thread = findThread(doc, id)
  if (thread === null) return doc
  const all = [thread, ...holeMates(doc, thread)]
  if (all.some(({ locked }) => locked)) return doc
  return all.reduce((plan, { id: one }) => editThread(plan, one, (other) => withEntry(other, to)), doc)
}

/** A thread that no longer goes in by its named hole leaves it: a shared hole excuses threads from keeping apart. */
export function leftHole(before: PlanThread, after: PlanThread): PlanThread {
  if (after.entryId === undefined || before.entryId !== after.entryId) return after
  return isSame(placeOf(entryOf(before)), placeOf(entryOf(after))) ? after : without(after, 'entryId')
}

/** First free name of a hole: e1, e2, … */
export function freeEntryId(doc: PlanDocument): string {
  const taken = new Set(doc.threads.map(({ entryId }) => entryId))
  for (let n = 1; ; n++) if (!taken.has(`e${n}`)) return `e${n}`
}

/**
 * A thread that comes from the other side, with a name for its hole that fits its place: the name in use there, a free
 * one where its own is in use elsewhere.
 */
export function inItsHole(doc: PlanDocument, thread: PlanThread): PlanThread {
  if (thread.entryId === undefined) return thread
  const place = placeOf(entryOf(thread))
  const others = doc.threads.filter(({ id, entryId }) => id !== thread.id && entryId !== undefined)
  const isHere = (other: PlanThread): boolean => isSame(placeOf(entryOf(other)), place)
  const here = others.find(isHere)
  const elsewhere = others.some((other) => other.entryId === thread.entryId && !isHere(other))
  const entryId = here?.entryId ?? (elsewhere ? freeEntryId(doc) : thread.entryId)
  return entryId === thread.entryId ? thread : { ...thread, entryId }
}

/**
 * Let a thread go in by the hole of another one: same place, same name. The same plan when either is locked
 * where it would have to change.
 */
export function shareHole(doc: PlanDocument, id: string, withId: string): PlanDocument {
  const thread = findThread(doc, id)
  const host = findThread(doc, withId)
  if (thread === null || host === null || id === withId || thread.locked) return doc
  if (host.entryId === undefined && host.locked) return doc
  const entryId = host.entryId ?? freeEntryId(doc)
  const named = editThread(doc, withId, (other) =>
    other.entryId === entryId ? other : { ...other, entryId },
  )
  return editThread(named, id, (own) => {
    const moved = withEntry(own, placeOf(entryOf(host)))
    return moved.entryId === entryId ? moved : unaccepted({ ...moved, entryId })
  })
}
