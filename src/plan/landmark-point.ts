import type { Side } from '../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import { add, dot, scale, type Vec3 } from '../geometry/vec3.ts'
import { HeadError, type Head } from '../head/types.ts'
import type { LandmarkPoint } from './document.ts'
import { MAX_OFF_SKIN_MM } from './limits.ts'
import { nearestNames, orList } from './nearest-names.ts'
import { planError, quoted, type PlanError } from './plan-error.ts'
import { fail, ok, type Result } from './result.ts'

type Axis = 'lateral' | 'superior' | 'anterior'
const AXES: readonly Axis[] = ['lateral', 'superior', 'anterior']

/** Skin that faces backward more than this sends a free anterior axis backward (cosine). Planning default. */
const CLEARLY_BACKWARD = -0.2

interface Placed {
  readonly id: string
  readonly at: Vec3
  readonly side: Side | undefined
}

/**
 * The skin point that a landmark point means on a head.
 *
 * Stated components are added to the landmark and kept. One unstated axis is free: cast along it to the
 * outermost skin. All three stated: the closest outer skin, at most 5 mm away. None stated: the skin at the
 * landmark. Two unstated: cast along the one of them that the skin there faces most, the other keeps the
 * landmark's level; for most paired landmarks that is sideways, for those of the midline forward.
 * A cast runs away from the midline, forward (backward only from skin that clearly faces backward), or to the
 * side, up or down, that the skin faces.
 *
 * A landmark of the midline whose lateral component is free needs a side as well: either would do, and a
 * guess could be wrong.
 * @param keys place of the point in the file, for errors
 */
export function landmarkSkinPoint(
  head: Head,
  point: LandmarkPoint,
  keys: readonly PropertyKey[],
): Result<SurfacePoint, PlanError> {
  const found = findLandmark(head, point, keys)
  if (!found.ok) return found
  const { at } = found.value
  const away = found.value.side === 'right' ? -1 : 1
  const mm = point.mm ?? {}
  const free = AXES.filter((axis) => mm[axis] === undefined)
  const wanted = add(at, [away * (mm.lateral ?? 0), mm.superior ?? 0, mm.anterior ?? 0])
  const near = head.closestPoint(wanted)
  if (near === null) return fail(offHead(keys, 'there is no skin near it', 'a place on the skin'))
  if (free.length === 3) return ok(near.point)
  if (free.length === 0) {
    if (near.distanceMm <= MAX_OFF_SKIN_MM) return ok(near.point)
    const expected = `at most ${MAX_OFF_SKIN_MM} mm, because all three components are stated`
    return fail(offHead(keys, `${near.distanceMm.toFixed(1)} mm from the nearest skin`, expected))
  }
  const hit = head.castToSkin(wanted, castDirection(free, away, head.normalOf(near.point)))
  if (hit !== null) return ok(hit.point)
  const expected = `smaller offsets from ${quoted(point.landmark)}`
  return fail(offHead(keys, `the line along its free ${free.join(' or ')} axis meets no skin`, expected))
}

function findLandmark(
  head: Head,
  point: LandmarkPoint,
  keys: readonly PropertyKey[],
): Result<Placed, PlanError> {
  const { landmark: id, side, mm } = point
  try {
    const paired = head.isPaired(id)
    const lateralIsCast = mm?.anterior !== undefined && mm.superior !== undefined && mm.lateral === undefined
    const leavesMidline = lateralIsCast || (mm?.lateral ?? 0) !== 0
    if (side === undefined && (paired || leavesMidline)) {
      const why = paired ? `${quoted(id)} is on both sides` : 'the point leaves the midline'
      return fail(planError('side-required', [...keys, 'side'], 'missing', `left or right, because ${why}`))
    }
    return ok({ id, at: head.landmark(id, paired ? side : undefined), side })
  } catch (error) {
    if (!(error instanceof HeadError) || error.code !== 'unknown-landmark') throw error
    const names = orList(nearestNames(id, head.landmarkIds))
    return fail(
      planError(
        'unknown-landmark',
        [...keys, 'landmark'],
        quoted(id),
        `a landmark of the head, such as ${names}`,
      ),
    )
  }
}

function castDirection(free: readonly Axis[], away: number, normal: Vec3): Vec3 {
  const directions: Readonly<Record<Axis, Vec3>> = {
    lateral: [away, 0, 0],
    superior: [0, 1, 0],
    anterior: [0, 0, 1],
  }
  const facing = (axis: Axis): number => dot(normal, directions[axis])
  const axis = free.reduce((best, next) => (Math.abs(facing(next)) > Math.abs(facing(best)) ? next : best))
  const turned =
    axis === 'superior' ? facing(axis) < 0 : axis === 'anterior' && facing(axis) < CLEARLY_BACKWARD
  return scale(directions[axis], turned ? -1 : 1)
}

const offHead = (keys: readonly PropertyKey[], why: string, expected: string): PlanError =>
  planError('off-head', [...keys, 'mm'], `off the head (${why})`, expected)
