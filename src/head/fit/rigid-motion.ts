import { addScaled, cross, dot, lerp, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'

/** A turn and a shift: what was at `origin` comes to 0, and the unit vectors `axes` become x, y and z. */
export interface RigidMotion {
  readonly origin: Vec3
  readonly axes: readonly [Vec3, Vec3, Vec3]
}

/**
 * The motion into the head frame of a head that need not be symmetric: origin midway between the tragia, x along
 * the line through them, and the Frankfort horizontal (that line and the mean of both orbitalia) level.
 */
export function fullHeadFrame(
  tragia: Readonly<Record<'left' | 'right', Vec3>>,
  orbitalia: Readonly<Record<'left' | 'right', Vec3>>,
): RigidMotion {
  const origin = lerp(tragia.right, tragia.left, 0.5)
  const x = normalize(sub(tragia.left, tragia.right))
  const toOrbit = sub(lerp(orbitalia.right, orbitalia.left, 0.5), origin)
  const z = normalize(addScaled(toOrbit, x, -dot(toOrbit, x)))
  return { origin, axes: [x, cross(z, x), z] }
}

/** Moves flat xyz points in place. */
export function moveRigidly(points: Float64Array, { origin, axes: [x, y, z] }: RigidMotion): void {
  for (let i = 0; i < points.length; i += 3) {
    const from: Vec3 = [points[i]! - origin[0], points[i + 1]! - origin[1], points[i + 2]! - origin[2]]
    points[i] = dot(from, x)
    points[i + 1] = dot(from, y)
    points[i + 2] = dot(from, z)
  }
}
