import type { Side } from '../../geometry/anatomy-types.ts'
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import {
  isLandmarkPoint,
  resolvePoint,
  type LandmarkPoint,
  type PlanPlace,
  type PlanPoint,
} from '../../plan/index.ts'
import type { SkinPick } from '../gesture-store.ts'
import { alongSkin } from './skin-walk.ts'
import { landmarkTargets } from './snap.ts'

/** Axes of an offset in the head frame; `lateral` is away from the midline. */
export type OffsetAxis = 'anterior' | 'superior' | 'lateral'

/** A place on the skin by its way from a landmark, along two axes; the third follows from the skin. */
export interface LandmarkPlace {
  readonly landmark: string
  readonly side: Side | undefined
  /** mm from the landmark, positive forward, upward, away from the midline. */
  readonly offsets: readonly [Offset, Offset]
}
export interface Offset {
  readonly axis: OffsetAxis
  readonly mm: number
}

const sideSign = (side: Side | undefined): number => (side === 'right' ? -1 : 1)
const sideOfX = (x: number): Side => (x < 0 ? 'right' : 'left')

const alongAxis = (axis: OffsetAxis, side: Side | undefined): Vec3 =>
  axis === 'anterior' ? [0, 0, 1] : axis === 'superior' ? [0, 1, 0] : [sideSign(side), 0, 0]

/**
 * The way to a place from the landmark that it is anchored to or, for a plain skin point, from the nearest one of
 * its side. The axis that the skin faces most is left out: along it the skin decides.
 */
export function landmarkPlace(head: Head, pick: SkinPick, point: PlanPoint): LandmarkPlace | null {
  const anchor = isLandmarkPoint(point) ? point : nearestLandmark(head, pick)
  if (anchor === null) return null
  const { landmark } = anchor
  const from = head.landmark(landmark, head.isPaired(landmark) ? anchor.side : undefined)
  const side = anchor.side ?? sideOfX(pick.at[0])
  const way = sub(pick.at, from)
  const offset = (axis: OffsetAxis): Offset => ({ axis, mm: dot(way, alongAxis(axis, side)) })
  const [first, second] = axesOf(head, pick, isLandmarkPoint(point) ? point : null)
  return {
    landmark,
    side: head.isPaired(landmark) ? side : undefined,
    offsets: [offset(first), offset(second)],
  }
}

function axesOf(head: Head, { point }: SkinPick, anchored: LandmarkPoint | null): [OffsetAxis, OffsetAxis] {
  const { anterior, superior, lateral } = anchored?.mm ?? {}
  if (anterior !== undefined && superior !== undefined && lateral === undefined)
    return ['anterior', 'superior']
  if (lateral !== undefined && superior !== undefined && anterior === undefined)
    return ['lateral', 'superior']
  const [x, y, z] = head.normalOf(point).map(Math.abs) as [number, number, number]
  if (y > x && y > z) return ['anterior', 'lateral']
  return x >= z ? ['anterior', 'superior'] : ['lateral', 'superior']
}

function nearestLandmark(head: Head, { at }: SkinPick): { landmark: string; side: Side | undefined } | null {
  const own = sideOfX(at[0])
  let best: { landmark: string; side: Side | undefined } | null = null
  let bestMm = Infinity
  for (const target of landmarkTargets(head)) {
    if (target.snap.kind !== 'landmark' || (target.snap.side ?? own) !== own) continue
    const mm = distance(target.at, at)
    if (mm >= bestMm) continue
    bestMm = mm
    best = { landmark: target.snap.landmark, side: target.snap.side }
  }
  return best
}

/** A cast along the free axis that lands farther off than this met other skin (the ear, the nose), mm. */
const OTHER_SKIN_MM = 8

/**
 * The place with one offset typed anew.
 * @returns a landmark point, which follows the head; a skin point where the line along the free axis would meet
 *   other skin; null where there is no skin for it
 */
export function placeWithOffset(
  head: Head,
  pick: SkinPick,
  place: LandmarkPlace,
  axis: OffsetAxis,
  mm: number,
): PlanPlace | null {
  const old = place.offsets.find((offset) => offset.axis === axis)
  if (old === undefined) return null
  const side = place.side ?? sideOfX(pick.at[0])
  const expected = addScaled(pick.at, alongAxis(axis, side), mm - old.mm)
  const point: LandmarkPoint = {
    landmark: place.landmark,
    side,
    mm: Object.fromEntries(
      place.offsets.map((offset) => [offset.axis, offset.axis === axis ? mm : offset.mm]),
    ),
  }
  const placed = resolvePoint(head, point)
  const takes = (at: SkinPick['point']): boolean => !head.zonesAt(at).auricle
  if (placed.ok && takes(placed.value) && distance(head.positionOf(placed.value), expected) < OTHER_SKIN_MM)
    return point
  const near = head.closestPoint(expected, OTHER_SKIN_MM)
  return near !== null && takes(near.point) ? near.point : null
}

/**
 * Direction of a run on the skin: degrees above the horizontal, 0 straight forward round the face towards the
 * midline, 90 up, ±180 backward.
 */
export function angleOfRun(head: Head, from: SkinPick, to: SkinPick): number {
  const { up, forward } = frameAt(head, from, to)
  const way = sub(to.at, from.at)
  return (Math.atan2(dot(way, up), dot(way, forward)) * 180) / Math.PI
}

/** The direction in space of an angle on the skin between two points. */
export function directionOf(head: Head, from: SkinPick, to: SkinPick, angleDeg: number): Vec3 {
  const { up, forward } = frameAt(head, from, to)
  const radians = (angleDeg * Math.PI) / 180
  return add(scale(forward, Math.cos(radians)), scale(up, Math.sin(radians)))
}

function frameAt(head: Head, from: SkinPick, to: SkinPick): { readonly up: Vec3; readonly forward: Vec3 } {
  const normal = normalize(add(head.normalOf(from.point), head.normalOf(to.point)))
  const up = alongSkin(normal, [0, 1, 0]) ?? [0, 0, 1]
  const side = sideSign(sideOfX((from.at[0] + to.at[0]) / 2))
  return { up, forward: scale(cross(normal, up), side) }
}
