import { addScaled, cross, distance, dot, scale, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import {
  addThread,
  freeEntryId,
  freeThreadId,
  PLAN_DEFAULTS,
  shareHole,
  type PlanDocument,
  type PlanPlace,
  type PlanThread,
} from '../../plan/index.ts'
import type { DrawingGesture, SkinPick } from '../gesture-store.ts'
import { headStore } from '../head-store.ts'
import { alongSkin, walkOnSkin } from './skin-walk.ts'
import { holeOfPick, placeOfPick } from './snap.ts'
import { toolStore, type DrawTool } from './tool-store.ts'

/** How many points a tool takes: after the last one the drawing is complete; Infinity where the user ends it. */
export const POINTS_TAKEN: Readonly<Record<DrawTool, number>> = {
  thread: 2,
  fan: Infinity,
  ladder: 3,
  'u-loop': 3,
}
/** With fewer there is nothing to draw. */
export const POINTS_NEEDED: Readonly<Record<DrawTool, number>> = {
  thread: 2,
  fan: 2,
  ladder: 2,
  'u-loop': 3,
}

/** Names of the steps for undo. */
export const DRAW_STEPS: Readonly<Record<DrawTool, string>> = {
  thread: 'Draw thread',
  fan: 'Draw fan',
  ladder: 'Draw ladder',
  'u-loop': 'Draw U-loop',
}

/** The course of one thread: passes of places, entry first. */
export type Course = readonly (readonly PlanPlace[])[]

/**
 * The courses that these clicks mean. The first is the one that the last click belongs to; a ladder's third point
 * only says to which side it goes, and without one it goes up.
 */
export function coursesOf(tool: DrawTool, points: readonly SkinPick[], head: Head): readonly Course[] {
  const places = points.map(placeOfPick)
  const [entry, end, third] = places
  if (entry === undefined || end === undefined) return []
  switch (tool) {
    case 'thread':
      return [[places]]
    case 'fan':
      return places
        .slice(1)
        .toReversed()
        .map((to): Course => [[entry, to]])
    case 'u-loop':
      return [
        third === undefined
          ? [[entry, end]]
          : [
              [entry, end],
              [entry, third],
            ],
      ]
    case 'ladder':
      return [[[entry, end]], ...rungs(points[0]!, points[1]!, points[2] ?? null, head)]
  }
}

/** The other threads of a ladder: parallel, at the typed spacing over the skin; those that leave the skin are left out. */
function rungs(entry: SkinPick, end: SkinPick, towards: SkinPick | null, head: Head): readonly Course[] {
  const { spacingMm, count } = toolStore.getState()
  const sign = sideOf(entry, end, towards, head)
  const across = (pick: SkinPick): Vec3 =>
    scale(acrossAt(pick, sub(end.at, entry.at), head) ?? [0, sign, 0], sign)
  return Array.from({ length: count - 1 }, (_, k) => (k + 1) * spacingMm).flatMap((offMm): Course[] => {
    const from = walkOnSkin(head, entry, across(entry), offMm)
    const to = walkOnSkin(head, end, across(end), offMm)
    return from === null || to === null ? [] : [[[from.point, to.point]]]
  })
}

/** Along the skin and at right angles to a direction, unit length. */
const acrossAt = ({ point }: SkinPick, along: Vec3, head: Head): Vec3 | null => {
  const normal = head.normalOf(point)
  return alongSkin(normal, cross(normal, along))
}

/** Which of the two ways across is meant: that of the pointer; without one the upper, or for upright threads the front one. */
export function sideOf(entry: SkinPick, end: SkinPick, towards: SkinPick | null, head: Head): 1 | -1 {
  const along = sub(end.at, entry.at)
  const across = acrossAt(entry, along, head)
  if (across === null) return 1
  const middle = addScaled(entry.at, along, 0.5)
  const upright = Math.abs(across[1]) < 0.3
  const wanted = towards === null ? ([0, upright ? 0 : 1, upright ? 1 : 0] as const) : sub(towards.at, middle)
  return dot(wanted, across) < 0 ? -1 : 1
}

/** The plan with the drawn threads at its end. Threads of a fan, and one drawn from another's entry, share the hole. */
export function withDrawn(doc: PlanDocument, gesture: DrawingGesture): PlanDocument {
  const { head } = headStore.getState()
  const first = gesture.points[0]
  if (head === null || first === undefined) return doc
  const courses = coursesOf(gesture.tool, gesture.points, head)
  // The order of the clicks: the last click's thread comes last.
  const inOrder = gesture.tool === 'fan' ? courses.toReversed() : courses
  const host = holeOfPick(first)
  const entryId = gesture.tool === 'fan' && inOrder.length > 1 ? freeEntryId(doc) : null
  return inOrder.reduce((plan, passes, index) => {
    const thread = drawnThread(gesture, passes, freeThreadId(plan))
    const holed = entryId === null ? thread : { ...thread, entryId }
    const added = addThread(plan, holed)
    const shares = host !== null && (gesture.tool !== 'ladder' || index === 0)
    return shares ? shareHole(added, thread.id, host) : added
  }, doc)
}

/** A drawn thread for judging, before it is in the plan. */
export const ghostThread = (gesture: DrawingGesture, passes: Course, number: number): PlanThread =>
  drawnThread(gesture, passes, number === 0 ? 'ghost' : `ghost-${number}`)

function drawnThread({ product, plane }: DrawingGesture, passes: Course, id: string): PlanThread {
  const { anchor } = toolStore.getState()
  return { id, product, plane, passes, entry: PLAN_DEFAULTS.entry, endExits: PLAN_DEFAULTS.endExits, anchor }
}

/** Points closer than this are one click too many, not a run, mm. */
const SHORTEST_RUN_MM = 2

/** Whether a click there would be a point of its own for what is drawn. */
export function isFreshPoint({ tool, points }: DrawingGesture, pick: SkinPick): boolean {
  const others = tool === 'thread' ? points.slice(-1) : points
  // The third point of a ladder names a side, not a place.
  if (tool === 'ladder' && points.length === 2) return true
  return others.every(({ at }) => distance(at, pick.at) >= SHORTEST_RUN_MM)
}
