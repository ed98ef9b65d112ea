import type { SkinHit } from '../geometry/skin.ts'
import { add, addScaled, cross, dot, normalize, sub, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { axisUnit, placeInSpace, statedAxes } from './anchor-space.ts'
import { AXES, type Anchor, type Axis, type BetweenAnchor } from './record-types.ts'
import { onAuricle, type SidedHead } from './sided.ts'

/** An anchor found on the skin. */
export interface SkinPlace {
  readonly hit: SkinHit
  /** The components the anchor states, head frame, mm; null on free axes. */
  readonly stated: Readonly<Record<Axis, number | null>>
  /** The point before it was put on the skin. */
  readonly wanted: Vec3
  readonly besideAuricle: boolean
  /** What had to give, in words of the placement table. */
  readonly notes: readonly string[]
}

export class AnchorError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AnchorError'
  }
}

/** Farthest that a point with all three components stated may lie from the outer skin, mm (CONTRACT.md). */
export const FARTHEST_FROM_SKIN_MM = 5
/** Skin that faces backward more than this sends a free anterior axis backward (cosine). Planning default. */
const CLEARLY_BACKWARD = -0.5
/** How far along the face skin is looked for in front of or behind the auricle, mm. */
const AURICLE_SEARCH_MM = 40

const TAPE_STEP_MM = 1

/**
 * Puts an anchor on the outer skin: stated components are kept and the free axis is cast along to the outermost skin;
 * with all three stated, the closest skin; with none, the landmark itself. Skin of the auricle is never used: the
 * nearest skin in front of or behind it is, and noted. Null where no skin lies on the line (below the cropped neck).
 * @throws AnchorError where all three components are stated more than 5 mm from the skin
 */
export function placeOnSkin(sided: SidedHead, anchor: Anchor): SkinPlace | null {
  const { head } = sided
  const wanted = placeInSpace(sided, anchor)
  const kept = statedAxes(anchor)
  const free = AXES.filter((axis) => !kept.includes(axis))
  const stated = {
    anterior: kept.includes('anterior') ? wanted[2] : null,
    superior: kept.includes('superior') ? wanted[1] : null,
    lateral: kept.includes('lateral') ? sided.sign * wanted[0] : null,
  }
  const found = (hit: SkinHit | null, ...notes: string[]): SkinPlace | null =>
    hit && { hit, stated, wanted, notes, besideAuricle: false }
  const near = head.closestPoint(wanted)
  if (!near) return null
  if (free.length === 0 && near.distanceMm > FARTHEST_FROM_SKIN_MM) {
    throw new AnchorError(
      `${near.distanceMm.toFixed(1)} mm from the skin; expected at most ${FARTHEST_FROM_SKIN_MM} where all three components are stated`,
    )
  }
  const isPoint = 'round' in anchor || ('landmark' in anchor && kept.length === 0) || free.length === 0
  if (isPoint && !onAuricle(head, near)) return found(near)
  const taped = tapeAlongSkin(sided, anchor, wanted)
  if (taped) return found(taped, 'lateral distance taken along the skin')
  if ('cast' in anchor && anchor.cast === 'inferior') return found(firstBelow(head, wanted))
  const ways = free.length > 0 ? free : [...AXES]
  const direction = castDirection(sided, anchor, ways, head.normalOf(near.point))
  const hit = castOutside(head, wanted, direction)
  if (!hit) return found(besideLine(head, wanted, direction), 'no skin on its line: the closest beside it')
  return onAuricle(head, hit) ? besideAuricle(sided, wanted, stated) : found(hit)
}

/** How far below a place its own skin is looked for, mm. */
const BELOW_SEARCH_MM = 80

/** The first skin met on the way down from a place inside the head. */
function firstBelow(head: Head, from: Vec3): SkinHit | null {
  for (let mm = 0; mm <= BELOW_SEARCH_MM; mm++) {
    const near = head.closestPoint([from[0], from[1] - mm, from[2]])
    if (near && dot(sub(near.at, [from[0], from[1] - mm, from[2]]), head.normalOf(near.point)) <= 0)
      return near
  }
  return null
}

/** How far along a line that misses the skin (between the lips) the skin beside it is looked for, mm. */
const LINE_SEARCH_MM = 40

/** The skin nearest to a line, at most 5 mm off it. */
function besideLine(head: Head, from: Vec3, direction: Vec3): SkinHit | null {
  let best: SkinHit | null = null
  for (let mm = -LINE_SEARCH_MM; mm <= LINE_SEARCH_MM; mm++) {
    const near = head.closestPoint(addScaled(from, direction, mm), FARTHEST_FROM_SKIN_MM)
    if (near && near.distanceMm < (best?.distanceMm ?? Infinity)) best = near
  }
  return best
}

/** The outermost skin on a line; null where the line meets skin only from within, through mouth, eye or neck. */
export function castOutside(head: Head, origin: Vec3, direction: Vec3): SkinHit | null {
  const hit = head.castToSkin(origin, direction)
  return hit && dot(head.normalOf(hit.point), direction) > 0 ? hit : null
}

/**
 * Along the free axis that the skin faces most, outward. For a point on the line between two places, axes along that
 * line count less: a line from ear to mouth is a line of the side view.
 */
function castDirection(sided: SidedHead, anchor: Anchor, free: readonly Axis[], normal: Vec3): Vec3 {
  if ('cast' in anchor && anchor.cast && anchor.cast !== 'inferior') {
    return anchor.cast === 'posterior' ? [0, 0, -1] : axisUnit(sided, anchor.cast)
  }
  const [facing, line] = 'between' in anchor ? lineOf(sided, anchor) : [normal, null]
  const weight = (axis: Axis): number => {
    const out = axisUnit(sided, axis)
    return Math.abs(dot(facing, out)) * (line ? 1 - Math.abs(dot(line, out)) : 1)
  }
  const axis = free.reduce((best, next) => (weight(next) > weight(best) ? next : best))
  const out = axisUnit(sided, axis)
  const faces = dot(facing, out)
  const forth = axis === 'lateral' || faces >= (axis === 'anterior' ? CLEARLY_BACKWARD : 0)
  return forth ? out : [-out[0], -out[1], -out[2]]
}

/** How the skin faces between two places, and the way from one to the other. */
function lineOf(sided: SidedHead, anchor: BetweenAnchor): [Vec3, Vec3] {
  const [a, b] = [placeInSpace(sided, anchor.between[0]), placeInSpace(sided, anchor.between[1])]
  const facing = (at: Vec3): Vec3 => {
    const near = sided.head.closestPoint(at)
    return near ? sided.head.normalOf(near.point) : [0, 0, 0]
  }
  return [normalize(add(facing(a), facing(b))), normalize(sub(b, a))]
}

/** The nearest skin in front of or behind the auricle at the same height; in front when both are as near. */
function besideAuricle(
  sided: SidedHead,
  wanted: Vec3,
  stated: Readonly<Record<Axis, number | null>>,
): SkinPlace | null {
  const { head, sign } = sided
  for (let mm = 1; mm <= AURICLE_SEARCH_MM; mm++) {
    for (const forward of [mm, -mm]) {
      const hit = castOutside(head, [wanted[0], wanted[1], wanted[2] + forward], [sign, 0, 0])
      if (!hit || onAuricle(head, hit)) continue
      const where = forward > 0 ? 'in front of' : 'behind'
      return { hit, stated, wanted, notes: [`skin ${mm} mm ${where} the auricle`], besideAuricle: true }
    }
  }
  return null
}

/** A lateral distance laid along the skin: walked on it at its height. Null for all others. */
function tapeAlongSkin(sided: SidedHead, anchor: Anchor, wanted: Vec3): SkinHit | null {
  if (!('tape' in anchor) || !anchor.tape) return null
  const { head, sign } = sided
  const mm = ('axes' in anchor ? anchor.axes.lateral?.mm : anchor.mm?.lateral) ?? 0
  let at = castOutside(head, [wanted[0] - sign * mm, wanted[1], wanted[2]], [0, 0, 1])
  for (let left = mm; at && left > 0; left -= TAPE_STEP_MM) {
    const away = normalize(cross([0, sign, 0], head.normalOf(at.point)))
    const next = addScaled(at.at, away, Math.min(left, TAPE_STEP_MM))
    at = head.closestPoint([next[0], wanted[1], next[2]])
  }
  return at
}
