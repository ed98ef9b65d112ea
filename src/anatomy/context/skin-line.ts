import {
  add,
  cross,
  distance,
  dot,
  lerp,
  normalize,
  scale,
  sub,
  addScaled,
  type Vec3,
} from '../../geometry/vec3.ts'
import type { SkinHit } from '../../geometry/skin.ts'
import { smoothCurve } from '../curve.ts'
import type { SidedHead } from '../sided.ts'
import { walkToSkin } from '../skin-walk.ts'

/** Distance of the points of a line, mm. */
export const STEP_MM = 2

/** Points of a line through knots before they are put on the skin. */
export function through(knots: readonly Vec3[], closed: boolean, straight: boolean): Vec3[] {
  if (straight) return straightThrough(closed ? [...knots, knots[0]!] : knots, closed)
  return closed ? closedCurve(knots) : [...smoothCurve(knots, STEP_MM).points]
}

function straightThrough(knots: readonly Vec3[], closed: boolean): Vec3[] {
  const points = knots.slice(1).flatMap((to, i) => {
    const from = knots[i]!
    const count = Math.max(1, Math.round(distance(from, to) / STEP_MM))
    return Array.from({ length: count }, (_, k) => lerp(from, to, k / count))
  })
  return closed ? points : [...points, knots.at(-1)!]
}

/** Two knots before and after make the seam as smooth as the rest. */
function closedCurve(knots: readonly Vec3[]): Vec3[] {
  const n = knots.length
  const wrapped = Array.from({ length: n + 5 }, (_, i) => knots[(i - 2 + 2 * n) % n]!)
  const { points, knotAt } = smoothCurve(wrapped, STEP_MM)
  return points.slice(knotAt[2]!, knotAt[2 + n]!)
}

/** A larger change of distance to the skin between neighbours is searched for anew, mm. */
const JUMP_MM = 1.5

/** The line on the skin under points in space: the closest skin to each, without gaps where that leaps over a fold. */
export function onSkin(sided: SidedHead, points: readonly Vec3[], closed = false): SkinHit[] {
  const hits = closestAlong(sided, points)
  const ends = closed ? [...hits, hits[0]!] : hits
  const whole = ends.flatMap((hit, i) =>
    i === 0 ? [hit] : [...between(sided, ends[i - 1]!, hit, MOST_HALVINGS), hit],
  )
  return closed ? whole.slice(0, -1) : whole
}

/** Neighbours farther apart than this leave a gap, mm. */
const GAP_MM = 2 * STEP_MM
const MOST_HALVINGS = 3

/** Skin points that bridge a gap, by halves. */
function between(sided: SidedHead, a: SkinHit, b: SkinHit, halvings: number): SkinHit[] {
  if (halvings === 0 || distance(a.at, b.at) <= GAP_MM) return []
  const middle = sided.head.closestPoint(lerp(a.at, b.at, 0.5))!
  return [...between(sided, a, middle, halvings - 1), middle, ...between(sided, middle, b, halvings - 1)]
}

/** Each point's closest skin, one walked to from the last. */
function closestAlong({ head }: SidedHead, points: readonly Vec3[]): SkinHit[] {
  const out: SkinHit[] = []
  for (const at of points) {
    const last = out.at(-1)
    const walked = last && walkToSkin(head, at, last.point.tri)
    const sure = walked && walked.distanceMm - last.distanceMm < JUMP_MM
    const hit = sure ? walked : head.closestPoint(at)
    if (!hit) throw new Error('The head has no outer skin to draw on')
    out.push(hit)
  }
  return out
}

/** How far a rounded end of a band reaches beyond its line, as a share of its half-width. */
const CAP_SHARE = 0.7
const ROUNDING_TURNS = 2

/**
 * Outline of a band so far to either side of a line on the skin; widths run evenly between knots.
 * @param square ends cut square; else rounded
 */
export function bandRound(
  sided: SidedHead,
  line: readonly SkinHit[],
  halfWidthsMm: readonly number[],
  square: boolean,
): Vec3[] {
  const last = line.length - 1
  const sides = line.map(({ at, point }, i) => {
    const along = sub(line[Math.min(i + 1, last)]!.at, line[Math.max(i - 1, 0)]!.at)
    const across = normalize(cross(sided.head.normalOf(point), along))
    const half = evenlyBetween(halfWidthsMm, i / Math.max(1, last))
    return { one: addScaled(at, across, half), other: addScaled(at, across, -half) }
  })
  const cap = (end: number, before: number, halfMm: number): Vec3[] => {
    const outward = normalize(sub(line[end]!.at, line[before]!.at))
    return square ? [] : [addScaled(line[end]!.at, outward, CAP_SHARE * halfMm)]
  }
  const ring = [
    ...sides.map(({ one }) => one),
    ...cap(last, last - 1, halfWidthsMm.at(-1)!),
    ...sides.map(({ other }) => other).toReversed(),
    ...cap(0, 1, halfWidthsMm[0]!),
  ]
  const points = straightThrough([...ring, ring[0]!], true)
  return square ? points : rounded(points)
}

/** Value at a share of the way through evenly spaced ones. */
function evenlyBetween(values: readonly number[], share: number): number {
  const place = share * (values.length - 1)
  const from = Math.min(Math.floor(place), values.length - 1)
  const to = Math.min(from + 1, values.length - 1)
  return values[from]! + (values[to]! - values[from]!) * (place - from)
}

function rounded(ring: readonly Vec3[]): Vec3[] {
  const n = ring.length
  let out = [...ring]
  for (let turn = 0; turn < ROUNDING_TURNS; turn++)
    out = out.map((at, i) => lerp(at, lerp(out[(i - 1 + n) % n]!, out[(i + 1) % n]!, 0.5), 0.5))
  return out
}

/** Corners of a circle lie about this far apart, mm; a smooth line joins them. */
const CORNER_STEP_MM = 5

/** A circle on the skin whose corners lie at the radius from its centre, straight. */
export function circleRound({ head }: SidedHead, centre: Vec3, radiusMm: number): Vec3[] {
  const middle = head.closestPoint(centre)!
  const normal = head.normalOf(middle.point)
  const u = normalize(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1]))
  const v = cross(normal, u)
  const count = Math.max(10, Math.round((2 * Math.PI * radiusMm) / CORNER_STEP_MM))
  const corners = Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count
    return atRadius(head, middle.at, add(scale(u, Math.cos(angle)), scale(v, Math.sin(angle))), radiusMm)
  })
  return closedCurve(corners)
}

const RADIUS_TURNS = 4

/** The skin falls away from the tangent: the way out is lengthened until the skin under it is as far as asked. */
function atRadius(head: SidedHead['head'], centre: Vec3, way: Vec3, radiusMm: number): Vec3 {
  let reach = radiusMm
  let hit = head.closestPoint(addScaled(centre, way, reach))!
  for (let turn = 0; turn < RADIUS_TURNS; turn++) {
    const along = Math.max(0.2, dot(normalize(sub(hit.at, centre)), way))
    reach = Math.min(2 * radiusMm, reach + (radiusMm - distance(centre, hit.at)) / along)
    hit = walkToSkin(head, addScaled(centre, way, reach), hit.point.tri)
  }
  return hit.at
}
