import { add, cross, dot, length, lerp, scale, sub, type Vec3 } from '../geometry/vec3.ts'

/** An outline and a place within it that sees the whole of it. */
export interface SeenOutline {
  readonly rim: readonly Vec3[]
  readonly middle: Vec3
}

/** The middle stays at least this far inside every edge drawn on as a line, mm; planning default. */
const LEAST_SIGHT_MM = 1
/** An outline that no place sees whole is smoothed, at most this often: each turn makes it rounder. */
const SMOOTHING_TURNS = 400
/** The search for the middle starts with this share of the outline's size and halves it so often. */
const FIRST_STEP = 0.25
const HALVINGS = 10

/**
 * A place from which every point of a flat outline is seen: rings drawn from it to the outline then never cross, and
 * a body spanned over them never folds. An outline that has none (a deep notch) is made rounder until it has.
 * @param rim points in order, in one plane, either way round
 * @param outward square to that plane, unit
 */
export function seenOutline(rim: readonly Vec3[], outward: Vec3): SeenOutline {
  let outline = rim
  for (let turn = 0; ; turn++) {
    const middle = mostSeeing(outline, outward)
    if (turn === SMOOTHING_TURNS || sightMm(outline, outward, middle) >= LEAST_SIGHT_MM)
      return { rim: outline, middle }
    outline = rounder(outline)
  }
}

/** How far inside every edge, drawn on as a line, a place lies, mm; negative where it does not see all of them. */
function sightMm(rim: readonly Vec3[], outward: Vec3, place: Vec3): number {
  let least = Infinity
  const turn = Math.sign(areaOf(rim, outward))
  for (let i = 0; i < rim.length; i++) {
    const a = rim[i]!
    const edge = sub(rim[(i + 1) % rim.length]!, a)
    const beside = dot(cross(edge, sub(place, a)), outward) / length(edge)
    least = Math.min(least, turn * beside)
  }
  return least
}

/** Twice the area inside, mm²: positive where the outline turns left seen against `outward`. */
const areaOf = (rim: readonly Vec3[], outward: Vec3): number =>
  rim.reduce(
    (sum, a, i) => sum + dot(cross(sub(a, rim[0]!), sub(rim[(i + 1) % rim.length]!, rim[0]!)), outward),
    0,
  )

/** The place that lies farthest inside: sight is concave, so that a pattern search finds its only top. */
function mostSeeing(rim: readonly Vec3[], outward: Vec3): Vec3 {
  const mean = scale(rim.reduce(add), 1 / rim.length)
  const reach = Math.max(...rim.map((p) => length(sub(p, mean))))
  const u = scale(sub(rim[0]!, mean), 1 / length(sub(rim[0]!, mean)))
  const v = cross(outward, u)
  let [best, most] = [mean, sightMm(rim, outward, mean)]
  let step = FIRST_STEP * reach
  for (let halving = 0; halving < HALVINGS;) {
    let moved = false
    for (let k = 0; k < DIRECTIONS; k++) {
      const angle = (2 * Math.PI * k) / DIRECTIONS
      const place = add(best, add(scale(u, step * Math.cos(angle)), scale(v, step * Math.sin(angle))))
      const sight = sightMm(rim, outward, place)
      if (sight <= most) continue
      ;[best, most, moved] = [place, sight, true]
    }
    if (moved) continue
    step /= 2
    halving++
  }
  return best
}

/** Many, because the top of sight lies on a ridge. */
const DIRECTIONS = 16

const rounder = (rim: readonly Vec3[]): Vec3[] =>
  rim.map((p, i) => {
    const [before, after] = [rim.at(i - 1)!, rim[(i + 1) % rim.length]!]
    return lerp(p, lerp(before, after, 0.5), 0.5)
  })
