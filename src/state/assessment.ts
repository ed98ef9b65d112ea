import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { boxDistance } from '../geometry/box.ts'
import { checkThread, joinThreads, type CheckedThread, type CheckGround } from '../geometry/check-plan.ts'
import type { CheckResult, CheckSettings, ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import type { Head } from '../head/types.ts'
import { checkSettingsOf, resolveThread, type PlanDocument, type PlanThread } from '../plan/index.ts'
import { noteError } from './error-log.ts'
import { atOnce } from './fix/in-slices.ts'
import type { SkinPick } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { nearestStructure, type NearestStructure } from './nearest-structure.ts'
import { ownProducts } from './clinic-products.ts'
import { planStore } from './plan-store.ts'

/** The verdict on a thread in the middle of a gesture, with what stands beside the moving point. */
export interface LiveResult {
  readonly thread: ThreadResult
  readonly input: ThreadInput
  /** The structure nearest to the moving end; null where none is near. */
  readonly nearest: NearestStructure | null
  /** The thread for itself, for judging others beside it. */
  readonly checked: CheckedThread
}

export interface AssessmentState {
  /** The plan that was judged. */
  readonly doc: PlanDocument | null
  /** Verdict on the committed plan; null until the head is ready, or when the plan cannot be checked. */
  readonly result: CheckResult | null
  /** By thread id. */
  readonly byThread: ReadonlyMap<string, ThreadResult>
  /** What was checked, by thread id: points on the skin, the product's limits. */
  readonly inputs: ReadonlyMap<string, ThreadInput>
  /** Why a plan cannot be checked on this head, in one sentence; null normally. */
  readonly error: string | null
}

const NOTHING: AssessmentState = {
  doc: null,
  result: null,
  byThread: new Map(),
  inputs: new Map(),
  error: null,
}

/** Derived from plan and head, never stored, never undone. */
export const assessmentStore = createStore<AssessmentState>()(() => NOTHING)

export const useAssessment = <T>(selector: (state: AssessmentState) => T): T =>
  useStore(assessmentStore, selector)

const STOPPED =
  'The checker stopped by a fault of its own. Nothing in this plan has been judged; the plan is kept.'

/** Keep the verdicts in step with plan and head. Only threads that changed are checked again. */
export function keepAssessment(): () => void {
  const assess = (): void => {
    const { head, ground } = headStore.getState()
    // While a slider moves there is nothing to check against; the last verdict stands until it rests.
    if (head === null || ground === null) return
    const { doc } = planStore.getState()
    try {
      assessmentStore.setState(assessment(doc, head, ground), true)
    } catch (error) {
      // A verdict on the plan as it was must not stand beside the plan as it is.
      assessmentStore.setState({ ...NOTHING, doc, error: STOPPED }, true)
      noteError('checker', error)
      console.error('assessment: the checker stopped', error)
    }
  }
  assess()
  const stops = [
    planStore.subscribe((now, before) => {
      if (now.doc !== before.doc) assess()
    }),
    headStore.subscribe((now, before) => {
      if (now.ground !== before.ground) assess()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

interface Cached {
  readonly ground: CheckGround
  readonly settings: string
  readonly input: ThreadInput
  readonly checked: CheckedThread
}

/** Verdicts of unchanged threads, by the thread itself: documents share what an edit left alone. */
const cache = new WeakMap<PlanThread, Cached>()

/** Judge a plan; verdicts of threads that are the same objects as before are taken over. */
export const assessment = (doc: PlanDocument, head: Head, ground: CheckGround): AssessmentState =>
  atOnce(assessmentSteps(doc, head, ground))

/** The same, yielding before each thread that is judged anew, so that a page stays alive. */
export function* assessmentSteps(
  doc: PlanDocument,
  head: Head,
  ground: CheckGround,
): Generator<void, AssessmentState> {
  const settings = checkSettingsOf(doc)
  const key = JSON.stringify([settings, doc.products])
  const done: Cached[] = []
  for (const [index, thread] of doc.threads.entries()) {
    const known = cache.get(thread)
    if (known !== undefined && known.ground === ground && known.settings === key) {
      done.push(known)
      continue
    }
    yield
    const input = resolveThread(head, thread, index, doc.products)
    if (!input.ok) return { ...NOTHING, doc, error: input.error.message }
    const checked = checkThread(input.value, ground, settings)
    const fresh = { ground, settings: key, input: input.value, checked }
    cache.set(thread, fresh)
    done.push(fresh)
  }
  const result = joinThreads(
    done.map(({ checked }) => checked),
    ground,
  )
  return {
    doc,
    result,
    byThread: new Map(result.threads.map((thread) => [thread.id, thread])),
    inputs: new Map(done.map(({ input }) => [input.id, input])),
    error: null,
  }
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
 * @returns one verdict per thread; none while nothing can be checked
 */
export function assessTogether(
  threads: readonly PlanThread[],
  moving: SkinPick,
  beside: readonly LiveResult[] = [],
): readonly LiveResult[] {
  const { head, ground } = headStore.getState()
  if (head === null || ground === null) return []
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
  const others = [...beside.map((live) => live.checked), ...checkedBesides(doc, moved)]
  const near = others.filter((other) => checked.some((own) => mayMeet(own, other)))
  const joined = joinThreads([...checked, ...near], ground)
  return inputs.map((input, index): LiveResult => {
    const thread = joined.threads[index]!
    const nearest = index === 0 ? nearestStructure(thread, moving.at, ground) : null
    return { thread, input, nearest, checked: checked[index]! }
  })
}

/** What is known of the threads that stay as they are. */
const checkedBesides = (doc: PlanDocument, not: ReadonlySet<string>): readonly CheckedThread[] =>
  doc.threads.flatMap((thread) => (not.has(thread.id) ? [] : (cache.get(thread)?.checked ?? [])))

const mayMeet = (a: CheckedThread, b: CheckedThread): boolean =>
  a.run.passes.some((own) =>
    b.run.passes.some((other) => boxDistance(own.line.box, other.line.box) <= NEIGHBOURS_MM),
  )
