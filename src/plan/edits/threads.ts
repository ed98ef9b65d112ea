import type { Entry } from '../../geometry/check-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import type { Anchor, PlanDocument, PlanThread } from '../document.ts'
import { isSame, without } from './fields.ts'

/** The thread with this id, or null. */
export const findThread = (doc: PlanDocument, id: string): PlanThread | null =>
  doc.threads.find((thread) => thread.id === id) ?? null

/** First free id of the form t1, t2, … after the last one. */
export function freeThreadId(doc: PlanDocument): string {
  const taken = takenIds(doc)
  for (let n = doc.threads.length + 1; ; n++) if (!taken.has(`t${n}`)) return `t${n}`
}

/** Ids of threads, and those under which something was recorded as done: no new thread may come into that record. */
export const takenIds = ({ threads, asDone }: PlanDocument): ReadonlySet<string> =>
  new Set([
    ...threads.map(({ id }) => id),
    ...(asDone?.threads ?? []).map(({ thread }) => thread),
    ...(asDone?.events ?? []).flatMap(({ thread }) => thread ?? []),
  ])

/** A plan with one thread more, at the end; the same plan when the id is taken. */
export const addThread = (doc: PlanDocument, thread: PlanThread): PlanDocument =>
  findThread(doc, thread.id) === null ? { ...doc, threads: [...doc.threads, thread] } : doc

/** A plan without the thread; the same plan when there is none, or it is locked. */
export function deleteThread(doc: PlanDocument, id: string): PlanDocument {
  const thread = findThread(doc, id)
  if (thread === null || thread.locked) return doc
  return { ...doc, threads: doc.threads.filter((other) => other !== thread) }
}

/**
 * A plan with one thread changed; the same plan when there is no such thread or nothing changes. A locked
 * thread takes no change of what will be done to the patient; its name, lock and accepted danger stay open.
 */
export function editThread(
  doc: PlanDocument,
  id: string,
  edit: (thread: PlanThread) => PlanThread,
): PlanDocument {
  const index = doc.threads.findIndex((thread) => thread.id === id)
  const before = doc.threads[index]
  if (before === undefined) return doc
  const after = edit(before)
  if (after === before || isSame(before, after) || (before.locked && !isSame(course(before), course(after))))
    return doc
  return { ...doc, threads: doc.threads.with(index, after) }
}

/** What a lock holds still. */
function course({ product, plane, passes, entry, endExits, entryId, anchor }: PlanThread): unknown {
  return { product, plane, passes, entry, endExits, entryId, anchor }
}

type ThreadEdit<T> = (doc: PlanDocument, id: string, value: T) => PlanDocument

/** One field of a thread; a danger accepted for the old course is not accepted for the new one. */
const courseField =
  <K extends 'product' | 'plane' | 'entry' | 'endExits' | 'anchor' | 'entryId'>(
    key: K,
  ): ThreadEdit<PlanThread[K]> =>
  (doc, id, value) =>
    editThread(doc, id, (thread) =>
      isSame(thread[key], value) ? thread : unaccepted({ ...thread, [key]: value }),
    )

export const unaccepted = (thread: PlanThread): PlanThread => without(thread, 'accepted')

export const setProduct: ThreadEdit<string> = courseField('product')
export const setPlane: ThreadEdit<Plane> = courseField('plane')
export const setEntry: ThreadEdit<Entry> = courseField('entry')
export const setEndExits: ThreadEdit<boolean> = courseField('endExits')
export const setAnchor: ThreadEdit<Anchor> = courseField('anchor')

/** Share an entry hole with the threads of the same entry id; null for a hole of its own. */
export const setEntryId: ThreadEdit<string | null> = (doc, id, value) =>
  value === null
    ? editThread(doc, id, (thread) =>
        thread.entryId === undefined ? thread : unaccepted(without(thread, 'entryId')),
      )
    : courseField('entryId')(doc, id, value)

/** Name of a thread; an empty one takes it away. */
export const renameThread: ThreadEdit<string> = (doc, id, name) =>
  editThread(doc, id, (thread) =>
    name.trim() === '' ? without(thread, 'name') : { ...thread, name: name.trim() },
  )

/** The reason for which a danger is accepted; an empty one withdraws it. */
export const acceptDanger: ThreadEdit<string> = (doc, id, reason) =>
  editThread(doc, id, (thread) =>
    reason.trim() === '' ? unaccepted(thread) : { ...thread, accepted: reason.trim() },
  )

export const setLocked: ThreadEdit<boolean> = (doc, id, locked) =>
  editThread(doc, id, (thread) => (locked ? { ...thread, locked } : without(thread, 'locked')))
