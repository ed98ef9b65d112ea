import { add, length, normalize, sub, type Vec3 } from '../geometry/vec3.ts'
import type { EndWays } from './curve.ts'
import type { CourseKnot } from './knots.ts'

/** Unit vectors whose sum is shorter than this run against each other: no way lies between. */
const OPPOSITE = 0.2

/**
 * How a course leaves the tube it springs from and reaches the one it runs into: at half the angle between that one's
 * way and its own, so that no branch stands off like a twig stuck on.
 */
export function waysOfEnds(knots: readonly CourseKnot[]): EndWays {
  const [first, second] = [knots[0]!, knots[1]!]
  const [before, last] = [knots.at(-2)!, knots.at(-1)!]
  return { first: between(first, first, second), last: between(last, before, last) }
}

function between({ parentRuns }: CourseKnot, from: CourseKnot, to: CourseKnot): Vec3 | undefined {
  if (!parentRuns) return undefined
  const both = add(parentRuns, normalize(sub(to.at, from.at)))
  return length(both) > OPPOSITE ? normalize(both) : undefined
}
