import { addScaled, dot, type Vec3 } from '../geometry/vec3.ts'

/** A landmark that is the farthest point of its surroundings in one direction. */
export interface Extremum {
  /** Head frame. Need not be of unit length. */
  readonly direction: Vec3
  /** How far from the template's point it is looked for, mm. */
  readonly reachMm: number
  /** Points this much short of the farthest still weigh in, mm: the place moves smoothly from head to head. */
  readonly softnessMm: number
}

/**
 * Mean of the candidate points, weighted towards those farthest along the direction. Moves continuously with the
 * shape, where the farthest vertex would jump.
 *
 * @param areas how much surface each candidate stands for
 */
export function softExtremum(points: readonly Vec3[], areas: readonly number[], extremum: Extremum): Vec3 {
  const { direction, softnessMm } = extremum
  const heights = points.map((point) => dot(point, direction))
  const top = Math.max(...heights)
  let sum: Vec3 = [0, 0, 0]
  let total = 0
  for (const [i, point] of points.entries()) {
    const weight = areas[i]! * Math.exp((heights[i]! - top) / softnessMm)
    sum = addScaled(sum, point, weight)
    total += weight
  }
  return [sum[0] / total, sum[1] / total, sum[2] / total]
}
