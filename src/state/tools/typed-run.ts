import { addScaled, distance, normalize, sub } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { resolvePoint, withPoint, type PlanThread, type PointRef } from '../../plan/index.ts'
import { assessTogether } from '../live-verdict.ts'
import type { SkinPick } from '../gesture-store.ts'
import { angleOfRun, directionOf } from './point-values.ts'
import { walkOnSkin } from './skin-walk.ts'

/** How near a typed length or angle is met before it counts as met: half of what is shown. */
const LENGTH_ERROR_MM = 0.2
const ANGLE_ERROR_DEG = 0.3
const MOST_TRIES = 9

/** The place of a point of a thread on the head; null where the plan's point means none. */
export function pickOf(head: Head, thread: PlanThread, { pass, point }: PointRef): SkinPick | null {
  const planned = thread.passes[pass]?.[point]
  const placed = planned === undefined ? null : resolvePoint(head, planned)
  return placed?.ok === true ? { point: placed.value, at: head.positionOf(placed.value) } : null
}

/** Length of one pass as it would be laid, mm; null where it cannot be. */
function lengthOf(thread: PlanThread, pass: number, moving: SkinPick): number | null {
  const samples = assessTogether([thread], moving)[0]?.thread.passes[pass]?.samples
  return samples?.at(-1)?.sMm ?? null
}

/**
 * Where the end of a pass lies for a run of this length in the same direction.
 * @param lengthMm length of the pass under the skin, the way in included, mm
 * @returns null where no such run stays on skin that takes threads
 */
export function endAtLength(head: Head, thread: PlanThread, pass: number, lengthMm: number): SkinPick | null {
  const ref = { pass, point: (thread.passes[pass]?.length ?? 0) - 1 }
  const from = pickOf(head, thread, { pass, point: ref.point - 1 })
  const end = pickOf(head, thread, ref)
  if (from === null || end === null) return null
  const along = sub(end.at, from.at)
  let share = 1
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const hit = head.closestPoint(addScaled(from.at, along, share))
    if (hit === null || head.zonesAt(hit.point).auricle) return null
    const to = { point: hit.point, at: hit.at }
    const now = lengthOf(withPoint(thread, ref, to.point), pass, to)
    if (now === null) return null
    if (Math.abs(now - lengthMm) < LENGTH_ERROR_MM) return to
    share += (lengthMm - now) / distance(from.at, end.at)
    if (share <= 0) return null
  }
  return null
}

/**
 * Where the end of a pass lies when its last run turns to this angle on the skin and keeps its length.
 * @param angleDeg as `angleOfRun` gives it
 * @returns null where no such run stays on skin that takes threads
 */
export function endAtAngle(head: Head, thread: PlanThread, pass: number, angleDeg: number): SkinPick | null {
  const ref = { pass, point: (thread.passes[pass]?.length ?? 0) - 1 }
  const from = pickOf(head, thread, { pass, point: ref.point - 1 })
  const end = pickOf(head, thread, ref)
  const lengthMm = end === null ? null : lengthOf(thread, pass, end)
  if (from === null || end === null || lengthMm === null) return null
  const wayMm = distance(from.at, end.at)
  let to = end
  let aimDeg = angleDeg
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const next = walkOnSkin(head, from, normalize(directionOf(head, from, to, aimDeg)), wayMm)
    if (next === null) return null
    to = next
    const missedDeg = turned(angleDeg - angleOfRun(head, from, to))
    if (Math.abs(missedDeg) < ANGLE_ERROR_DEG)
      return endAtLength(head, withPoint(thread, ref, to.point), pass, lengthMm)
    aimDeg += missedDeg
  }
  return null
}

/** An angle between -180 and 180 degrees. */
const turned = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180
