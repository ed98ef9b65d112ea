import type { Plane } from 'three'
import { addScaled, dot, scale, sub, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { drawnClip, drawnPeel, type ViewOpening, type Peel } from '../state/view-store.ts'
import { clipPlane, leftByCut } from './clip.ts'
import { peeledMmAt } from './peel-depths.ts'
import { HIDING_MM, pickSkin, skinHides, type SkinPickResult } from './pick-skin.ts'
import type { ViewRay } from './screen.ts'

/** What a line of sight meets first of a head that may be peeled and cut open. */
export interface SurfaceMeeting {
  /** Where, head frame, mm: on the skin, on the layer bared, or in the plane of the cut. */
  readonly at: Vec3
  /** From the camera, mm. */
  readonly distanceMm: number
  /** The skin that lies, or lay, over it; null on the face of a cut. */
  readonly skin: SkinPickResult | null
}

/** Whether the skin is whole: nothing peeled, nothing cut. */
export const skinWhole = (view: ViewOpening): boolean =>
  drawnPeel(view) === 'skin' && drawnClip(view) === null

/**
 * The skin under the pointer, as it is seen: not what a cut has taken away, and on a peeled face the skin that lay
 * over the place of the bared layer under the pointer.
 */
export function pickSeenSkin(head: Head, ray: ViewRay, view: ViewOpening): SkinPickResult {
  if (skinWhole(view)) return pickSkin(head, ray)
  return surfaceAhead(head, ray, view)?.skin ?? OFF_SKIN
}

const OFF_SKIN: SkinPickResult = { ok: false, why: 'off-skin' }

/** Whether a place on the skin is hidden from the camera: cut away, or behind what is still there. */
export function hiddenInView(head: Head, at: Vec3, toCamera: Vec3, view: ViewOpening): boolean {
  const clip = drawnClip(view)
  if (clip !== null && !leftByCut(clipPlane(head, clip), at)) return true
  if (!skinHides(head, at, toCamera)) return false
  if (clip === null) return true
  const origin = addScaled(at, toCamera, OUTSIDE_MM)
  const met = surfaceAhead(head, { origin, direction: scale(toCamera, -1) }, { ...view, peel: 'skin' })
  return met !== null && met.distanceMm < OUTSIDE_MM - HIDING_MM
}
/** No head reaches this far from a place on it, mm. */
const OUTSIDE_MM = 600

/** Null where the line of sight passes the head, or enters it by an opening of the skin. */
export function surfaceAhead(head: Head, ray: ViewRay, view: ViewOpening): SurfaceMeeting | null {
  const clip = drawnClip(view)
  const plane = clip === null ? null : clipPlane(head, clip)
  const fromMm = plane === null ? 0 : entersAt(plane, ray)
  if (fromMm === null) return null
  const hit = nextSkin(head, ray, fromMm)
  if (hit === null) return null
  const at = addScaled(ray.origin, ray.direction, hit.alongMm)
  if (!leftByCut(plane, at)) return null
  const peel = drawnPeel(view)
  if (hit.front) return baredFrom(head, ray, hit.alongMm, peel)
  // Out of the skin before into it: the line of sight has come through the plane of the cut, or through an opening.
  return fromMm > 0 ? inPlane(head, ray, fromMm, peel) : null
}

/** How far along a line of sight the part that stays begins, mm; null where it meets none of it. */
function entersAt({ normal, constant }: Plane, { origin, direction }: ViewRay): number | null {
  const above = normal.x * origin[0] + normal.y * origin[1] + normal.z * origin[2] + constant
  if (above >= 0) return 0
  const rise = normal.x * direction[0] + normal.y * direction[1] + normal.z * direction[2]
  return rise > 1e-9 ? -above / rise : null
}

/** On the face of the cut, but where peeling has taken its rim away. */
function inPlane(head: Head, ray: ViewRay, alongMm: number, peel: Peel): SurfaceMeeting | null {
  const at = addScaled(ray.origin, ray.direction, alongMm)
  const over = head.closestPoint(at)
  if (over !== null && over.distanceMm < peeledMmAt(head, peel, over.point) - NEAR_MM)
    return baredFrom(head, ray, alongMm, peel)
  return { at, distanceMm: alongMm, skin: null }
}

/** Near enough to the bared layer, mm. */
const NEAR_MM = 0.05
const MOST_STEPS = 60

/** From a place on or under the skin on to the layer that is bared: never past it, as no step is longer than it is far. */
function baredFrom(head: Head, ray: ViewRay, fromMm: number, peel: Peel): SurfaceMeeting | null {
  let alongMm = fromMm
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = addScaled(ray.origin, ray.direction, alongMm)
    const over = head.closestPoint(at)
    if (over === null) return null
    const leftMm = peeledMmAt(head, peel, over.point) - over.distanceMm
    if (leftMm <= NEAR_MM) {
      const skin: SkinPickResult = head.zonesAt(over.point).auricle
        ? { ok: false, why: 'auricle' }
        : { ok: true, pick: { point: over.point, at: over.at } }
      return { at, distanceMm: alongMm, skin }
    }
    // Out again through skin that is gone: past the bared layer.
    if (dot(sub(at, over.at), head.normalOf(over.point)) > NEAR_MM && alongMm - fromMm > 1) return null
    alongMm += Math.max(NEAR_MM, leftMm * 0.7)
  }
  return null
}

interface SkinCrossing {
  readonly alongMm: number
  /** Into the skin, from outside. */
  readonly front: boolean
}

/**
 * The first triangle of the outer skin that a line of sight goes through after some way. Möller and Trumbore 1997, on
 * plain numbers: it is asked of every triangle each time the pointer moves.
 */
function nextSkin(
  { positions, triangles }: Pick<Head, 'positions' | 'triangles'>,
  { origin: [ox, oy, oz], direction: [dx, dy, dz] }: ViewRay,
  afterMm: number,
): SkinCrossing | null {
  let bestMm = Infinity
  let front = false
  for (let t = 0; t < triangles.length; t += 3) {
    const [i, j, k] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3]
    const ax = positions[i]!
    const ay = positions[i + 1]!
    const az = positions[i + 2]!
    const bx = positions[j]! - ax
    const by = positions[j + 1]! - ay
    const bz = positions[j + 2]! - az
    const cx = positions[k]! - ax
    const cy = positions[k + 1]! - ay
    const cz = positions[k + 2]! - az
    const px = dy * cz - dz * cy
    const py = dz * cx - dx * cz
    const pz = dx * cy - dy * cx
    const det = bx * px + by * py + bz * pz
    if (Math.abs(det) < 1e-12) continue
    const [x, y, z] = [ox - ax, oy - ay, oz - az]
    const u = (x * px + y * py + z * pz) / det
    if (u < 0 || u > 1) continue
    const qx = y * bz - z * by
    const qy = z * bx - x * bz
    const qz = x * by - y * bx
    const v = (dx * qx + dy * qy + dz * qz) / det
    if (v < 0 || u + v > 1) continue
    const alongMm = (cx * qx + cy * qy + cz * qz) / det
    if (alongMm <= afterMm || alongMm >= bestMm) continue
    bestMm = alongMm
    front = det > 0
  }
  return bestMm === Infinity ? null : { alongMm: bestMm, front }
}
