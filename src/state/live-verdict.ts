import { boxDistance } from '../geometry/box.ts'
import { checkThread, joinThreads, type CheckedThread, type CheckGround } from '../geometry/check-plan.ts'
import type { CheckSettings, ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import { checkSettingsOf, resolveThread, type PlanDocument, type PlanThread } from '../plan/index.ts'
import { marginError } from './assessment.ts'
import { ownProducts } from './clinic-products.ts'
import type { SkinPick } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { nearestStructure, type NearestStructure } from './nearest-structure.ts'
import { planStore } from './plan-store.ts'
import { lastKnown, unknownThreads } from './work/known-verdicts.ts'

/** The verdict on a thread in the middle of a gesture, with what stands beside the moving point. */
export interface LiveResult {
  /** Without findings, and not assessed, while it waits. */
  readonly thread: ThreadResult
  /** There is no verdict yet: other threads of the plan, which it may cross, are still to be judged, or it cannot be. */
  readonly waits: boolean
  readonly input: ThreadInput
  /** The structure nearest to the moving end; null where none is near. */
  readonly nearest: NearestStructure | null
  /** The thread for itself, for judging others beside it. */
  readonly checked: CheckedThread
}

let settingsDoc: Pick<PlanDocument, 'settings' | 'individual'> | null = null
let settingsNow: CheckSettings | null = null

/** Threads farther apart say nothing about each other, mm: beyond every limit of spacing. */
const NEIGHBOURS_MM = 25

/** Judge one thread in the middle of a gesture; null while nothing can be checked. */
export const assessLive = (thread: PlanThread, moving: SkinPick): LiveResult | null =>
  assessTogether([thread], moving)[0] ?? null

/**
 * Judge threads in the middle of a gesture, each beside the others and beside those threads of the plan that they
 * do not take the place of.
 * @param moving the place that moves; what lies nearest to it is told of the first thread
 * @param beside threads of the same gesture that were judged before and have not changed
 * @returns one verdict per thread, which waits while others of the plan are still to be judged; none while nothing can
 * be checked
 */
export function assessTogether(
  threads: readonly PlanThread[],
  moving: SkinPick,
  beside: readonly LiveResult[] = [],
): readonly LiveResult[] {
  const { head, ground, leaving } = headStore.getState()
  if (head === null || ground === null || leaving) return []
  const { doc } = planStore.getState()
  if (
    settingsNow === null ||
    settingsDoc?.settings !== doc.settings ||
    settingsDoc.individual !== doc.individual
  ) {
    settingsDoc = doc
    settingsNow = checkSettingsOf(doc)
  }
  const settings = settingsNow
  const inputs = threads.flatMap((thread) => {
    const input = resolveThread(head, thread, 0, ownProducts(doc))
    return input.ok ? [input.value] : []
  })
  if (inputs.length < threads.length) return []
  const checked = inputs.map((input) => checkThread(input, ground, settings))
  const moved = new Set(threads.map(({ id }) => id))
  const others = [...beside.map((live) => live.checked), ...checkedBesides(doc, ground, moved)]
  const near = others.filter((other) => checked.some((own) => mayMeet(own, other)))
  const joined = joinThreads([...checked, ...near], ground)
  const waits =
    unknownThreads(doc, ground).some(({ id }) => !moved.has(id)) || marginError(doc, ground) !== null
  return inputs.map((input, index): LiveResult => {
    const judged = joined.threads[index]!
    const nearest = index === 0 ? nearestStructure(judged, moving.at, ground) : null
    return { thread: waits ? unjudged(judged) : judged, waits, input, nearest, checked: checked[index]! }
  })
}

/** Where a thread lies, without a word on it: what its neighbours do to it could only make it worse. */
const unjudged = (thread: ThreadResult): ThreadResult => ({
  ...thread,
  severity: 'not-assessed',
  findings: [],
})

/** What is known of the threads that stay as they are. */
const checkedBesides = (
  doc: PlanDocument,
  ground: CheckGround,
  not: ReadonlySet<string>,
): readonly CheckedThread[] =>
  doc.threads.flatMap((thread) => (not.has(thread.id) ? [] : (lastKnown(thread, ground)?.checked ?? [])))

const mayMeet = (a: CheckedThread, b: CheckedThread): boolean =>
  a.run.passes.some((own) =>
    b.run.passes.some((other) => boxDistance(own.line.box, other.line.box) <= NEIGHBOURS_MM),
  )
