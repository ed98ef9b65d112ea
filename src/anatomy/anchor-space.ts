import { distance, dot, length, lerp, sub, type Vec3 } from '../geometry/vec3.ts'
import {
  AXES,
  type Anchor,
  type AnchorRef,
  type Axis,
  type BetweenAnchor,
  type Coordinate,
  type RoundAnchor,
} from './record-types.ts'
import type { SidedHead } from './sided.ts'

const INDEX: Readonly<Record<Axis, 0 | 1 | 2>> = { lateral: 0, superior: 1, anterior: 2 }

/** Unit vector along an axis; lateral is away from the midline. */
export const axisUnit = (sided: SidedHead, axis: Axis): Vec3 =>
  axis === 'lateral' ? [sided.sign, 0, 0] : axis === 'superior' ? [0, 1, 0] : [0, 0, 1]

/** Coordinate of a place along an axis, mm; lateral is the distance from the midline. */
export const coordinateOf = (sided: SidedHead, axis: Axis, at: Vec3): number => dot(axisUnit(sided, axis), at)

/** Axes along which an anchor states a coordinate. */
export function statedAxes(anchor: Anchor): Axis[] {
  if ('round' in anchor) return []
  const given = 'axes' in anchor ? anchor.axes : (anchor.mm ?? {})
  return AXES.filter((axis) => given[axis] !== undefined)
}

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
  coordinateOf(sided, axis, placeInSpace(sided, c.from)) + c.mm

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
    (coordinate(sided, axis, ref.level!) - coordinateOf(sided, axis, a)) /
    (coordinateOf(sided, axis, b) - coordinateOf(sided, axis, a))
  )
}

function offset(sided: SidedHead, at: Vec3, mm: Partial<Record<Axis, number>> = {}): Vec3 {
  return [at[0] + sided.sign * (mm.lateral ?? 0), at[1] + (mm.superior ?? 0), at[2] + (mm.anterior ?? 0)]
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
