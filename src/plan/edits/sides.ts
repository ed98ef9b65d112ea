import type { PlanDocument, PlanThread } from '../document.ts'
import { isSame } from './fields.ts'
import { inItsHole } from './holes.ts'
import { mirroredThread, type Mirror } from './mirror.ts'
import type { Partners } from './symmetric.ts'
import { addThread, editThread, findThread, freeThreadId, unaccepted } from './threads.ts'

/** What mirroring did with each thread it was asked for. */
export interface MirroredThreads {
  readonly doc: PlanDocument
  /** Ids of the threads that came. */
  readonly added: readonly string[]
  /** Ids of partners that were brought to the mirrored course. */
  readonly changed: readonly string[]
  /** Ids of threads that were the mirror image already. */
  readonly same: readonly string[]
  /** Ids of partners that are locked, and stayed as they were. */
  readonly locked: readonly string[]
}

/** The thread of the plan that already runs as the mirror image of this one; null when none does. */
export function mirrorImageOf(doc: PlanDocument, thread: PlanThread, mirror: Mirror): PlanThread | null {
  const image = mirroredThread(thread, mirror, thread.id)
  return (
    doc.threads.find((other) => other.id !== thread.id && isSame(courseOf(other), courseOf(image))) ?? null
  )
}

/**
 * Add the mirror image of each thread, in the order given; a thread whose image is in the plan already gets no
 * second one on top.
 * @param partners partners to bring to the mirrored course instead of adding a thread; by default none
 */
export function mirrorThreads(
  before: PlanDocument,
  ids: readonly string[],
  mirror: Mirror,
  partners: Partners = new Map(),
): MirroredThreads {
  let doc = before
  const done = {
    added: [] as string[],
    changed: [] as string[],
    same: [] as string[],
    locked: [] as string[],
  }
  for (const id of ids) {
    const thread = findThread(before, id)
    if (thread === null) continue
    const known = mirrorImageOf(doc, thread, mirror)
    const partner = findThread(doc, partners.get(id) ?? '')
    if (known !== null) done.same.push(known.id)
    else if (partner === null) {
      const added = inItsHole(doc, mirroredThread(thread, mirror, freeThreadId(doc)))
      doc = addThread(doc, added)
      done.added.push(added.id)
    } else if (partner.locked === true) done.locked.push(partner.id)
    else {
      const image = inItsHole(doc, asImageOf(partner, thread, mirror))
      doc = editThread(doc, partner.id, () => image)
      done.changed.push(partner.id)
    }
  }
  return { doc, ...done }
}

/** A partner that takes over the mirrored course; its id and name stay its own. */
function asImageOf(old: PlanThread, thread: PlanThread, mirror: Mirror): PlanThread {
  const image = mirroredThread(thread, mirror, old.id)
  return unaccepted(old.name === undefined ? image : { ...image, name: old.name })
}

/** Course without the name of its hole: a twin drawn by hand has a hole of another name. */
const courseOf = ({ product, plane, passes, entry, endExits, anchor }: PlanThread): unknown => ({
  product,
  plane,
  passes,
  entry,
  endExits,
  anchor,
})
