import type { Side } from '../../geometry/anatomy-types.ts'
import {
  emptyPlan,
  findThread,
  isLandmarkPoint,
  mirroredThread,
  type PlanDocument,
  type PlanThread,
} from '../../plan/index.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { headStore } from '../../state/head-store.ts'
import { dispatch, ownPlan, planStore } from '../../state/plan-store.ts'
import { enterSandbox, setSilent } from '../../state/sandbox.ts'
import { showVariant } from '../../state/show-variant.ts'
import { structureKey } from '../../state/structure-key.ts'
import { setTools } from '../../state/tools/tool-store.ts'
import { lookFrom, selectThread, setView, viewStore } from '../../state/view-store.ts'
import { judgeRoom, type Judgement } from './judge.ts'
import { PARTS, threadOf, type Part, type Room } from './room.ts'
import { ROOM_TEXTS as T } from './room-texts.ts'

/** The side that the case was on: that of the first point of its thread. */
export function sideOfRoom({ cause }: Room): Side {
  const [first] = cause.points
  return first !== undefined && isLandmarkPoint(first) && first.side === 'right' ? 'right' : 'left'
}

/** An empty plan on the doctor's head, without what was measured on a patient. */
function roomPlan(room: Room, threads: readonly PlanThread[] = []): PlanDocument {
  const { head, settings } = ownPlan()
  const empty = emptyPlan(room.title)
  return { ...empty, head, settings: { ...empty.settings, layers: settings.layers }, threads }
}

/** Lay out a part of a room: an empty head seen from the side of the case, its product in the pen. */
export function beginPart(room: Room, part: Part): void {
  enterSandbox(roomPlan(room), { silent: true })
  setTools({ tool: 'thread', anchor: 'none', symmetric: false })
  const { product } = room[part]
  setView({ product, plane: 'subcutis', waypoints: false, isolatedStructure: null, markedPoint: null })
  setView({ skinOpacity: 1, peel: 'skin', clip: null })
  lookFrom(sideOfRoom(room) === 'left' ? "Patient's left" : "Patient's right")
}

/** The thread that is meant: the selected one, else the last. */
export function meantThread({ threads }: PlanDocument): PlanThread | null {
  const { selectedThread } = viewStore.getState()
  const selected = selectedThread === null ? null : findThread(planStore.getState().doc, selectedThread)
  return selected ?? threads.at(-1) ?? null
}

/** A thread that was judged, and how. */
export interface Judged {
  readonly thread: PlanThread
  readonly judgement: Judgement
}

/** Judge the meant thread, and let the verdicts and what was hurt be seen from now on; null with nothing to judge. */
export function judgeNow(room: Room, part: Part): Judged | null {
  const { head, ground, leaving } = headStore.getState()
  const { doc } = planStore.getState()
  const thread = meantThread(doc)
  if (head === null || ground === null || leaving || thread === null) return null
  const judgement = judgeRoom(room, part, thread, { head, ground, products: doc.products })
  setSilent(false)
  selectThread(thread.id)
  reveal(room, judgement, assessmentStore.getState().byThread.get(thread.id)?.side ?? null)
  return { thread, judgement }
}

/** Seen through skin so thin. */
const SHOWN_OPACITY = 0.4

function reveal(room: Room, { finding }: Judgement, side: string | null): void {
  const id = finding?.structure ?? room.structures[0]
  const on = finding?.side ?? side
  if (id === undefined) return setView({ skinOpacity: SHOWN_OPACITY })
  const key = structureKey({ id, side: on === 'left' || on === 'right' ? on : sideOfRoom(room) })
  // The course that was met, which need not be the usual one.
  if (finding?.variant != null) showVariant(key, finding.variant)
  setView({ skinOpacity: SHOWN_OPACITY, isolatedStructure: key })
}

/** Put the room's own thread beside what is drawn, on the side drawn last, and select it. */
export function showExample(room: Room, part: Part): void {
  const { head } = headStore.getState()
  if (head === null) return
  const id = `example-${part}`
  const drawn = meantThread(planStore.getState().doc)
  const side = drawn === null ? null : (assessmentStore.getState().byThread.get(drawn.id)?.side ?? null)
  const own = { ...threadOf(room[part]), id }
  const thread =
    side !== null && side !== 'midline' && side !== sideOfRoom(room) ? mirroredThread(own, head, id) : own
  dispatch(T.exampleStep, (doc) => ({
    ...doc,
    threads: [...doc.threads.filter((one) => one.id !== id), thread],
  }))
  selectThread(id)
}

export function clearThreads(): void {
  selectThread(null)
  dispatch(T.clearStep, (doc) => (doc.threads.length === 0 ? doc : { ...doc, threads: [] }))
}

/** Both threads of a room in one picture, each with its verdict. */
export function showBoth(room: Room, threads: Readonly<Record<Part, PlanThread>>): void {
  const named = PARTS.map((part): PlanThread => ({ ...threads[part], id: part, name: T.threads[part] }))
  enterSandbox(roomPlan(room, named), { silent: false })
}
