import { add, addScaled, length, lerp, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts'
import { turnAt } from './curve.ts'
import type { CourseKnot } from './knots.ts'
import type { Sample } from './samples.ts'

/** A sharper turn from one sample to the next than this is eased (a tube bends no tighter than about 4 mm radius). */
const EASY_TURN_DEG = 25
const EASING_SWEEPS = 150
/** How far easing may carry a waypoint, mm: inside the 2 mm that need no reason of anatomy, unless the turn stays sharp. */
const KNOT_PLAY_MM = 1.9
const SHARP_TURN_DEG = 40
const SHARP_PLAY_MM = 3.5

const POLISHING_PASSES = 4

/** Keeps a moved point: a waypoint within its play, a joint where it is, a wall on its own side. */
export type Hold = (p: Vec3, index: number) => Vec3

/** Takes the facets of the skin out of a course. */
export function polish(
  points: readonly Vec3[],
  samples: readonly Sample[],
  knots: readonly CourseKnot[],
  onOwnSide: Hold,
): readonly Vec3[] {
  const hold = holdKnots(samples, knots, onOwnSide, SHARP_PLAY_MM)
  let out = points
  for (let pass = 0; pass < POLISHING_PASSES; pass++) {
    const here = out
    out = here.map((p, i) => {
      const before = here[i - 1]
      const after = here[i + 1]
      return before && after ? hold(lerp(p, scale(add(before, after), 0.5), 0.5), i) : p
    })
  }
  return out
}

/** Rounds bends tighter than a vessel or nerve runs: points move to the middle of their neighbours, knots a little. */
export function easeBends(
  points: readonly Vec3[],
  samples: readonly Sample[],
  knots: readonly CourseKnot[],
  onOwnSide: Hold,
): readonly Vec3[] {
  const hold = (playMm: number) => holdKnots(samples, knots, onOwnSide, playMm)
  const eased = ease(points, hold(KNOT_PLAY_MM))
  return eased.some((_, i) => turnAt(eased, i) > SHARP_TURN_DEG) ? ease(eased, hold(SHARP_PLAY_MM)) : eased
}

function holdKnots(
  samples: readonly Sample[],
  knots: readonly CourseKnot[],
  onOwnSide: Hold,
  playMm: number,
): Hold {
  return (p, i) => {
    const { knot } = samples[i]!
    return onOwnSide(knot < 0 ? p : held(p, knots[knot]!, playMm), i)
  }
}

function ease(points: readonly Vec3[], hold: Hold): readonly Vec3[] {
  let eased = points
  for (let sweep = 0; sweep < EASING_SWEEPS; sweep++) {
    const here = eased
    const tight = here.map((_, i) => turnAt(here, i) > EASY_TURN_DEG)
    if (!tight.includes(true)) break
    eased = here.map((p, i) => {
      const before = here[i - 1]
      const after = here[i + 1]
      if (!before || !after || !(tight[i] || tight[i - 1] || tight[i + 1])) return p
      return hold(addScaled(p, sub(scale(add(before, after), 0.5), p), 0.5), i)
    })
  }
  return eased
}

/** A waypoint within its play; a joint stays. */
function held(p: Vec3, knot: CourseKnot, playMm: number): Vec3 {
  if (knot.waypoints.length === 0) return knot.at
  const away = sub(p, knot.at)
  return length(away) <= playMm ? p : addScaled(knot.at, normalize(away), playMm)
}
