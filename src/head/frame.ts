import type { Vec3 } from '../geometry/vec3.ts'

/** A turn about the x axis and a shift in the midline plane: keeps a mirror-symmetric head symmetric. */
export interface SagittalMotion {
  readonly cos: number
  readonly sin: number
  /** Point that comes to the origin. */
  readonly y: number
  readonly z: number
}

/**
 * The motion into the head frame: the point midway between the tragia comes to the origin, and the Frankfort
 * horizontal (here the plane of both tragia and both orbitalia) becomes level.
 */
export function headFrame(tragion: Vec3, orbitale: Vec3): SagittalMotion {
  const [dy, dz] = [orbitale[1] - tragion[1], orbitale[2] - tragion[2]]
  const length = Math.hypot(dy, dz)
  return { cos: dz / length, sin: dy / length, y: tragion[1], z: tragion[2] }
}

/** Moves flat xyz points in place. */
export function moveAll(points: Float64Array, { cos, sin, y, z }: SagittalMotion): void {
  for (let i = 0; i < points.length; i += 3) {
    const [fromY, fromZ] = [points[i + 1]! - y, points[i + 2]! - z]
    points[i + 1] = fromY * cos - fromZ * sin
    points[i + 2] = fromY * sin + fromZ * cos
  }
}

/** One moved point. */
export function movePoint([x, y, z]: Vec3, motion: SagittalMotion): Vec3 {
  return moveDirection([x, y - motion.y, z - motion.z], motion)
}

/** A direction turned with the motion. */
export const moveDirection = ([x, y, z]: Vec3, { cos, sin }: SagittalMotion): Vec3 => [
  x,
  y * cos - z * sin,
  y * sin + z * cos,
]
