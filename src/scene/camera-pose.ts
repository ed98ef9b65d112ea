import { Spherical, Vector3 } from 'three'
import { lerp, normalize, type Vec3 } from '../geometry/vec3.ts'

/** Where the camera stands: on a sphere round the point it looks at. Angles in radians, as in three. */
export interface Pose {
  readonly target: Vec3
  /** From +z, turning towards the patient's left. */
  readonly azimuth: number
  /** From straight above. */
  readonly polar: number
  readonly distanceMm: number
}

/** Straight above and below have no "up": the camera stays this far off, radians. */
const OFF_THE_POLE = 1e-3

const spherical = new Spherical()
const offset = new Vector3()

export function poseTowards(target: Vec3, direction: Vec3, distanceMm: number): Pose {
  const [x, y, z] = normalize(direction)
  spherical.setFromVector3(offset.set(x, y, z))
  return {
    target,
    azimuth: Math.hypot(x, z) < OFF_THE_POLE ? 0 : spherical.theta,
    polar: Math.min(Math.PI - OFF_THE_POLE, Math.max(OFF_THE_POLE, spherical.phi)),
    distanceMm,
  }
}

/** Camera position of a pose, head frame, mm, written into `into`. */
export function placeOf(pose: Pose, into: Vector3): Vector3 {
  spherical.set(pose.distanceMm, pose.polar, pose.azimuth)
  return into.setFromSpherical(spherical).add(offset.set(...pose.target))
}

/** Unit vector from the point looked at towards the camera. */
export function directionOf({ azimuth, polar }: Pose): Vec3 {
  const across = Math.sin(polar)
  return [across * Math.sin(azimuth), Math.cos(polar), across * Math.cos(azimuth)]
}

/** Going back, the view returns to the middle of the head by this share of each step. */
const RECENTRE = 0.25

/**
 * The pose nearer by `factor` (below 1), so that `pivot` stays where it is seen; or farther (above 1), back
 * towards the middle of the head.
 */
export function zoomed(pose: Pose, factor: number, pivot: Vec3, middle: Vec3): Pose {
  const target =
    factor < 1
      ? lerp(pivot, pose.target, factor)
      : lerp(pose.target, middle, Math.min(1, (factor - 1) * RECENTRE))
  return { ...pose, target, distanceMm: pose.distanceMm * factor }
}

/** `share` of the way from one pose to another, the short way round. */
export function between(from: Pose, to: Pose, share: number): Pose {
  const mix = (a: number, b: number): number => a + (b - a) * share
  return {
    target: [
      mix(from.target[0], to.target[0]),
      mix(from.target[1], to.target[1]),
      mix(from.target[2], to.target[2]),
    ],
    azimuth: from.azimuth + shortTurn(from.azimuth, to.azimuth) * share,
    polar: mix(from.polar, to.polar),
    distanceMm: from.distanceMm * (to.distanceMm / from.distanceMm) ** share,
  }
}

/** Signed turn of at most half a circle from one angle to another, radians. */
export function shortTurn(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI)
  if (turn > Math.PI) return turn - 2 * Math.PI
  return turn < -Math.PI ? turn + 2 * Math.PI : turn
}

/** Slow at both ends. */
export const eased = (share: number): number => share * share * (3 - 2 * share)
