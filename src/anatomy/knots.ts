import type { LayerCode } from '../geometry/anatomy-types.ts'
import { distance, lerp, type Vec3 } from '../geometry/vec3.ts'
import { turnAt } from './curve.ts'

/** A place a course runs through. */
export interface CourseKnot {
  readonly at: Vec3
  readonly depthMm: number
  readonly layer: LayerCode
  readonly radiusMm: number
  /** Numbers of the waypoints it stands for; none where it joins another structure. */
  readonly waypoints: readonly number[]
  /** Under the auricle: the skin there says nothing about the layers over it. */
  readonly hidden: boolean
  /** Where it joins another tube: the way that one runs there, a unit vector downstream. */
  readonly parentRuns?: Vec3
}

/** Waypoints nearer than this count as one: a smooth course cannot turn between them, mm. */
const SAME_PLACE_MM = 3
/** A waypoint to which a course would turn back, from less than this away, counts as one with that neighbour, mm. */
const TURNS_BACK_WITHIN_MM = 20
const TURNS_BACK_DEG = 120

/** Puts a joint before the first knot, or in its place. */
export const joined = (
  joint: CourseKnot,
  knots: readonly CourseKnot[],
  inItsPlace: boolean,
): CourseKnot[] => [
  joint,
  ...(knots.length > 1 && (inItsPlace || distance(joint.at, knots[0]!.at) < SAME_PLACE_MM)
    ? knots.slice(1)
    : knots),
]

/** Neighbouring waypoints at one place become one knot in their middle, with the layer of the first. */
export function mergeNear(knots: readonly CourseKnot[]): CourseKnot[] {
  const out: CourseKnot[] = []
  for (const knot of knots) {
    const last = out.at(-1)
    if (!last || distance(last.at, knot.at) >= SAME_PLACE_MM) {
      out.push(knot)
      continue
    }
    out[out.length - 1] = together(last, knot)
  }
  return out
}

/** On a head whose landmarks stand in another order, a course would run back: such a waypoint joins its neighbour. */
export function mergeReversed(knots: readonly CourseKnot[]): CourseKnot[] {
  const out = [...knots]
  for (let k = 1; k + 1 < out.length; k++) {
    const [a, here, c] = [out[k - 1]!, out[k]!, out[k + 1]!]
    const toward = Math.min(distance(a.at, here.at), distance(here.at, c.at))
    if (turnAt([a.at, here.at, c.at], 1) < TURNS_BACK_DEG || toward > TURNS_BACK_WITHIN_MM) continue
    const before = distance(a.at, here.at) === toward
    out.splice(before ? k - 1 : k, 2, before ? together(a, here) : together(here, c))
    k = 0
  }
  return out
}

const together = (a: CourseKnot, b: CourseKnot): CourseKnot => ({
  at: lerp(a.at, b.at, 0.5),
  depthMm: (a.depthMm + b.depthMm) / 2,
  layer: a.layer,
  radiusMm: (a.radiusMm + b.radiusMm) / 2,
  waypoints: [...a.waypoints, ...b.waypoints],
  hidden: a.hidden || b.hidden,
})
