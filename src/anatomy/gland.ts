import type { GlandMesh, GlandStructure } from '../geometry/anatomy-types.ts'
import { addScaled, dot, length, lerp, scale, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import { placeInSpace } from './anchor-space.ts'
import { interpolate } from './curve.ts'
import { meanDirection, slabMesh } from './gland-slab.ts'
import { spindleMesh } from './gland-spindle.ts'
import { marginMmOf } from './margins.ts'
import { placeWaypoints } from './place-waypoints.ts'
import type { Anchor, GlandShape, StructureRecord } from './record-types.ts'
import { probe, type SidedHead } from './sided.ts'
import { placeOnSkin } from './skin-place.ts'
import { sourceLine } from './source-line.ts'
import { evidenceOf, ownDepthSdMm } from './spread.ts'
import type { DrawnWaypoint } from './table.ts'
import type { PlacedWaypoint } from './waypoint.ts'

export interface PlacedGland {
  readonly structure: GlandStructure
  readonly drawn: readonly DrawnWaypoint[]
}

type Slab = Extract<GlandShape, { kind: 'slab' }>
type Spindle = Extract<GlandShape, { kind: 'spindle' }>

/** Builds the body of a gland on one side. */
export function placeGland(sided: SidedHead, record: StructureRecord): PlacedGland {
  const waypoints = placeWaypoints(sided, record, () => 0)
  const shape = record.shape!
  const mesh =
    shape.kind === 'slab'
      ? slabOf(sided, record, shape, waypoints)
      : spindleOf(sided, record, shape, waypoints)
  const first = record.course.find((p) => p.depth.verified) ?? record.course[0]!
  const structure: GlandStructure = {
    id: record.id,
    name: record.name,
    kind: 'gland',
    side: sided.side,
    marginMm: marginMmOf(record),
    source: sourceLine(record),
    mesh,
    layer: record.course[0]!.layer,
    acrossSdMm: record.across.sdMm,
    depthSdMm: ownDepthSdMm(first),
    evidence: evidenceOf(first),
    prevalence: record.prevalence ?? null,
  }
  return { structure, drawn: waypoints.map((aimed) => drawnOn(sided, mesh, aimed)) }
}

const BODY = 'nearest point of a smooth body'

function slabOf(
  sided: SidedHead,
  record: StructureRecord,
  shape: Slab,
  waypoints: readonly PlacedWaypoint[],
): GlandMesh {
  const { head, sign } = sided
  const ownPlace = (anchor: Anchor): Vec3 => placeOnSkin(sided, anchor)?.hit.at ?? placeInSpace(sided, anchor)
  const outline = shape.outline.map((p) =>
    typeof p === 'number'
      ? waypoints[p]!.overSkin
      : shape.seen === 'lateral'
        ? placeInSpace(sided, p)
        : ownPlace(p),
  )
  const outward: Vec3 =
    shape.seen === 'lateral'
      ? [sign, 0, 0]
      : meanDirection([[sign, 0, 0], meanDirection(waypoints.map((w) => head.normalOf(w.place.hit.point)))])
  const stations = waypoints
    .map((w, i) => ({ at: w.overSkin[2], value: record.course[i]!.depth.meanMm }))
    .toSorted((a, b) => a.at - b.at)
  const mesh = slabMesh(sided, {
    outline,
    outward,
    capsuleMm: (at) => interpolate(stations, at[2]),
    thicknessMm: thicknessOf(sided, record, shape),
  })
  return cutAtMidline(sided, mesh)
}

/** The published thickness; behind the ramus the deep part is added. */
function thicknessOf(sided: SidedHead, record: StructureRecord, shape: Slab): (at: Vec3) => number {
  const { meanMm } = record.thickness!
  const behind = shape.thickerBehind
  if (!behind) return () => meanMm
  const [top, bottom] = behind.line.map((id) => sided.landmark(id)) as [Vec3, Vec3]
  return (at) => {
    const share = Math.min(1, Math.max(0, (at[1] - bottom[1]) / (top[1] - bottom[1])))
    const edge = lerp(bottom, top, share)[2]
    const t = Math.min(1, Math.max(0, 0.5 + (edge - at[2]) / behind.overMm))
    return meanMm + (behind.mm - meanMm) * t * t * (3 - 2 * t)
  }
}

function spindleOf(
  sided: SidedHead,
  record: StructureRecord,
  shape: Spindle,
  waypoints: readonly PlacedWaypoint[],
): GlandMesh {
  const half = record.thickness!.meanMm / 2
  const ends = shape.ends.map((i) => {
    const { centre } = waypoints[i]!
    // The stated depth is that of the capsule: the middle lies half a thickness deeper.
    return addScaled(centre, probe(sided.head, centre).outward, -half)
  }) as [Vec3, Vec3]
  const outward = meanDirection(ends.map((p) => probe(sided.head, p).outward))
  return offMidline(
    sided,
    spindleMesh({
      ends,
      outward,
      overhangMm: shape.overhangMm,
      heightMm: shape.heightMm,
      thicknessMm: record.thickness!.meanMm,
    }),
  )
}

/** Flattens the part of a body that would reach its partner. */
function cutAtMidline(sided: SidedHead, mesh: GlandMesh): GlandMesh {
  const held = (x: number): number => sided.sign * Math.max(BODY_MIDLINE_GAP_MM, sided.sign * x)
  return { ...mesh, positions: mesh.positions.map((x, i) => (i % 3 === 0 ? held(x) : x)) }
}

/** Moves a body to its own side where it would meet its partner. */
function offMidline(sided: SidedHead, mesh: GlandMesh): GlandMesh {
  const medial = mesh.positions.reduce(
    (least, x, i) => (i % 3 === 0 ? Math.min(least, sided.sign * x) : least),
    Infinity,
  )
  const shift = sided.sign * Math.max(0, BODY_MIDLINE_GAP_MM - medial)
  return { ...mesh, positions: mesh.positions.map((x, i) => (i % 3 === 0 ? x + shift : x)) }
}

/** Smallest distance of a gland from the midline plane, mm; planning default. */
const BODY_MIDLINE_GAP_MM = 2

/** The vertex under which a waypoint is drawn, and the outer face over it, where the depth of a capsule is read. */
function drawnOn(sided: SidedHead, mesh: GlandMesh, aimed: PlacedWaypoint): DrawnWaypoint {
  const outward = probe(sided.head, aimed.centre).outward
  const across = (p: Vec3): number => {
    const away = sub(p, aimed.centre)
    return length(sub(away, scale(outward, dot(away, outward))))
  }
  const vertices = Array.from({ length: mesh.positions.length / 3 }, (_, i) => vertexAt(mesh.positions, i))
  const at = vertices.reduce((best, p) => (across(p) < across(best) ? p : best))
  const face = vertices.filter((p) => across(p) <= across(at) + FACE_REACH_MM)
  const faceAt = face.reduce((best, p) => (dot(sub(p, best), outward) > 0 ? p : best))
  const level = dot(sub(aimed.centre, at), outward)
  return { aimed, at: addScaled(at, outward, level), faceAt, drawnBecause: BODY }
}

/** A capsule's depth is read this far in from a blunt edge, mm. */
const FACE_REACH_MM = 6
