import type { Head } from '../head/types.ts'
import type { SkinHit } from '../geometry/skin.ts'
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  length,
  lerp,
  normalize,
  sub,
  type Vec3,
} from '../geometry/vec3.ts'
import {
  AXES,
  type Anchor,
  type AnchorRef,
  type Axis,
  type Coordinate,
  type BetweenAnchor,
  type RoundAnchor,
} from './record-types.ts'
import type { SidedHead } from './sided.ts'

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

const INDEX: Readonly<Record<Axis, 0 | 1 | 2>> = { lateral: 0, superior: 1, anterior: 2 }
const unit = (sided: SidedHead, axis: Axis): Vec3 =>
  axis === 'lateral' ? [sided.sign, 0, 0] : axis === 'superior' ? [0, 1, 0] : [0, 0, 1]
const along = (sided: SidedHead, axis: Axis, at: Vec3): number => dot(unit(sided, axis), at)

/** The place of an anchor in space, before it is put on the skin. */
export function placeInSpace(sided: SidedHead, ref: AnchorRef): Vec3 {
  if (typeof ref === 'string') return ref === 'midline' ? [0, 0, 0] : sided.landmark(ref)
  if ('landmark' in ref) return offset(sided, sided.landmark(ref.landmark), ref.mm)
  if ('between' in ref) {
    const a = placeInSpace(sided, ref.between[0])
    const b = placeInSpace(sided, ref.between[1])
    const at = offset(sided, lerp(a, b, shareOf(sided, ref, a, b)), ref.mm)
    const top = ref.ceiling && coordinate(sided, 'superior', ref.ceiling)
    return top === undefined || at[1] <= top ? at : [at[0], top, at[2]]
  }
  if ('round' in ref) return roundTheHead(sided, ref)
  const given = AXES.filter((axis) => ref.axes[axis])
  const at = [...placeInSpace(sided, freeGuess(ref.axes))] as [number, number, number]
  for (const axis of given)
    at[INDEX[axis]] = coordinate(sided, axis, ref.axes[axis]!) * (axis === 'lateral' ? sided.sign : 1)
  return at
}

/** Where the free axis starts: the place whose landmark lies on the face, not the midline. */
function freeGuess(axes: Readonly<Partial<Record<Axis, Coordinate>>>): AnchorRef {
  const refs = AXES.flatMap((axis) => axes[axis]?.from ?? [])
  return refs.find((ref) => ref !== 'midline') ?? 'midline'
}

const coordinate = (sided: SidedHead, axis: Axis, c: Coordinate): number =>
  along(sided, axis, placeInSpace(sided, c.from)) + c.mm

function shareOf(
  sided: SidedHead,
  ref: Pick<BetweenAnchor, 't' | 'fromFirstMm' | 'level'>,
  a: Vec3,
  b: Vec3,
): number {
  if (ref.t !== undefined) return ref.t
  if (ref.fromFirstMm !== undefined) return ref.fromFirstMm / Math.max(length(sub(b, a)), 1e-9)
  const axis = ref.level!.axis ?? 'superior'
  return (
    (coordinate(sided, axis, ref.level!) - along(sided, axis, a)) /
    (along(sided, axis, b) - along(sided, axis, a))
  )
}

function offset(sided: SidedHead, at: Vec3, mm: Partial<Record<Axis, number>> = {}): Vec3 {
  return [at[0] + sided.sign * (mm.lateral ?? 0), at[1] + (mm.superior ?? 0), at[2] + (mm.anterior ?? 0)]
}

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
  const near = head.closestPoint(wanted)
  if (!near) return null
  const isLandmark = 'round' in anchor || ('landmark' in anchor && kept.length === 0)
  if (isLandmark || free.length === 0) {
    if (free.length === 0 && near.distanceMm > FARTHEST_FROM_SKIN_MM) {
      throw new AnchorError(
        `a fully stated anchor lies ${near.distanceMm.toFixed(1)} mm from the skin; expected 5 or less`,
      )
    }
    if (!head.zonesAt(near.point).auricle)
      return { hit: near, stated, wanted, notes: [], besideAuricle: false }
  }
  const direction = castDirection(
    sided,
    anchor,
    free.length > 0 ? free : [...AXES],
    head.normalOf(near.point),
  )
  const hit = castOutside(head, wanted, direction)
  const taped = tapeAlongSkin(sided, anchor, wanted)
  if (taped)
    return {
      hit: taped,
      stated,
      wanted,
      notes: ['lateral distance taken along the skin'],
      besideAuricle: false,
    }
  if (hit && !head.zonesAt(hit.point).auricle) return { hit, stated, wanted, notes: [], besideAuricle: false }
  if (hit) return besideAuricle(sided, wanted, stated)
  const beside = besideLine(head, wanted, direction)
  return (
    beside && {
      hit: beside,
      stated,
      wanted,
      notes: ['no skin on its line: the closest beside it'],
      besideAuricle: false,
    }
  )
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

const ROUND_STEP_DEG = 2

/** Walks along the skin at one height from the rear midline. Where there is no skin, the wanted point stays at the last. */
function roundTheHead(sided: SidedHead, anchor: RoundAnchor): Vec3 {
  const { head, sign } = sided
  const y = coordinate(sided, 'superior', anchor.round.level)
  const rear = head.castToSkin([0, y, 0], [0, 0, -1])
  const front = head.castToSkin([0, y, 0], [0, 0, 1])
  if (!rear || !front) return [0, y, 0]
  const middle: Vec3 = [0, y, (rear.at[2] + front.at[2]) / 2]
  let at = rear.at
  let left = anchor.round.fromRearMidlineMm
  for (let deg = ROUND_STEP_DEG; deg <= 180; deg += ROUND_STEP_DEG) {
    const angle = (deg * Math.PI) / 180
    const next = head.castToSkin(middle, [sign * Math.sin(angle), 0, -Math.cos(angle)])
    if (!next) return at
    const way = distance(at, next.at)
    if (way >= left) return lerp(at, next.at, left / way)
    left -= way
    at = next.at
  }
  return at
}

function statedAxes(anchor: Anchor): Axis[] {
  if ('round' in anchor) return []
  const given = 'axes' in anchor ? anchor.axes : (anchor.mm ?? {})
  return AXES.filter((axis) => given[axis] !== undefined)
}

/**
 * Along the free axis that the skin faces most, outward. For a point on the line between two places, axes along that
 * line count less: a line from ear to mouth is a line of the side view.
 */
function castDirection(sided: SidedHead, anchor: Anchor, free: readonly Axis[], normal: Vec3): Vec3 {
  if ('cast' in anchor && anchor.cast) {
    return anchor.cast === 'posterior' ? [0, 0, -1] : unit(sided, anchor.cast)
  }
  const [facing, line] = 'between' in anchor ? lineOf(sided, anchor) : [normal, null]
  const weight = (axis: Axis): number => {
    const out = unit(sided, axis)
    return Math.abs(dot(facing, out)) * (line ? 1 - Math.abs(dot(line, out)) : 1)
  }
  const axis = free.reduce((best, next) => (weight(next) > weight(best) ? next : best))
  const out = unit(sided, axis)
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
      if (!hit || head.zonesAt(hit.point).auricle) continue
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
