import type { LayerCode, Side } from '../geometry/anatomy-types.ts'
import { add, sub, type Vec3 } from '../geometry/vec3.ts'
import { coordinateOf, placeInSpace } from './anchor-space.ts'
import { centreOf, type PlacedTubeLike } from './tube.ts'
import { AXES, type Anchor, type AnchorRef, type Axis, type OffsetMm } from './record-types.ts'
import type { DepthBasis, StructureRecord } from './record-types.ts'
import { probe, type SidedHead } from './sided.ts'
import { sourceName } from './source-line.ts'
import { depthRangeOf } from './spread.ts'
import type { PlacedWaypoint } from './waypoint.ts'

/** One waypoint on one head: what is published, what is drawn, and why they differ. */
export interface PlacementRow {
  readonly structure: string
  readonly side: Side
  readonly waypoint: number
  readonly at: string
  /** The anchor in words. */
  readonly anchor: string
  /** Stated components, mm from their datum, and the same of the skin over the place drawn. */
  readonly publishedMm: OffsetMm
  readonly placedMm: OffsetMm
  /** Length of the difference, mm; from the anchored skin point where no component is stated. */
  readonly positionResidualMm: number
  readonly positionVerified: boolean
  readonly publishedDepthMm: number
  readonly publishedRangeMm: readonly [number, number]
  readonly depthVerified: boolean
  readonly depthBasis: DepthBasis
  /** Centre of the place drawn, head frame, mm. */
  readonly drawnAt: Vec3
  /** Measured: closest distance from the place drawn to the outer skin, mm. */
  readonly placedDepthMm: number
  readonly depthResidualMm: number
  readonly layerCode: LayerCode
  /** Why it differs; empty where it does not. */
  readonly reason: string
  readonly source: string
}

/** Differences up to these need no reason, mm. */
export const SAME_POSITION_MM = 0.5
export const SAME_DEPTH_MM = 0.25

export interface DrawnWaypoint {
  readonly aimed: PlacedWaypoint
  /** Where it is drawn. */
  readonly at: Vec3
  /** Where its depth is read, if not there: on the outer face of a gland. */
  readonly faceAt?: Vec3
  /** Why the drawing leaves the aim, where it does. */
  readonly drawnBecause: string
}

/** The rows of one structure on one side. */
export function placementRows(
  sided: SidedHead,
  record: StructureRecord,
  drawn: readonly DrawnWaypoint[],
): PlacementRow[] {
  return drawn.map(({ aimed, at, faceAt, drawnBecause }, i) => {
    const point = record.course[i]!
    const shift = sub(at, aimed.centre)
    const skin = add(aimed.overSkin, shift)
    const axes = AXES.filter((axis) => aimed.place.stated[axis] !== null)
    const published = componentsOf(sided, point.anchor, axes, (axis) => aimed.place.stated[axis]!)
    const placed = componentsOf(sided, point.anchor, axes, (axis) => coordinateOf(sided, axis, skin))
    const positionResidualMm =
      axes.length > 0
        ? Math.hypot(...axes.map((axis) => placed[axis]! - published[axis]!))
        : Math.hypot(...sub(skin, aimed.place.hit.at))
    const placedDepthMm = probe(sided.head, faceAt ?? at, aimed.place.hit.point.tri, 'searched').depthMm
    const depthResidualMm = placedDepthMm - point.depth.meanMm
    const moved = Math.hypot(...shift) > SAME_DEPTH_MM
    const differs = positionResidualMm > SAME_POSITION_MM || Math.abs(depthResidualMm) > SAME_DEPTH_MM
    const unexplained = differs && aimed.reasons.length === 0
    const reasons =
      differs || moved ? [...aimed.reasons, ...(moved || unexplained ? [drawnBecause] : [])] : []
    return {
      structure: record.id,
      side: sided.side,
      waypoint: i,
      at: point.at,
      anchor: anchorText(point.anchor),
      publishedMm: published,
      placedMm: placed,
      positionResidualMm,
      positionVerified: point.position.verified,
      publishedDepthMm: point.depth.meanMm,
      publishedRangeMm: depthRangeOf(point),
      depthVerified: point.depth.verified,
      depthBasis: point.depth.basis,
      drawnAt: at,
      placedDepthMm,
      depthResidualMm,
      layerCode: point.layer,
      reason: reasons.join('; '),
      source: sourceOf(record, i),
    }
  })
}

/** Millimetres from the datum of each stated axis. */
function componentsOf(
  sided: SidedHead,
  anchor: Anchor,
  axes: readonly Axis[],
  value: (axis: Axis) => number,
): OffsetMm {
  const entries = axes.map((axis) => {
    const datum = placeInSpace(sided, 'axes' in anchor ? anchor.axes[axis]!.from : bare(anchor))
    return [axis, value(axis) - coordinateOf(sided, axis, datum)] as const
  })
  return Object.fromEntries(entries)
}

/** An anchor without its offset. */
function bare(anchor: Exclude<Anchor, { axes: unknown }>): Anchor {
  if ('landmark' in anchor) return { landmark: anchor.landmark }
  if ('round' in anchor) return anchor
  const { mm: _offset, ceiling: _ceiling, cast: _cast, ...line } = anchor
  return line
}

function sourceOf(record: StructureRecord, waypoint: number): string {
  const point = record.course[waypoint]!
  const position = point.position.verified ? point.position.sources.map(sourceName) : []
  const depth = point.depth.verified && point.depth.source ? [sourceName(point.depth.source)] : []
  return [
    `position: ${position.join(', ') || 'planning default'}`,
    `depth: ${depth.join(', ') || 'planning default'}`,
  ].join('; ')
}

const WORDS: Readonly<Record<Axis, readonly [string, string]>> = {
  anterior: ['in front of', 'behind'],
  superior: ['above', 'below'],
  lateral: ['lateral to', 'medial to'],
}
const trim = (mm: number): string => String(Math.round(mm * 10) / 10)

/** An anchor in words, e.g. `27 mm in front of gonion`. */
export function anchorText(ref: AnchorRef): string {
  if (typeof ref === 'string') return ref
  if ('landmark' in ref) return withOffset(ref.mm, ref.landmark)
  if ('axes' in ref) {
    const parts = AXES.flatMap((axis) => {
      const c = ref.axes[axis]
      return c ? [axisText(axis, c.mm, anchorText(c.from))] : []
    })
    return parts.join(', ')
  }
  if ('round' in ref) {
    const { fromRearMidlineMm, level } = ref.round
    return `${trim(fromRearMidlineMm)} mm round the head from the rear midline, ${axisText('superior', level.mm, anchorText(level.from))}`
  }
  const [a, b] = ref.between.map(anchorText)
  const where =
    ref.t !== undefined
      ? `${trim(ref.t * 100)} % of the way from ${a} to ${b}`
      : ref.fromFirstMm !== undefined
        ? `${trim(ref.fromFirstMm)} mm from ${a} towards ${b}`
        : `on the line from ${a} to ${b}, ${axisText(ref.level!.axis ?? 'superior', ref.level!.mm, anchorText(ref.level!.from))}`
  return withOffset(ref.mm, where)
}

function withOffset(mm: OffsetMm | undefined, from: string): string {
  const parts = AXES.flatMap((axis) => (mm?.[axis] === undefined ? [] : [axisText(axis, mm[axis], '')]))
  return parts.length > 0 ? `${parts.join(', ').replaceAll(/ +,/g, ',')} ${from}`.replaceAll('  ', ' ') : from
}

const axisText = (axis: Axis, mm: number, of: string): string =>
  mm === 0 ? `level with ${of}` : `${trim(Math.abs(mm))} mm ${WORDS[axis][mm > 0 ? 0 : 1]} ${of}`

/** Where each waypoint of a tube is drawn. */
export function drawnWaypoints(tube: PlacedTubeLike): DrawnWaypoint[] {
  return tube.waypoints.map((aimed) => ({
    aimed,
    at: centreOf(tube, aimed.index),
    drawnBecause: tube.courses.some((c) =>
      c.knots.some((k) => k.waypoints.length === 1 && k.waypoints[0] === aimed.index),
    )
      ? 'smooth course between the layers'
      : 'one place with its neighbour or its parent',
  }))
}
