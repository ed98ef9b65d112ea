import type { SkinSurface, SurfacePoint } from './skin.ts'
import { barycentric, insideTriangle, normalAt, positionAt } from './surface.ts'
import { add, cross, distance, length, lerp, normalize, sub, vertexAt, type Vec3 } from './vec3.ts'

/** A point of a track: where it is and which triangle it lies on. */
export interface TrackPoint {
  readonly at: Vec3
  readonly skin: SurfacePoint
}

export type TrackFailure = 'same-point' | 'no-section' | 'leaves-the-skin'

export type TrackResult =
  | { readonly ok: true; readonly points: readonly TrackPoint[]; readonly lengthMm: number }
  | { readonly ok: false; readonly reason: TrackFailure; readonly message: string }

const FAILURE_TEXT: Readonly<Record<TrackFailure, string>> = {
  'same-point': 'two successive points are less than 1 mm apart',
  'no-section': 'no line over the skin joins two successive points in their common plane',
  'leaves-the-skin':
    'the line between two successive points runs off the skin (mouth, eye, nostril or edge of the model)',
}

/** Successive points closer than this make no track, mm. */
export const SHORTEST_LEG_MM = 1

const fail = (reason: TrackFailure): TrackResult => ({ ok: false, reason, message: FAILURE_TEXT[reason] })

/**
 * The curve over the outer skin from one point to another: where the plane of the two points and their mean normal
 * cuts the skin, on the component that joins both (the shorter way round where both ways do).
 * Points come at every triangle edge crossed, ends included.
 */
export function trackBetween(skin: SkinSurface, from: SurfacePoint, to: SurfacePoint): TrackResult {
  const start = insideTriangle(from)
  const end = insideTriangle(to)
  const a = positionAt(skin, start)
  const b = positionAt(skin, end)
  if (distance(a, b) < SHORTEST_LEG_MM) return fail('same-point')
  const meanNormal = add(normalAt(skin, start), normalAt(skin, end))
  const across = cross(sub(b, a), meanNormal)
  if (length(across) < 1e-9 * distance(a, b)) return fail('no-section')
  const planeNormal = normalize(across)
  const ways = [0, 1].map((way) => walk(skin, start, end, a, b, planeNormal, way))
  const done = ways.filter((way) => way.ok).toSorted((x, y) => x.lengthMm - y.lengthMm)
  return done[0] ?? ways.find((way) => !way.ok && way.reason === 'leaves-the-skin') ?? ways[0]!
}

/** Follow the section from triangle to triangle, leaving the first triangle by its first or second crossing. */
function walk(
  skin: SkinSurface,
  start: SurfacePoint,
  end: SurfacePoint,
  a: Vec3,
  b: Vec3,
  planeNormal: Vec3,
  way: number,
): TrackResult {
  const points: TrackPoint[] = [{ at: a, skin: start }]
  if (start.tri === end.tri) return finish(points, b, end)
  const side = (vertex: number): number => {
    const { positions } = skin
    const x = positions[3 * vertex]! - a[0]
    const y = positions[3 * vertex + 1]! - a[1]
    const z = positions[3 * vertex + 2]! - a[2]
    return x * planeNormal[0] + y * planeNormal[1] + z * planeNormal[2]
  }
  let tri = start.tri
  let cameThrough = -1
  const limit = skin.triangles.length / 3
  for (let step = 0; step < limit; step++) {
    const edge = crossing(skin, tri, side, cameThrough, step === 0 ? way : 0)
    if (edge < 0) return fail('no-section')
    const i = skin.triangles[tri * 3 + edge]!
    const j = skin.triangles[tri * 3 + ((edge + 1) % 3)]!
    const fi = side(i)
    const t = fi / (fi - side(j))
    const at = lerp(vertexAt(skin.positions, i), vertexAt(skin.positions, j), t)
    const bary: [number, number, number] = [0, 0, 0]
    bary[edge] = 1 - t
    bary[(edge + 1) % 3] = t
    points.push({ at, skin: { tri, bary } })
    const next = skin.neighbours[tri * 3 + edge]!
    if (next < 0) return fail('leaves-the-skin')
    if (next === end.tri) return finish(points, b, end)
    if (next === start.tri) return fail('no-section')
    cameThrough = edgeTo(skin, next, tri)
    tri = next
  }
  return fail('no-section')
}

/**
 * The first edge (0 = ab, 1 = bc, 2 = ca), or the next but `skip`, whose ends lie on different sides (zero counts as
 * positive), the one come through left out; -1 where there is none.
 */
function crossing(
  skin: SkinSurface,
  tri: number,
  side: (vertex: number) => number,
  cameThrough: number,
  skip: number,
): number {
  const a = side(skin.triangles[tri * 3]!) >= 0
  const b = side(skin.triangles[tri * 3 + 1]!) >= 0
  const c = side(skin.triangles[tri * 3 + 2]!) >= 0
  let left = skip
  for (let edge = 0; edge < 3; edge++) {
    const crosses = edge === 0 ? a !== b : edge === 1 ? b !== c : c !== a
    if (!crosses || edge === cameThrough) continue
    if (left === 0) return edge
    left -= 1
  }
  return -1
}

function edgeTo(skin: SkinSurface, tri: number, neighbour: number): number {
  for (let edge = 0; edge < 3; edge++) if (skin.neighbours[tri * 3 + edge] === neighbour) return edge
  return -1
}

function finish(points: TrackPoint[], b: Vec3, end: SurfacePoint): TrackResult {
  points.push({ at: b, skin: end })
  let lengthMm = 0
  for (let i = 1; i < points.length; i++) lengthMm += distance(points[i - 1]!.at, points[i]!.at)
  return { ok: true, points, lengthMm }
}

/**
 * The track cut into pieces of equal length, about `stepMm`; ends kept. Every sample keeps a triangle it lies on.
 */
export function resampleTrack(
  skin: SkinSurface,
  track: readonly TrackPoint[],
  lengthMm: number,
  stepMm: number,
): TrackPoint[] {
  const pieces = Math.max(1, Math.round(lengthMm / stepMm))
  const out: TrackPoint[] = [track[0]!]
  let segment = 1
  let before = 0
  for (let k = 1; k < pieces; k++) {
    const wanted = (lengthMm * k) / pieces
    let size = distance(track[segment - 1]!.at, track[segment]!.at)
    while (before + size < wanted && segment < track.length - 1) {
      before += size
      segment += 1
      size = distance(track[segment - 1]!.at, track[segment]!.at)
    }
    const t = size > 0 ? Math.min(1, (wanted - before) / size) : 0
    const to = track[segment]!
    const at = lerp(track[segment - 1]!.at, to.at, t)
    // a piece lies on the triangle that its later end was found on
    out.push({ at, skin: { tri: to.skin.tri, bary: barycentric(skin, to.skin.tri, at) } })
  }
  out.push(track.at(-1)!)
  return out
}
