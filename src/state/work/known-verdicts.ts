import { checkThread, type CheckedThread, type CheckGround } from '../../geometry/check-plan.ts'
import type { ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import { checkSettingsOf, resolveThread, type PlanDocument, type PlanThread } from '../../plan/index.ts'

/** A thread as it was checked, for itself. */
export interface KnownVerdict {
  readonly settings: string
  readonly input: ThreadInput
  readonly checked: CheckedThread
}

/**
 * Verdicts of threads, by the ground they were checked on, and by the thread itself: documents share what an edit left
 * alone. A ground that nobody keeps takes its verdicts along.
 */
const known = new WeakMap<CheckGround, WeakMap<PlanThread, KnownVerdict>>()

const keys = new WeakMap<PlanDocument, string>()

/** Settings that give the same verdicts have the same key. */
function keyOf(doc: PlanDocument): string {
  const key = keys.get(doc) ?? JSON.stringify([checkSettingsOf(doc), doc.products])
  keys.set(doc, key)
  return key
}

/** Ids of the threads of which a verdict under one plan, for themselves, is that under the other. */
export function judgedAlike(one: PlanDocument, other: PlanDocument): ReadonlySet<string> {
  const shared = new Set(keyOf(one) === keyOf(other) ? other.threads : [])
  return new Set(one.threads.flatMap((thread) => (shared.has(thread) ? thread.id : [])))
}

/** How many threads were checked on the page since it was loaded: those that a worker checks are not among them. */
let onPage = 0
export const checkedOnPage = (): number => onPage

/** What is known of a thread whatever its settings were; undefined where it was never checked on this ground. */
export const lastKnown = (thread: PlanThread, ground: CheckGround): KnownVerdict | undefined =>
  known.get(ground)?.get(thread)

/** The threads of a plan that would have to be checked now. */
export function unknownThreads(doc: PlanDocument, ground: CheckGround): readonly PlanThread[] {
  const settings = keyOf(doc)
  return doc.threads.filter((thread) => lastKnown(thread, ground)?.settings !== settings)
}

/** Keep a verdict that was worked out elsewhere, under the settings of this plan. */
export function learn(
  doc: PlanDocument,
  ground: CheckGround,
  thread: PlanThread,
  { input, checked }: Pick<KnownVerdict, 'input' | 'checked'>,
): void {
  keep(ground, thread, { settings: keyOf(doc), input, checked })
}

function keep(ground: CheckGround, thread: PlanThread, verdict: KnownVerdict): KnownVerdict {
  const onGround = known.get(ground) ?? new WeakMap<PlanThread, KnownVerdict>()
  known.set(ground, onGround.set(thread, verdict))
  return verdict
}

/** Why a thread means no place on this head, in one sentence. */
export type Misplaced = { readonly misplaced: string }

/** Told of each verdict as it comes: a thread for itself, before its neighbours are looked at. */
export type Told = (result: ThreadResult) => void
export const untold: Told = () => undefined

/** Verdicts on all threads of a plan, each for itself; yields before each that is checked anew. */
export function* verdictSteps(
  doc: PlanDocument,
  head: Head,
  ground: CheckGround,
  told: Told = untold,
): Generator<void, readonly KnownVerdict[] | Misplaced> {
  const settings = checkSettingsOf(doc)
  const key = keyOf(doc)
  const all: KnownVerdict[] = []
  for (const [index, thread] of doc.threads.entries()) {
    const there = lastKnown(thread, ground)
    if (there?.settings === key) {
      all.push(there)
      continue
    }
    yield
    const input = resolveThread(head, thread, index, doc.products)
    if (!input.ok) return { misplaced: input.error.message }
    onPage += 1
    const checked = checkThread(input.value, ground, settings)
    all.push(keep(ground, thread, { settings: key, input: input.value, checked }))
    told(checked.result)
  }
  return all
}
