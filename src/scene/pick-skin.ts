import { dot, scale, sub, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import type { SkinPick } from '../state/gesture-store.ts'
import type { ViewRay } from './screen.ts'
import { facesRay } from './view-surface.ts'

export type SkinPickResult =
  | { readonly ok: true; readonly pick: SkinPick }
  | { readonly ok: false; readonly why: 'off-skin' | 'auricle' }

/** What to tell the user when a click is refused. */
export const REFUSALS: Readonly<Record<'off-skin' | 'auricle', string>> = {
  'off-skin': 'There is no skin here to mark. Click on the face, scalp or neck.',
  auricle: 'The ear itself takes no thread. Click on the skin in front of it or behind it.',
}

/**
 * The skin under the pointer: the outer skin nearest to the camera, if it faces the camera. Through an open
 * eye a line of sight meets only the inside of the head, which is no skin.
 */
export function pickSkin(head: Head, ray: ViewRay): SkinPickResult {
  const hit = head.castToSkin(ray.origin, scale(ray.direction, -1))
  if (hit === null) return { ok: false, why: 'off-skin' }
  if (!facesRay(head, hit.point.tri, ray)) return { ok: false, why: 'off-skin' }
  if (head.zonesAt(hit.point).auricle) return { ok: false, why: 'auricle' }
  return { ok: true, pick: { point: hit.point, at: hit.at } }
}

/** Farther than this in front of a point there is skin, and it hides it, mm. */
export const HIDING_MM = 2.5

/** Whether skin lies between a point (on or under the skin) and the camera. */
export function skinHides(head: Head, at: Vec3, toCamera: Vec3): boolean {
  const hit = head.castToSkin(at, toCamera)
  if (hit === null) return false
  return dot(sub(hit.at, at), toCamera) > HIDING_MM
}
