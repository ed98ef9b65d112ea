import type { GlandMesh, GlandStructure } from '../geometry/anatomy-types.ts'
import { addScaled, dot, length, lerp, normalize, scale, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import { placeInSpace } from './anchor-space.ts'
import { interpolate } from './curve.ts'
import { meanDirection, slabMesh } from './gland-slab.ts'
import { spindleMesh } from './gland-spindle.ts'
import { depthRange } from './layer-bounds.ts'
import { marginMmOf } from './margins.ts'
import { placeWaypoints } from './place-waypoints.ts'
import type { GlandShape, StructureRecord } from './record-types.ts'
import { probe, type SidedHead } from './sided.ts'
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

const BODY = 'nearest point of a smooth body that keeps to the bone when the skin sags'

function slabOf(
  sided: SidedHead,
  record: StructureRecord,
  shape: Slab,
  waypoints: readonly PlacedWaypoint[],
): GlandMesh {
  const outline = shape.outline.map((p) =>
    typeof p === 'number' ? waypoints[p]!.overSkin : placeInSpace(sided, p),
  )
  const stations = waypoints
    .map((w, i) => ({ at: w.overSkin[2], value: record.course[i]!.depth.meanMm }))
    .toSorted((a, b) => a.at - b.at)
  return slabMesh(sided, {
    outline,
    outward: [sided.sign, 0, 0],
    capsuleMm: (at) => interpolate(stations, at[2]),
    thicknessMm: thicknessOf(sided, record, shape),
  })
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
  const { overhangMm, heightMm, rests } = shape
  const places = shape.ends.map((i) => waypoints[i]!) as [PlacedWaypoint, PlacedWaypoint]
  // The stated depth is that of the capsule: the middle lies half a thickness deeper.
  const facing = meanDirection(places.map((w) => probe(sided.head, w.centre).outward))
  // Forward and backward places are published: a body that rests gives in height and side only.
  const outward = rests === undefined ? facing : normalize([facing[0], facing[1], 0])
  const ends = places.map((w) =>
    rests === undefined
      ? addScaled(w.centre, probe(sided.head, w.centre).outward, -half)
      : addScaled(w.overSkin, outward, -half - record.course[rests]!.depth.meanMm),
  ) as [Vec3, Vec3]
  const body = spindleMesh({ ends, outward, overhangMm, heightMm, thicknessMm: 2 * half })
  const laid = rests === undefined ? body : resting(sided, body, outward, record.course[rests]!.depth.meanMm)
  return offMidline(sided, raised(sided, laid, shape))
}

/** Lifts a body that would hang too far below its line: it keeps to the jaw when the skin sags. */
function raised(sided: SidedHead, mesh: GlandMesh, { hangsAtMost }: Spindle): GlandMesh {
  if (!hangsAtMost) return mesh
  const [a, b] = hangsAtMost.line.map((id) => sided.landmark(id)) as [Vec3, Vec3]
  const count = mesh.positions.length / 3
  const middle = (axis: number) =>
    mesh.positions.reduce((sum, x, i) => sum + (i % 3 === axis ? x : 0), 0) / count
  const lineMm = a[1] + ((b[1] - a[1]) * (middle(2) - a[2])) / (b[2] - a[2])
  const lift = Math.max(0, lineMm - hangsAtMost.mm - middle(1))
  return { ...mesh, positions: mesh.positions.map((x, i) => (i % 3 === 1 ? x + lift : x)) }
}

/** Moves a body towards the skin, or away from it, until it just lies as deep as its capsule and the layers ask. */
function resting(sided: SidedHead, mesh: GlandMesh, outward: Vec3, capsuleMm: number): GlandMesh {
  let body = mesh
  for (let turn = 0; turn < RESTING_TURNS; turn++) {
    let room = Infinity
    let from: number | undefined
    for (let i = 0; i < body.positions.length / 3; i++) {
      const here = probe(sided.head, vertexAt(body.positions, i), from, 'searched')
      from = here.hit.point.tri
      const least = Math.max(capsuleMm, depthRange(here.layers, 'sub-deep-fascia', 0).leastMm)
      room = Math.min(room, here.depthMm - least)
    }
    body = { ...body, positions: body.positions.map((x, i) => x + outward[i % 3]! * room) }
  }
  return body
}

const RESTING_TURNS = 3

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
