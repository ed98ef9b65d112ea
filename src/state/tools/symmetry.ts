import type { SideOrMidline } from '../../geometry/anatomy-types.ts'
import type { PathSample } from '../../geometry/check-types.ts'
import { mirrorPlace } from '../../geometry/mirror-place.ts'
import { runThread, type ThreadRun } from '../../geometry/thread-run.ts'
import { mirrorX, type Vec3 } from '../../geometry/vec3.ts'
import { sideOf } from '../../geometry/whereabouts.ts'
import type { Head } from '../../head/types.ts'
import {
  findThread,
  mirrorEdit,
  pairsOf,
  partnersIn,
  resolvePoint,
  resolveThread,
  type PairDifference,
  type PlanDocument,
  type PlanThread,
  type Pull,
  type SymmetricEdit,
} from '../../plan/index.ts'
import type { Partners } from '../../plan/edits/symmetric.ts'
import type { AssessmentState } from '../assessment.ts'
import { headStore } from '../head-store.ts'
import { dispatch, planStore } from '../plan-store.ts'
import { threadTitle } from '../thread-titles.ts'
import { say } from '../view-store.ts'
import { lastKnown } from '../work/known-verdicts.ts'
import { toolStore } from './tool-store.ts'

/** Where threads lie on a head, by thread: documents share what an edit left alone. Null where one has no path. */
const pullsOnHead = new WeakMap<Head, WeakMap<PlanThread, Pull | null>>()

/**
 * Where a thread lies, by the rule and the places of the checker. It asks for no verdict: while one is worked out, both
 * sides still belong together.
 */
function pullOf(thread: PlanThread, doc: PlanDocument, head: Head): Pull | null {
  const pulls = pullsOnHead.get(head) ?? new WeakMap<PlanThread, Pull | null>()
  pullsOnHead.set(head, pulls)
  const known = pulls.get(thread)
  if (known !== undefined) return known
  const run = runOf(thread, doc, head)
  const pull = run === null ? null : pullOfRun(thread, run, head)
  pulls.set(thread, pull)
  return pull
}

function runOf(thread: PlanThread, doc: PlanDocument, head: Head): ThreadRun | null {
  const { ground } = headStore.getState()
  const checked = ground?.skin === head ? lastKnown(thread, ground)?.checked : undefined
  if (checked !== undefined) return checked.run
  const input = resolveThread(head, thread, doc.threads.indexOf(thread), doc.products)
  return input.ok ? runThread(input.value, head) : null
}

function pullOfRun({ id, product, plane }: PlanThread, run: ThreadRun, head: Head): Pull | null {
  const samples = run.passes[0]?.path.samples ?? []
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined) return null
  const side = sideOf(run)
  // Of a right thread the place whose plain mirror image is where it lies on the left.
  const place = (sample: PathSample): Vec3 =>
    side === 'right' ? mirrorX(mirrorPlace(sample, head)) : sample.at
  return { id, side, product, plane, entry: place(first), end: place(last) }
}

const pullsIn = (doc: PlanDocument, head: Head): readonly Pull[] =>
  doc.threads.flatMap((thread) => pullOf(thread, doc, head) ?? [])

/** The side of each thread that has a path, by id. */
export const sidesIn = (doc: PlanDocument, head: Head): ReadonlyMap<string, SideOrMidline> =>
  new Map(pullsIn(doc, head).map(({ id, side }) => [id, side]))

const pairsOfPlan = new WeakMap<
  PlanDocument,
  { readonly head: Head; readonly pairs: readonly PairDifference[] }
>()
const NO_PAIRS: readonly PairDifference[] = []

/** Partners on both sides of a plan and how they differ. */
function pairsOn(doc: PlanDocument, head: Head): readonly PairDifference[] {
  const known = pairsOfPlan.get(doc)
  if (known?.head === head) return known.pairs
  const pairs = pairsOf(pullsIn(doc, head))
  pairsOfPlan.set(doc, { head, pairs })
  return pairs
}

/** Partners on both sides of the judged plan and how they differ. */
export function pairsIn({ doc, result }: AssessmentState): readonly PairDifference[] {
  const { head } = headStore.getState()
  return doc === null || result === null || head === null ? NO_PAIRS : pairsOn(doc, head)
}

/** Who belongs together on both sides of a plan. */
export const partnersOn = (doc: PlanDocument, head: Head): Partners => partnersIn(pairsOn(doc, head))

/** The plan after an edit, with what symmetric editing adds to it; just the edit while that is switched off. */
export function onBothSides(before: PlanDocument, after: PlanDocument): SymmetricEdit {
  const { head } = headStore.getState()
  if (!toolStore.getState().symmetric || head === null || after === before) return { doc: after, held: [] }
  return mirrorEdit(before, after, partnersOn(before, head), head, (thread) => hasSide(thread, head))
}

/** Nearer to the midline than this a point is on neither side, mm. */
const MIDLINE_MM = 2

/** Whether all points of a thread lie on one side of the face. */
export function hasSide({ passes }: PlanThread, head: Head): boolean {
  const xs = passes.flat().flatMap((point) => {
    const placed = resolvePoint(head, point)
    return placed.ok ? [head.positionOf(placed.value)[0]] : []
  })
  const [least, most] = [Math.min(...xs), Math.max(...xs)]
  return most > MIDLINE_MM ? least > -MIDLINE_MM : least < -MIDLINE_MM
}

/**
 * Change threads by a pure edit, as one undoable step; with symmetric editing on, their partners too. Says which
 * partner a lock held still.
 */
export function dispatchOnSides(label: string, edit: (doc: PlanDocument) => PlanDocument): void {
  const { doc } = planStore.getState()
  const { doc: after, held } = onBothSides(doc, edit(doc))
  dispatch(label, () => after)
  const still = held.find((id) => findThread(after, id) !== null)
  if (still === undefined) return
  const title = threadTitle(after.threads.findIndex(({ id }) => id === still))
  say('info', `${title}, on the other side, is locked and stays as it was.`)
}
