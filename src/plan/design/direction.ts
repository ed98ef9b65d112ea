import type { ThreadResult } from '../../geometry/check-types.ts'
import type { RegionId } from '../../geometry/skin.ts'
import { addScaled, dot, length, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import {
  CONTOUR_ROOM_DEG,
  LIFT_DIRECTIONS,
  middleDeg,
  offRangeDeg,
  type ContourId,
  type LiftDirection,
} from './lift-directions.ts'
import type { PullRun, PullStep } from './pull.ts'
import { atRise, riseDeg, skinCompass } from './skin-compass.ts'

/** The pull of one run beside the lifting direction of its region. */
export interface PullDirection {
  readonly threadId: string
  readonly pass: number
  readonly region: RegionId | null
  /** Mean rise of the pull above the level of the skin, degrees: 0 back, 90 up, -90 down. */
  readonly riseDeg: number
  /** Off the region's lifting directions, degrees: 0 within their range; null where the region has none. */
  readonly offDeg: number | null
  readonly lift: LiftDirection | null
  readonly contour: ContourAngle | null
  /** The middle of the run on the skin, head frame, mm, with its normal; arrows stand here. */
  readonly at: Vec3
  readonly normal: Vec3
  /** Where it is drawn to there, and where the region is usually lifted to; unit vectors along the skin. */
  readonly pull: Vec3
  readonly liftTo: Vec3 | null
}

/** The pull beside a line of the face. */
export interface ContourAngle {
  readonly id: ContourId
  readonly way: 'along' | 'across'
  /** Angle to the line, 0 to 90 degrees. */
  readonly angleDeg: number
  /** Whether it runs along or square to the line, as the region asks, within 30 degrees. */
  readonly follows: boolean
}

/** Direction of pull of each run. */
export function pullDirections(
  head: Head,
  threads: readonly ThreadResult[],
  runs: readonly PullRun[],
): readonly PullDirection[] {
  return runs.map(({ threadId, pass, steps }) => {
    const region = threads.find(({ id }) => id === threadId)?.region ?? null
    const lift = (region === null ? undefined : LIFT_DIRECTIONS[region]) ?? null
    const rise = meanRise(steps)
    const middle = steps[Math.floor(steps.length / 2)]!
    return {
      threadId,
      pass,
      region,
      riseDeg: rise,
      offDeg: lift === null ? null : offRangeDeg(lift, rise),
      lift,
      contour: lift?.contour == null ? null : contourAngle(head, middle, lift.contour),
      at: middle.at,
      normal: middle.normal,
      pull: middle.pull,
      liftTo: lift === null ? null : atRise(skinCompass(middle.at, middle.normal), middleDeg(lift)),
    }
  })
}

/** Mean direction over the length of the run, each step seen on its own piece of skin, degrees. */
function meanRise(steps: readonly PullStep[]): number {
  let [back, up] = [0, 0]
  for (const { at, normal, pull, mm } of steps) {
    const rad = (riseDeg(skinCompass(at, normal), pull) * Math.PI) / 180
    back += mm * Math.cos(rad)
    up += mm * Math.sin(rad)
  }
  return (Math.atan2(up, back) * 180) / Math.PI
}

/** The two landmarks that a line of the face runs between. */
const CONTOUR_ENDS: Readonly<Record<ContourId, readonly [string, string]>> = {
  'jaw-border': ['mid-mandibular-border', 'gonion'],
  'nasolabial-fold': ['cheilion', 'alare'],
}

function contourAngle(
  head: Head,
  { at, normal, pull }: PullStep,
  { id, way }: NonNullable<LiftDirection['contour']>,
): ContourAngle | null {
  const side = at[0] < 0 ? 'right' : 'left'
  const [from, to] = CONTOUR_ENDS[id]
  const line = sub(head.landmark(to, side), head.landmark(from, side))
  const flat = addScaled(line, normal, -dot(line, normal))
  if (length(flat) < 1e-6) return null
  const cosine = Math.min(1, Math.abs(dot(normalize(flat), pull)))
  const angleDeg = (Math.acos(cosine) * 180) / Math.PI
  const follows = way === 'along' ? angleDeg <= CONTOUR_ROOM_DEG : angleDeg >= 90 - CONTOUR_ROOM_DEG
  return { id, way, angleDeg, follows }
}
