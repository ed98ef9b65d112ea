import { addScaled, cross, dot, scale, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import type { ViewRay } from './screen.ts'
import type { ViewSurface } from './outside-head.ts'

/** Eyeballs close the holes of the outer skin for the camera, radius in mm (planning default, for the view only). */
const EYE_RADIUS_MM = 12

/** A head as the camera meets it. */
export function viewSurface(head: Head): ViewSurface {
  return {
    ahead: (ray) => skinAhead(head, ray) ?? eyeAhead(head, ray) ?? rimAhead(head, ray),
    distanceMm: (at) => head.closestPoint(at)?.distanceMm ?? Infinity,
  }
}

/** The outer skin where a line of sight first meets it from outside; null where it passes or enters by a hole. */
function skinAhead(head: Head, ray: ViewRay): Vec3 | null {
  const hit = head.castToSkin(ray.origin, scale(ray.direction, -1))
  return hit !== null && facesRay(head, hit.point.tri, ray) ? hit.at : null
}

/** Whether a triangle of the outer skin is seen from outside along a ray. */
export function facesRay(head: Head, tri: number, ray: ViewRay): boolean {
  const corner = (k: number): Vec3 => vertexAt(head.positions, head.triangles[tri * 3 + k]!)
  const a = corner(0)
  return dot(cross(sub(corner(1), a), sub(corner(2), a)), ray.direction) < 0
}

/** Lips and nostrils are at most this far from the middle of their opening, mm. */
const OPENING_MM = 14

/** Through the mouth or a nostril: level with the skin round the opening that a line of sight enters by. */
function rimAhead(head: Head, ray: ViewRay): Vec3 | null {
  const inside = head.castToSkin(ray.origin, scale(ray.direction, -1))
  if (inside === null) return null
  for (let alongMm = 0; alongMm < inside.distanceMm - OPENING_MM; alongMm += OPENING_MM / 2) {
    const at = addScaled(ray.origin, ray.direction, alongMm)
    const rim = head.closestPoint(at, OPENING_MM)
    if (rim !== null) return at
  }
  return null
}

function eyeAhead(head: Head, { origin, direction }: ViewRay): Vec3 | null {
  for (const { centre } of head.picture.eyes) {
    const toCentre = sub(centre, origin)
    const along = dot(toCentre, direction)
    const offSquared = dot(toCentre, toCentre) - along * along
    if (offSquared > EYE_RADIUS_MM * EYE_RADIUS_MM) continue
    return addScaled(origin, direction, along - Math.sqrt(EYE_RADIUS_MM * EYE_RADIUS_MM - offSquared))
  }
  return null
}
