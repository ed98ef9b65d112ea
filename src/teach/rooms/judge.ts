import type { CheckGround } from '../../geometry/check-plan.ts'
import type { Finding, ThreadResult } from '../../geometry/check-types.ts'
import { distance, mirrorX, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { emptyPlan, resolvePoint, type PlanDocument, type PlanThread } from '../../plan/index.ts'
import { assessment } from '../../state/assessment.ts'
import { threadOf, type Part, type Room } from './room.ts'

/** Ends farther than this from those of the published lift make another lift, mm (planning default). */
export const SAME_LIFT_MM = 30

export type Reason =
  | 'causes'
  | 'only-near'
  | 'misses'
  | 'spares'
  | 'still-near'
  | 'other-danger'
  | 'not-assessed'
  | 'other-lift'
  | 'no-thread'

export interface Judgement {
  readonly passed: boolean
  readonly reason: Reason
  /** What the judgement rests on most; null where nothing was found. */
  readonly finding: Finding | null
}

/** What a room's thread is judged on: a head, its ground from `groundOf`, and products that are not of the catalogue. */
export interface RoomGround {
  readonly head: Head
  readonly ground: CheckGround
  readonly products?: PlanDocument['products']
}

/**
 * Judge a learner's thread by the planner's own checker, alone on the head and with its default tolerances.
 * To cause is to raise a danger at a structure of the room (of depth: a caution is enough). To spare is to do the same
 * lift with neither caution nor danger there, no danger elsewhere, and nothing left unassessed.
 */
export function judgeRoom(
  room: Room,
  part: Part,
  thread: PlanThread,
  { head, ground, products }: RoomGround,
): Judgement {
  const doc = { ...emptyPlan(), products, threads: [thread] }
  const result = assessment(doc, head, ground).byThread.get(thread.id)
  if (result === undefined) return { passed: false, reason: 'no-thread', finding: null }
  return part === 'cause' ? judgeCause(room, thread, result) : judgeSpare(room, thread, result, head)
}

function judgeCause(room: Room, thread: PlanThread, result: ThreadResult): Judgement {
  const hit = worst(result.findings.filter((finding) => isOf(room, thread, finding)))
  if (hit === null) return { passed: false, reason: 'misses', finding: null }
  const passed = hit.severity === 'danger' || hit.structure === null
  return { passed, reason: passed ? 'causes' : 'only-near', finding: hit }
}

function judgeSpare(room: Room, thread: PlanThread, result: ThreadResult, head: Head): Judgement {
  const hit = worst(result.findings.filter((finding) => isOf(room, thread, finding)))
  if (hit !== null) return { passed: false, reason: 'still-near', finding: hit }
  if (!sameLift(room, thread, head)) return { passed: false, reason: 'other-lift', finding: null }
  const other = worst(result.findings)
  if (other?.severity === 'danger') return { passed: false, reason: 'other-danger', finding: other }
  const gap = result.findings.find(({ severity }) => severity === 'not-assessed')
  if (gap !== undefined || result.severity === 'not-assessed')
    return { passed: false, reason: 'not-assessed', finding: gap ?? null }
  return { passed: true, reason: 'spares', finding: null }
}

/** A caution or danger that is the complication of the room. */
const isOf = (room: Room, thread: PlanThread, { structure, code, severity }: Finding): boolean =>
  (severity === 'danger' || severity === 'caution') &&
  (room.codes.includes(code) ||
    (code === 'product-plane' && room.planes.includes(thread.plane)) ||
    (structure !== null && room.structures.includes(structure)))

const worst = (findings: readonly Finding[]): Finding | null =>
  findings.find(({ severity }) => severity === 'danger') ??
  findings.find(({ severity }) => severity === 'caution') ??
  null

/** Entry and end lie near those of one of the room's own threads, on either side of the face. */
function sameLift(room: Room, thread: PlanThread, head: Head): boolean {
  const ends = endsOf(thread, head)
  if (ends === null) return false
  return [room.cause, room.spare].some((own) => {
    const wanted = endsOf(threadOf(own), head)
    if (wanted === null) return false
    return [wanted, wanted.map(mirrorX)].some((places) =>
      places.every((place, i) => distance(place, ends[i]!) <= SAME_LIFT_MM),
    )
  })
}

function endsOf({ passes }: PlanThread, head: Head): readonly Vec3[] | null {
  const points = passes[0] ?? []
  const ends = [points[0], points.at(-1)].flatMap((point) => {
    const placed = point === undefined ? null : resolvePoint(head, point)
    return placed?.ok === true ? [head.positionOf(placed.value)] : []
  })
  return ends.length === 2 ? ends : null
}
