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

/** Each point's closest skin, one walked to from the last. */
export function onSkin({ head }: SidedHead, points: readonly Vec3[]): SkinHit[] {
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

/** Outline of a band so far to either side of a line on the skin; widths run evenly between knots. */
export function bandRound(
  sided: SidedHead,
  line: readonly SkinHit[],
  halfWidthsMm: readonly number[],
): Vec3[] {
  const sides = line.map(({ at, point }, i) => {
    const along = sub(line[Math.min(i + 1, line.length - 1)]!.at, line[Math.max(i - 1, 0)]!.at)
    const across = normalize(cross(sided.head.normalOf(point), along))
    const share = (i / Math.max(1, line.length - 1)) * (halfWidthsMm.length - 1)
    const from = Math.min(Math.floor(share), halfWidthsMm.length - 1)
    const to = Math.min(from + 1, halfWidthsMm.length - 1)
    const half = halfWidthsMm[from]! + (halfWidthsMm[to]! - halfWidthsMm[from]!) * (share - from)
    return { one: addScaled(at, across, half), other: addScaled(at, across, -half) }
  })
  const ring = [...sides.map(({ one }) => one), ...sides.map(({ other }) => other).toReversed()]
  return straightThrough([...ring, ring[0]!], true)
}

/** Corners of a circle on the skin whose points lie at the radius from its centre, straight. */
export function circleRound({ head }: SidedHead, centre: Vec3, radiusMm: number): Vec3[] {
  const hit = head.closestPoint(centre)!
  const normal = head.normalOf(hit.point)
  const u = normalize(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1]))
  const v = cross(normal, u)
  const count = Math.max(12, Math.round((2 * Math.PI * radiusMm) / STEP_MM))
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count
    const way = add(scale(u, Math.cos(angle)), scale(v, Math.sin(angle)))
    return atRadius(head, centre, way, radiusMm)
  })
}

const RADIUS_TURNS = 4

/** The skin falls away from the tangent: the way out is lengthened until the skin under it is as far as asked. */
function atRadius(head: SidedHead['head'], centre: Vec3, way: Vec3, radiusMm: number): Vec3 {
  let reach = radiusMm
  let at = addScaled(centre, way, reach)
  for (let turn = 0; turn < RADIUS_TURNS; turn++) {
    const hit = head.closestPoint(at)!
    const far = distance(centre, hit.at)
    const along = Math.max(0.2, dot(normalize(sub(hit.at, centre)), way))
    reach += (radiusMm - far) / along
    at = addScaled(centre, way, Math.min(reach, 2 * radiusMm))
  }
  return head.closestPoint(at)!.at
}
