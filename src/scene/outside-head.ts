import { addScaled, dot, scale, sub, type Vec3 } from '../geometry/vec3.ts'
import { directionOf, type Pose } from './camera-pose.ts'
import type { ViewRay } from './screen.ts'

/** What the camera asks of the head in front of it. */
export interface ViewSurface {
  /** What a line of sight meets first, skin or eye; null where it passes the head. */
  ahead(ray: ViewRay): Vec3 | null
  /** Distance of a point to the skin, mm. */
  distanceMm(at: Vec3): number
}

/** The camera stays this far outside the skin it looks at, mm. */
const OUTSIDE_MM = 105
/** And this far from skin beside its line of sight, mm. */
const BESIDE_MM = 60
const MOST_STEPS_BACK = 6
/** No head reaches this far from a point it is turned about, mm. */
const BEYOND_THE_HEAD_MM = 500

/** How far from its target a camera must stand, in its direction, to be well outside the head, mm. */
export function leastDistanceMm(surface: ViewSurface, pose: Pose): number {
  const toEye = directionOf(pose)
  const outside = addScaled(pose.target, toEye, BEYOND_THE_HEAD_MM)
  const ahead = surface.ahead({ origin: outside, direction: scale(toEye, -1) })
  let leastMm = ahead === null ? 0 : dot(sub(ahead, pose.target), toEye) + OUTSIDE_MM
  // Past an ear or a chin the line of sight is free, and the skin beside it still too near.
  for (let step = 0; step < MOST_STEPS_BACK; step++) {
    const distanceMm = Math.max(pose.distanceMm, leastMm)
    const shortMm = BESIDE_MM - surface.distanceMm(addScaled(pose.target, toEye, distanceMm))
    if (shortMm <= 0.5) break
    leastMm = distanceMm + shortMm
  }
  return leastMm
}
