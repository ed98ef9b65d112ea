import type { Evidence, LayerCode, StructurePath, TubeStructure } from '../geometry/anatomy-types.ts'
import { distance, type Vec3 } from '../geometry/vec3.ts'
import type { PlacedCourse, PlacedTube } from './course.ts'
import { interpolate } from './curve.ts'
import { LEAST_COVER_MM } from './layer-bounds.ts'
import { marginMmOf } from './margins.ts'
import type { StructureRecord, WaypointRecord } from './record-types.ts'
import { sourceLine } from './source-line.ts'
import type { SidedHead } from './sided.ts'
import { evidenceOf, ownDepthSdMm } from './spread.ts'

/**
 * The structure that checker and scene see. Rami of the usual anatomy are several paths, all `nominal`; a variant's
 * path takes the place of the nominal one of the same ramus.
 */
export function tubeStructure(sided: SidedHead, tube: PlacedTube): TubeStructure {
  const { record } = tube
  if (record.kind === 'gland') throw new Error(`${record.id} is a gland, not a tube`)
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    side: sided.side,
    marginMm: marginMmOf(record),
    source: sourceLine(record),
    paths: tube.courses.map((course) => pathOf(tube, course)),
  }
}

export type PlacedTubeLike = Pick<PlacedTube, 'waypoints' | 'courses'>

interface Station {
  readonly at: number
  readonly point: WaypointRecord
}

function pathOf(tube: PlacedTube, course: PlacedCourse): StructurePath {
  const { record } = tube
  const { settled } = course
  const stations = stationsOf(record, course)
  const along = (value: (point: WaypointRecord) => number): number[] => {
    const values = stations.map((s) => ({ at: s.at, value: value(s.point) }))
    return settled.runMm.map((s) => interpolate(values, s))
  }
  const depthsMm = settled.probes.map((p) => p.depthMm)
  const alternative = record.courses?.some(
    ({ ramus, variant }) => ramus === course.ramus && variant !== undefined,
  )
  const variant = alternative ? record.variants?.find(({ id }) => id === course.variant) : undefined
  const bare = record.bareNear
  const bareAt = bare && centreOf(tube, bare.waypoint)
  return {
    ramus: course.ramus,
    variant: course.variant,
    variantName: variant?.name ?? null,
    prevalence: variant?.prevalence ?? record.prevalence ?? null,
    points: settled.points,
    radiiMm: settled.radiiMm,
    layers: settled.layers,
    acrossSdMm: along((point) => (point.across ?? record.across).sdMm),
    depthSdMm: along(ownDepthSdMm),
    depthsMm,
    normals: settled.probes.map((p) => p.outward),
    shallowerMm: shallower(along, settled.points.length, course),
    evidence: settled.runMm.map((s, i) => evidenceAt(course, stations, s, i)),
    layerNeverProtects: settled.points.map(
      (p) => bareAt !== undefined && distance(p, bareAt) <= bare!.radiusMm,
    ),
  }
}

/** Waypoints along a course by length from its start. */
function stationsOf(record: StructureRecord, course: PlacedCourse): Station[] {
  return course.knots.flatMap((knot, k) => {
    const first = knot.waypoints[0]
    return first === undefined
      ? []
      : [{ at: course.settled.runMm[course.settled.knotAt[k]!]!, point: record.course[first]! }]
  })
}

const UNDER_SMAS: ReadonlySet<LayerCode> = new Set(['sub-smas', 'sub-deep-fascia', 'on-bone'])

/**
 * How far bounds let the structure lie shallower than drawn: up to the underside of the SMAS where a measured layer
 * lies over it, else by the shallow end of its own depth. Never out of its layer under an intact SMAS, nor of the skin.
 */
function shallower(
  along: (value: (point: WaypointRecord) => number) => number[],
  count: number,
  course: PlacedCourse,
): number[] {
  const bounded = along((point) => (point.under ? 1 : 0))
  const own = along((point) => {
    const { meanMm } = point.depth
    if (point.under) return Math.max(0, meanMm - point.under.meanMm)
    return point.shallowEndMm === undefined ? 0 : Math.max(0, meanMm - point.shallowEndMm)
  })
  return Array.from({ length: count }, (_, i) => {
    const { probes, ranges, radiiMm } = course.settled
    const { depthMm, layers } = probes[i]!
    const roofMm = layers?.smas === 'present' ? layers.smasBottomMm : null
    const underSmas = roofMm !== null && UNDER_SMAS.has(course.settled.layers[i]!)
    const leastMm = underSmas
      ? radiiMm[i]! + roofMm
      : Math.max(ranges[i]!.leastMm, radiiMm[i]! + LEAST_COVER_MM)
    const room = depthMm - leastMm
    const wanted = bounded[i]! * (underSmas ? room : own[i]!) + (1 - bounded[i]!) * own[i]!
    return Math.max(0, Math.min(wanted, room))
  })
}

/** That of the nearest waypoint; on the way from another structure to the first, an estimate. */
function evidenceAt(course: PlacedCourse, stations: readonly Station[], s: number, index: number): Evidence {
  const { knots, settled } = course
  const led = knots[0]!.waypoints.length === 0 && index < settled.knotAt[1]!
  const nearest = stations.reduce((a, b) => (Math.abs(b.at - s) < Math.abs(a.at - s) ? b : a))
  return led && Math.abs(nearest.at - s) > LEAD_IN_MM ? 'estimate' : evidenceOf(nearest.point)
}

/** A waypoint speaks for this much of the way that leads to it from another structure, mm. */
const LEAD_IN_MM = 5

/** Where the course of a tube passes a waypoint. */
export function centreOf(tube: PlacedTubeLike, waypoint: number): Vec3 {
  for (const { knots, settled } of tube.courses) {
    const k = knots.findIndex((knot) => knot.waypoints.includes(waypoint))
    if (k >= 0) return settled.points[settled.knotAt[k]!]!
  }
  const aimed = tube.waypoints[waypoint]!.centre
  const all = tube.courses.flatMap((c) => c.settled.points)
  return all.reduce((best, p) => (distance(p, aimed) < distance(best, aimed) ? p : best))
}
