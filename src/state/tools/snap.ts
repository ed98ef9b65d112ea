import { distance } from '../../geometry/vec3.ts'
import type { Side } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import type { PlanPlace } from '../../plan/index.ts'
import { assessmentStore } from '../assessment.ts'
import { gestureNow, type SkinPick, type Snap } from '../gesture-store.ts'
import { headStore } from '../head-store.ts'
import { planStore } from '../plan-store.ts'
import { threadTitle } from '../thread-titles.ts'

/** A landmark farther than this from the skin is no place to mark (the front of the eye), mm. */
const ON_SKIN_MM = 3

interface Target extends SkinPick {
  readonly snap: Snap
}

const targetsOfHead = new WeakMap<Head, readonly Target[]>()

/** Landmarks of a head that lie on skin which takes threads, both sides; worked out once. */
export function landmarkTargets(head: Head): readonly Target[] {
  const known = targetsOfHead.get(head)
  if (known !== undefined) return known
  const sides = (id: string): readonly (Side | undefined)[] =>
    head.isPaired(id) ? ['left', 'right'] : [undefined]
  const made = head.landmarkIds.flatMap((id) =>
    sides(id).flatMap((side): Target | [] => {
      const hit = head.closestPoint(head.landmark(id, side), ON_SKIN_MM)
      if (hit === null || head.zonesAt(hit.point).auricle) return []
      return { point: hit.point, at: hit.at, snap: { kind: 'landmark', landmark: id, side } }
    }),
  )
  targetsOfHead.set(head, made)
  return made
}

/** Entries of the plan's threads; one per hole. */
function entryTargets(head: Head, not: ReadonlySet<string>): readonly Target[] {
  const { inputs } = assessmentStore.getState()
  return planStore.getState().doc.threads.flatMap(({ id }, index): Target | [] => {
    const point = inputs.get(id)?.passes[0]?.[0]?.at
    if (point === undefined || not.has(id)) return []
    const snap = { kind: 'entry', threadId: id, title: threadTitle(index) } as const
    return { point, at: head.positionOf(point), snap }
  })
}

/**
 * A picked place, drawn to the nearest landmark or to the entry of another thread within reach. An entry comes
 * before a landmark that is as near: a shared hole is meant.
 * @param reachMm how far a place draws the pointer, mm
 */
export function snapped(pick: SkinPick, reachMm: number): SkinPick {
  const { head } = headStore.getState()
  if (head === null) return pick
  const targets = [...entryTargets(head, movingThreads()), ...landmarkTargets(head)]
  let best: Target | null = null
  let bestMm = reachMm
  for (const target of targets) {
    const mm = distance(target.at, pick.at)
    if (mm < bestMm) {
      best = target
      bestMm = mm
    }
  }
  return best ?? pick
}

/** Threads in the middle of the gesture, with all of their holes: they do not draw themselves. */
function movingThreads(): ReadonlySet<string> {
  const gesture = gestureNow()
  if (gesture.kind !== 'dragging') return new Set()
  const { threads } = planStore.getState().doc
  const held = threads.find(({ id }) => id === gesture.threadId)
  const mates = threads.filter(({ entryId }) => entryId !== undefined && entryId === held?.entryId)
  return new Set([gesture.threadId, ...mates.map(({ id }) => id)])
}

/** The place as the plan keeps it: a landmark by name, so that it follows the head; else the skin point. */
export function placeOfPick({ point, snap }: SkinPick): PlanPlace {
  if (snap?.kind !== 'landmark') return { tri: point.tri, bary: point.bary }
  return { landmark: snap.landmark, ...(snap.side === undefined ? {} : { side: snap.side }) }
}

/** The thread whose hole a place belongs to; null for one of its own. */
export const holeOfPick = ({ snap }: SkinPick): string | null =>
  snap?.kind === 'entry' ? snap.threadId : null

/** `Nasion`, `Gonion, patient's left`, `Entry of Thread 2`. */
export function snapName(snap: Snap): string {
  if (snap.kind === 'entry') return `Entry of ${snap.title}`
  const name = landmarkName(snap.landmark)
  return snap.side === undefined ? name : `${name}, patient's ${snap.side}`
}

/** `orbital-rim-lateral` in words. */
export function landmarkName(id: string): string {
  const words = id.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
