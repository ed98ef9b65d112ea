import type { SideOrMidline } from '../../geometry/anatomy-types.ts'
import type { PathSample } from '../../geometry/check-types.ts'
import { mirrorPlace } from '../../geometry/mirror-place.ts'
import { mirrorX, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import {
  findThread,
  mirrorEdit,
  pairsOf,
  partnersIn,
  resolvePoint,
  type PairDifference,
  type PlanDocument,
  type PlanThread,
  type Pull,
  type SymmetricEdit,
} from '../../plan/index.ts'
import { assessmentStore, type AssessmentState } from '../assessment.ts'
import { headStore } from '../head-store.ts'
import { dispatch, planStore } from '../plan-store.ts'
import { threadTitle } from '../thread-titles.ts'
import { say } from '../view-store.ts'
import { toolStore } from './tool-store.ts'

const pairsOfState = new WeakMap<AssessmentState, readonly PairDifference[]>()

/** Partners on both sides of the judged plan and how they differ; by the rule and the places of the checker. */
export function pairsIn(state: AssessmentState): readonly PairDifference[] {
  const known = pairsOfState.get(state)
  if (known !== undefined) return known
  const { head } = headStore.getState()
  // Of a right thread the place whose plain mirror image is where it lies on the left.
  const place = (sample: PathSample, side: SideOrMidline): Vec3 =>
    side === 'right' && head !== null ? mirrorX(mirrorPlace(sample, head)) : sample.at
  const pulls = (state.doc?.threads ?? []).flatMap(({ id, product, plane }): Pull | [] => {
    const result = state.byThread.get(id)
    const samples = result?.passes[0]?.samples ?? []
    const [first, last] = [samples[0], samples.at(-1)]
    if (result === undefined || first === undefined || last === undefined) return []
    const { side } = result
    return { id, side, product, plane, entry: place(first, side), end: place(last, side) }
  })
  const pairs = pairsOf(pulls)
  pairsOfState.set(state, pairs)
  return pairs
}

/** The plan after an edit, with what symmetric editing adds to it; just the edit while that is switched off. */
export function onBothSides(before: PlanDocument, after: PlanDocument): SymmetricEdit {
  const { head } = headStore.getState()
  if (!toolStore.getState().symmetric || head === null || after === before) return { doc: after, held: [] }
  const partners = partnersIn(pairsIn(assessmentStore.getState()))
  return mirrorEdit(before, after, partners, head, (thread) => hasSide(thread, head))
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
