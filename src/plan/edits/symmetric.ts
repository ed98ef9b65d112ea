import type { PlanDocument, PlanThread } from '../document.ts'
import { isSame, without } from './fields.ts'
import { entryOf, inItsHole, moveEntry, placeOf, withEntry } from './holes.ts'
import { mirroredPoint, mirroredThread, type Mirror } from './mirror.ts'
import { addThread, deleteThread, editThread, findThread, freeThreadId } from './threads.ts'

/** Ids of partners on both sides, each pointing to the other. */
export type Partners = ReadonlyMap<string, string>

/** Fields that are the same on both sides. */
const SHARED = ['product', 'plane', 'entry', 'endExits', 'anchor'] as const

/**
 * A partner with what an edit changed on the other side: changed fields, and changed points as their mirror
 * images. Where points came, went or changed places, the whole course is mirrored.
 */
export function mirroredChange(
  before: PlanThread,
  after: PlanThread,
  partner: PlanThread,
  mirror: Mirror,
): PlanThread {
  const image = mirroredThread(after, mirror, partner.id)
  const fields = SHARED.filter((key) => !isSame(before[key], after[key]))
  const alike = sameShape(before, after) && sameShape(after, partner)
  const passes = isSame(before.passes, after.passes)
    ? partner.passes
    : alike
      ? partner.passes.map((points, pass) =>
          points.map((point, i) =>
            isSame(before.passes[pass]![i], after.passes[pass]![i])
              ? point
              : mirroredPoint(after.passes[pass]![i]!, mirror),
          ),
        )
      : image.passes
  const next = { ...partner, passes, ...Object.fromEntries(fields.map((key) => [key, after[key]])) }
  const hole =
    before.entryId === after.entryId
      ? next
      : image.entryId === undefined
        ? without(next, 'entryId')
        : // A hole that is joined, or gets a name, lies where its mirror image lies.
          { ...withEntry(next, placeOf(entryOf(image))), entryId: image.entryId }
  return isSame(hole, partner) ? partner : without(hole, 'accepted')
}

const sameShape = (a: PlanThread, b: PlanThread): boolean =>
  isSame(
    a.passes.map((points) => points.length),
    b.passes.map((points) => points.length),
  )

export interface SymmetricEdit {
  readonly doc: PlanDocument
  /** Partners that a lock, or a lock in their shared hole, held still. */
  readonly held: readonly string[]
}

/**
 * What an edit of one side does to the other: changes happen on partners, deletions take partners along, new
 * threads come with their mirror images. Threads that the edit itself changed on both sides are left as it made
 * them; locked ones stay as they are.
 * @param partners of the plan before the edit
 * @param hasSide whether a new thread lies on one side; one across the midline gets no mirror image
 */
export function mirrorEdit(
  before: PlanDocument,
  after: PlanDocument,
  partners: Partners,
  mirror: Mirror,
  hasSide: (thread: PlanThread) => boolean = () => true,
): SymmetricEdit {
  const held: string[] = []
  let doc = after
  const was = new Map(before.threads.map((thread) => [thread.id, thread]))
  const untouched = (id: string): boolean => findThread(after, id) === was.get(id)
  for (const thread of after.threads) {
    const old = was.get(thread.id)
    if (old === thread) continue
    if (old === undefined) {
      if (hasSide(thread))
        doc = addThread(doc, inItsHole(doc, mirroredThread(thread, mirror, freeThreadId(doc))))
      continue
    }
    const partner = findThread(before, partners.get(thread.id) ?? '')
    if (partner === null || !untouched(partner.id)) continue
    const next = mirroredChange(old, thread, partner, mirror)
    if (next === partner) continue
    const moved = inOneHole(doc, next)
    if (partner.locked === true || moved === null) held.push(partner.id)
    else {
      const holed = inItsHole(moved, next)
      doc = editThread(moved, partner.id, () => holed)
    }
  }
  for (const { id } of before.threads) {
    const partner = partners.get(id)
    if (findThread(after, id) !== null || partner === undefined || !untouched(partner)) continue
    if (findThread(doc, partner)?.locked === true) held.push(partner)
    else doc = deleteThread(doc, partner)
  }
  return { doc, held }
}

/** The plan with the hole of a thread where the thread is to begin; null when a lock holds the hole still. */
function inOneHole(doc: PlanDocument, next: PlanThread): PlanDocument | null {
  const now = findThread(doc, next.id)
  if (now === null || now.entryId === undefined || now.entryId !== next.entryId) return doc
  const place = placeOf(entryOf(next))
  if (isSame(placeOf(entryOf(now)), place)) return doc
  const moved = moveEntry(doc, next.id, place)
  return moved === doc ? null : moved
}
