import { addScaled, distance, dot, normalize, scale, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { SkinPick } from '../gesture-store.ts'

/**
 * The skin point a step away along the surface.
 * @param along direction in the head frame; only its part along the skin counts
 * @param stepMm length of the step; steps longer than a few mm leave curved skin
 * @returns null where the step leaves the skin or ends on the ear
 */
export function stepOnSkin(head: Head, from: SkinPick, along: Vec3, stepMm: number): SkinPick | null {
  const flat = alongSkin(head.normalOf(from.point), along)
  if (flat === null) return null
  const hit = head.closestPoint(addScaled(from.at, flat, stepMm))
  if (hit === null || head.zonesAt(hit.point).auricle) return null
  return { point: hit.point, at: hit.at }
}

/** A walk goes in steps of this length, mm. */
const WALK_STEP_MM = 2
/** A step that comes this much short of its length has met the rim of the skin (share of the step). */
const STUCK = 0.3

/**
 * The skin point a way off over the surface, as straight as the skin allows.
 * @param along direction in the head frame at the start
 * @param wayMm length of the way over the skin, mm
 * @returns null where the way leaves the skin or meets the ear
 */
export function walkOnSkin(head: Head, from: SkinPick, along: Vec3, wayMm: number): SkinPick | null {
  let here = from
  let left = wayMm
  while (left > 1e-6) {
    const stepMm = Math.min(WALK_STEP_MM, left)
    const next = stepOnSkin(head, here, along, stepMm)
    if (next === null || distance(next.at, here.at) < STUCK * stepMm) return null
    left -= stepMm
    here = next
  }
  return here
}

/** The part of a direction along the skin, unit length; null where it stands upright on it. */
export function alongSkin(normal: Vec3, direction: Vec3): Vec3 | null {
  const flat = sub(direction, scale(normal, dot(direction, normal)))
  return Math.hypot(...flat) < 1e-6 ? null : normalize(flat)
}
