import type { Side } from '../../geometry/anatomy-types.ts'
import type { PlanDocument, PlanThread } from '../document.ts'
import { isSame } from '../edits/fields.ts'
import { protocolById } from './index.ts'
import { placeProtocol } from './place-protocol.ts'
import type { Protocol } from './types.ts'

/** A published design in a plan. */
export interface ProtocolUse {
  readonly protocol: Protocol
  readonly threads: readonly PlanThread[]
  /**
   * Something differs from the template: a thread was moved, has another product, plane or anchor, or is missing.
   * Citation and outcome then do not belong to it.
   */
  readonly adapted: boolean
}

/** Published designs that were placed into a plan, in the order of their first threads, and what became of them. */
export function protocolUses(doc: PlanDocument): readonly ProtocolUse[] {
  const byProtocol = new Map<string, PlanThread[]>()
  for (const thread of doc.threads) {
    const id = thread.extra?.['protocol']
    if (typeof id === 'string') byProtocol.set(id, [...(byProtocol.get(id) ?? []), thread])
  }
  return [...byProtocol].flatMap(([id, threads]) => {
    const protocol = protocolById(id)
    return protocol === null ? [] : [{ protocol, threads, adapted: isAdapted(protocol, threads, doc) }]
  })
}

function isAdapted(protocol: Protocol, threads: readonly PlanThread[], doc: PlanDocument): boolean {
  const left = [...threads]
  const product = threads[0]!.product
  if (!protocol.products.includes(product)) return true
  const sides = new Set(threads.map(sideOf))
  if (sides.has(undefined)) return true
  const asPublished = placeProtocol(protocol, { sides: [...sides] as Side[], product }, doc)
  for (const template of asPublished) {
    const found = left.findIndex((thread) => isSame(course(thread), course(template)))
    if (found < 0) return true
    left.splice(found, 1)
  }
  return left.length > 0
}

/** What the template says of a thread. */
const course = ({ product, plane, passes, entry, endExits, anchor }: PlanThread): unknown => ({
  product,
  plane,
  passes,
  entry,
  endExits,
  anchor,
})

/** Side of the entry; undefined where it no longer stands on a landmark. */
function sideOf({ passes }: PlanThread): Side | undefined {
  const entry = passes[0]?.[0]
  return entry !== undefined && 'landmark' in entry ? entry.side : undefined
}
