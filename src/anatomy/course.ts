import { interpolate } from './curve.ts'
import { endJoint, startJoint, type Placed } from './joints.ts'
import { joined, mergeNear, mergeReversed, type CourseKnot } from './knots.ts'
import { NOMINAL } from './pick-variant.ts'
import { placeWaypoints } from './place-waypoints.ts'
import type { CourseRecord, StructureRecord } from './record-types.ts'
import { settleCourse, type SettledCourse } from './settle.ts'
import type { SidedHead } from './sided.ts'
import type { PlacedWaypoint } from './waypoint.ts'

/** One ramus of a structure on one side. */
export interface PlacedCourse {
  readonly ramus: string
  /** `nominal` for the usual anatomy. */
  readonly variant: string
  readonly knots: readonly CourseKnot[]
  readonly settled: SettledCourse
}

export interface PlacedTube {
  readonly record: StructureRecord
  readonly waypoints: readonly PlacedWaypoint[]
  readonly courses: readonly PlacedCourse[]
}

/** Lays all rami of a tube, those of its variants included. */
export function placeTube(sided: SidedHead, record: StructureRecord, placed: Placed): PlacedTube {
  const waypoints = placeWaypoints(sided, record, (i) => radiusAt(record, i))
  const runs: readonly CourseRecord[] = record.courses ?? [
    { ramus: 'main', through: record.course.map((_, i) => i) },
  ]
  const courses: PlacedCourse[] = []
  for (const run of runs) {
    const knots = knotsOf(sided, record, run, waypoints, courses, placed)
    courses.push({
      ramus: run.ramus,
      variant: run.variant ?? NOMINAL,
      knots,
      settled: settleCourse(sided, knots),
    })
  }
  return { record, waypoints, courses }
}

const radiusAt = (record: StructureRecord, waypoint: number): number =>
  interpolate(
    record.calibre!.map((c) => ({ at: c.waypoint, value: c.mm / 2 })),
    waypoint,
  )

function knotsOf(
  sided: SidedHead,
  record: StructureRecord,
  run: CourseRecord,
  waypoints: readonly PlacedWaypoint[],
  before: readonly PlacedCourse[],
  placed: Placed,
): CourseKnot[] {
  const own = run.through.map((i): CourseKnot => ({
    at: waypoints[i]!.centre,
    depthMm: waypoints[i]!.depthMm,
    layer: record.course[i]!.layer,
    radiusMm: radiusAt(record, i),
    waypoints: [i],
    hidden: waypoints[i]!.hidden,
  }))
  const knots = mergeReversed(mergeNear(own))
  const start = startJoint(sided, record, run, knots[0]!, before, placed)
  const withStart = start ? joined(start, knots, record.firstIsJoint ?? false) : knots
  const end = endJoint(record, withStart.at(-1)!, placed)
  return end ? joined(end, withStart.toReversed(), true).toReversed() : withStart
}
