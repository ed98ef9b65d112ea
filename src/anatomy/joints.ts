import type { GlandMesh } from '../geometry/anatomy-types.ts'
import { closestOnMesh } from '../geometry/mesh-index.ts'
import { add, distance, dot, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts'
import type { PlacedCourse, PlacedTube } from './course.ts'
import { NOMINAL } from './pick-variant.ts'
import type { CourseKnot } from './knots.ts'
import type { CourseRecord, StructureRecord } from './record-types.ts'
import { AnatomyDataError } from './records.ts'
import type { SettledCourse } from './settle.ts'
import { probe, type SidedHead } from './sided.ts'

/** What a tube may start from or end on. */
export interface Placed {
  readonly tubes: ReadonlyMap<string, PlacedTube>
  readonly glands: ReadonlyMap<string, GlandMesh>
}

/** Where a ramus starts on another structure, or on a ramus of its own; null where it starts free. */
export function startJoint(
  sided: SidedHead,
  record: StructureRecord,
  run: CourseRecord,
  first: CourseKnot,
  before: readonly PlacedCourse[],
  placed: Placed,
): CourseKnot | null {
  if (run.start) {
    const { own, after } = run.start
    const parent = before.find((c) => c.ramus === own)!
    const knot = parent.knots.findIndex((k) => k.waypoints.includes(after))
    return jointAt(parent.settled, parent.settled.knotAt[knot]!, first.radiusMm)
  }
  if (record.start === undefined) return null
  const gland = placed.glands.get(record.start)
  if (gland) return jointOnGland(sided, gland, first)
  const parent = tubeOf(placed, record, record.start)
  const courses = ofVariant(parent, run.variant)
  if (record.startAt === 'end') {
    const { settled } = courses[0]!
    return jointAt(settled, settled.points.length - 1, first.radiusMm)
  }
  return jointOn(courses, first.at, first.radiusMm)
}

/** What hangs on a structure hangs on its usual course, or on that of the same variant where both have it. */
function ofVariant(tube: PlacedTube, variant = NOMINAL): readonly PlacedCourse[] {
  const own = tube.courses.filter((course) => course.variant === variant)
  return own.length > 0 ? own : tube.courses.filter((course) => course.variant === NOMINAL)
}

/** Where a tube runs into another. */
export function endJoint(record: StructureRecord, last: CourseKnot, placed: Placed): CourseKnot | null {
  if (record.end === undefined) return null
  return jointOn(ofVariant(tubeOf(placed, record, record.end)), last.at, last.radiusMm)
}

function tubeOf(placed: Placed, record: StructureRecord, id: string): PlacedTube {
  const tube = placed.tubes.get(id)
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
    parentRuns: wayAt(settled.points, index),
  }
}

function wayAt(points: readonly Vec3[], index: number): Vec3 {
  const last = points.length - 1
  return normalize(sub(points[Math.min(index + 1, last)]!, points[Math.max(index - 1, 0)]!))
}

/** Where a gland comes nearest, anywhere on its surface: a duct leaves it there, on heads alike at places alike. */
function jointOnGland(sided: SidedHead, gland: GlandMesh, first: CourseKnot): CourseKnot {
  const { at } = closestOnMesh(gland.positions, gland.triangles)(first.at)!
  return { ...first, at, depthMm: probe(sided.head, at).depthMm, waypoints: [], hidden: false }
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
