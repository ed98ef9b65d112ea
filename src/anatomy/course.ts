import { distance, dot, lerp, scale, add, sub, type Vec3 } from '../geometry/vec3.ts'
import { castOutside, placeOnSkin, placeInSpace, type SkinPlace } from './anchors.ts'
import { interpolate, turnAt } from './curve.ts'
import type { CourseRecord, StructureRecord } from './record-types.ts'
import { AnatomyDataError } from './records.ts'
import { settleCourse, type CourseKnot, type SettledCourse } from './settle.ts'
import type { SidedHead } from './sided.ts'
import { sinkWaypoint, type PlacedWaypoint } from './waypoint.ts'

/** One ramus of a structure on one side. */
export interface PlacedCourse {
  readonly ramus: string
  readonly knots: readonly CourseKnot[]
  readonly settled: SettledCourse
}

export interface PlacedTube {
  readonly record: StructureRecord
  readonly waypoints: readonly PlacedWaypoint[]
  readonly courses: readonly PlacedCourse[]
}

/** Waypoints nearer than this count as one: a smooth course cannot turn between them, mm. */
const SAME_PLACE_MM = 3
/** A waypoint to which a course would turn back, from less than this away, counts as one with that neighbour, mm. */
const TURNS_BACK_WITHIN_MM = 15
const TURNS_BACK_DEG = 120
/** How far a course ends inside the lower rim of the head model, mm. */
const RIM_INSET_MM = 5
const RIM_STEPS = 40

/** Lays all rami of a tube; `placed` holds the structures it may start from or end on. */
export function placeTube(
  sided: SidedHead,
  record: StructureRecord,
  placed: ReadonlyMap<string, PlacedTube>,
): PlacedTube {
  const waypoints = placeWaypoints(sided, record)
  const runs: readonly CourseRecord[] = record.courses ?? [
    { ramus: 'main', through: record.course.map((_, i) => i) },
  ]
  const courses: PlacedCourse[] = []
  for (const run of runs) {
    const knots = knotsOf(record, run, waypoints, courses, placed)
    courses.push({ ramus: run.ramus, knots, settled: settleCourse(sided, knots) })
  }
  return { record, waypoints, courses }
}

const radiusAt = (record: StructureRecord, waypoint: number): number =>
  interpolate(
    record.calibre!.map((c) => ({ at: c.waypoint, value: c.mm / 2 })),
    waypoint,
  )

function placeWaypoints(sided: SidedHead, record: StructureRecord): PlacedWaypoint[] {
  const out: PlacedWaypoint[] = []
  record.course.forEach((point, i) => {
    const last = i === record.course.length - 1
    const place =
      placeOnSkin(sided, point.anchor) ?? (last && i > 0 ? atRim(sided, out[i - 1]!.place, record, i) : null)
    if (!place) {
      throw new AnatomyDataError(
        `${record.id}, waypoint ${i} (${point.at}): expected skin over its anchor on this head`,
      )
    }
    out.push(sinkWaypoint(sided, place, point, i, radiusAt(record, i)))
  })
  return out
}

/** The farthest skin on the way to a place below the cropped neck. */
function atRim(sided: SidedHead, from: SkinPlace, record: StructureRecord, index: number): SkinPlace | null {
  const wanted = placeInSpace(sided, record.course[index]!.anchor)
  for (let step = RIM_STEPS; step > 0; step--) {
    const at = lerp(from.hit.at, wanted, step / RIM_STEPS)
    if (!castOutside(sided.head, at, [sided.sign, 0, 0])) continue
    const inset = RIM_INSET_MM / Math.max(distance(from.hit.at, wanted), 1e-9)
    const inside = lerp(from.hit.at, wanted, Math.max(0, step / RIM_STEPS - inset))
    const hit = castOutside(sided.head, inside, [sided.sign, 0, 0])
    if (!hit) continue
    const stated = { anterior: null, superior: null, lateral: null }
    return {
      hit,
      stated,
      wanted,
      notes: ['outside the head model: ends at its lower rim'],
      besideAuricle: false,
    }
  }
  return null
}

function knotsOf(
  record: StructureRecord,
  run: CourseRecord,
  waypoints: readonly PlacedWaypoint[],
  before: readonly PlacedCourse[],
  placed: ReadonlyMap<string, PlacedTube>,
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
  const start = startJoint(record, run, knots[0]!, before, placed)
  const withStart = start ? joined(start, knots, record.firstIsJoint ?? false) : knots
  if (record.end === undefined) return withStart
  const target = tubeOf(placed, record, record.end)
  const last = withStart.at(-1)!
  return joined(jointOn(target.courses, last.at, last.radiusMm), withStart.toReversed(), true).toReversed()
}

/** Puts a joint before the first knot, or in its place. */
const joined = (joint: CourseKnot, knots: readonly CourseKnot[], inItsPlace: boolean): CourseKnot[] => [
  joint,
  ...(knots.length > 1 && (inItsPlace || distance(joint.at, knots[0]!.at) < SAME_PLACE_MM)
    ? knots.slice(1)
    : knots),
]

function startJoint(
  record: StructureRecord,
  run: CourseRecord,
  first: CourseKnot,
  before: readonly PlacedCourse[],
  placed: ReadonlyMap<string, PlacedTube>,
): CourseKnot | null {
  if (run.start) {
    const { own, after } = run.start
    const parent = before.find((c) => c.ramus === own)!
    const knot = parent.knots.findIndex((k) => k.waypoints.includes(after))
    return jointAt(parent.settled, parent.settled.knotAt[knot]!, first.radiusMm)
  }
  if (record.start === undefined) return null
  const parent = tubeOf(placed, record, record.start)
  if (record.startAt === 'end') {
    const { settled } = parent.courses[0]!
    return jointAt(settled, settled.points.length - 1, first.radiusMm)
  }
  return jointOn(parent.courses, first.at, first.radiusMm)
}

function tubeOf(placed: ReadonlyMap<string, PlacedTube>, record: StructureRecord, id: string): PlacedTube {
  const tube = placed.get(id)
  if (!tube) throw new AnatomyDataError(`${record.id}: expected "${id}" to be placed before it`)
  return tube
}

function jointAt(settled: SettledCourse, index: number, radiusMm: number): CourseKnot {
  return {
    at: settled.points[index]!,
    depthMm: settled.probes[index]!.depthMm,
    layer: settled.layers[index]!,
    radiusMm: Math.min(radiusMm, settled.radiiMm[index]!),
    waypoints: [],
    hidden: settled.hidden[index]!,
  }
}

/** Where the courses of a tube come nearest to a place. */
function jointOn(courses: readonly PlacedCourse[], near: Vec3, radiusMm: number): CourseKnot {
  let best = { away: Infinity, at: near, course: courses[0]!, index: 0 }
  for (const course of courses) {
    const { points } = course.settled
    for (let i = 0; i + 1 < points.length; i++) {
      const along = sub(points[i + 1]!, points[i]!)
      const t = Math.min(
        1,
        Math.max(0, dot(sub(near, points[i]!), along) / Math.max(dot(along, along), 1e-12)),
      )
      const at = add(points[i]!, scale(along, t))
      const away = distance(at, near)
      if (away < best.away) best = { away, at, course, index: t < 0.5 ? i : i + 1 }
    }
  }
  return { ...jointAt(best.course.settled, best.index, radiusMm), at: best.at }
}

/** Neighbouring waypoints at one place become one knot in their middle, with the layer of the first. */
function mergeNear(knots: readonly CourseKnot[]): CourseKnot[] {
  const out: CourseKnot[] = []
  for (const knot of knots) {
    const last = out.at(-1)
    if (!last || distance(last.at, knot.at) >= SAME_PLACE_MM) {
      out.push(knot)
      continue
    }
    out[out.length - 1] = together(last, knot)
  }
  return out
}

/** On a head whose landmarks stand in another order, a course would run back: such a waypoint joins its neighbour. */
function mergeReversed(knots: readonly CourseKnot[]): CourseKnot[] {
  const out = [...knots]
  for (let k = 1; k + 1 < out.length; k++) {
    const [a, here, c] = [out[k - 1]!, out[k]!, out[k + 1]!]
    const toward = Math.min(distance(a.at, here.at), distance(here.at, c.at))
    if (turnAt([a.at, here.at, c.at], 1) < TURNS_BACK_DEG || toward > TURNS_BACK_WITHIN_MM) continue
    const before = distance(a.at, here.at) === toward
    out.splice(before ? k - 1 : k, 2, before ? together(a, here) : together(here, c))
    k = 0
  }
  return out
}

const together = (a: CourseKnot, b: CourseKnot): CourseKnot => ({
  at: lerp(a.at, b.at, 0.5),
  depthMm: (a.depthMm + b.depthMm) / 2,
  layer: a.layer,
  radiusMm: (a.radiusMm + b.radiusMm) / 2,
  waypoints: [...a.waypoints, ...b.waypoints],
  hidden: a.hidden || b.hidden,
})
