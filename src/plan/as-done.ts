import type { JsonObject, PlanDocument } from './document.ts'

/** What became of a planned thread. */
export const USES = ['used', 'not-used', 'changed'] as const
export type Use = (typeof USES)[number]

interface Kept {
  /** Fields of a file that this version does not know. */
  readonly extra?: JsonObject | undefined
}

export interface ThreadDone extends Kept {
  /** Id of the thread. */
  readonly thread: string
  readonly used: Use
  /** Depth reached, mm. */
  readonly depthMm?: number | undefined
  readonly note?: string | undefined
}

/** A pack that was opened. */
export interface LotUsed extends Kept {
  /** Id of the product. */
  readonly product: string
  readonly lot: string
  /** As printed on the pack. */
  readonly expiry?: string | undefined
}

/** As typed: this program gives no advice on doses. */
export interface Anaesthetic extends Kept {
  readonly site?: string | undefined
  readonly volume?: string | undefined
  readonly time?: string | undefined
}

/** Something that went otherwise than meant, then or later. */
export interface AdverseEvent extends Kept {
  readonly what: string
  readonly when?: string | undefined
  /** Id of the thread it is put down to. */
  readonly thread?: string | undefined
  readonly lot?: string | undefined
  readonly action?: string | undefined
}

/** What was done at the session. No identity: as a plan, it names nobody. */
export interface AsDone extends Kept {
  readonly threads?: readonly ThreadDone[] | undefined
  readonly lots?: readonly LotUsed[] | undefined
  readonly anaesthetic?: Anaesthetic | undefined
  readonly events?: readonly AdverseEvent[] | undefined
}

export const threadDone = (doc: PlanDocument, thread: string): ThreadDone | null =>
  doc.asDone?.threads?.find((done) => done.thread === thread) ?? null

/** Record what became of a thread; null takes the record back. */
export function setThreadDone(
  doc: PlanDocument,
  thread: string,
  done: Omit<ThreadDone, 'thread'> | null,
): PlanDocument {
  const others = (doc.asDone?.threads ?? []).filter((one) => one.thread !== thread)
  return withAsDone(doc, { threads: done === null ? others : [...others, { ...done, thread }] })
}

export const setLots = (doc: PlanDocument, lots: readonly LotUsed[]): PlanDocument =>
  withAsDone(doc, { lots })

export const setAnaesthetic = (doc: PlanDocument, anaesthetic: Anaesthetic): PlanDocument =>
  withAsDone(doc, { anaesthetic })

export const setEvents = (doc: PlanDocument, events: readonly AdverseEvent[]): PlanDocument =>
  withAsDone(doc, { events })

/** Empty parts are left out, and an empty record is none: a plan that was never done stays as it was. */
function withAsDone(doc: PlanDocument, change: AsDone): PlanDocument {
  const merged = { ...doc.asDone, ...change }
  const kept = Object.entries(merged).filter(([, part]) => !isEmpty(part))
  if (kept.length > 0) return { ...doc, asDone: Object.fromEntries(kept) }
  const { asDone: _none, ...rest } = doc
  return rest
}

const isEmpty = (part: unknown): boolean =>
  Array.isArray(part) ? part.length === 0 : Object.values(part ?? {}).every((value) => value === undefined)
