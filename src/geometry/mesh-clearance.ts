import type { GlandMesh } from './anatomy-types.ts'
import { boxDistance, boxOf, type Box, type ChunkedLine } from './box.ts'
import { closestPointOnTriangle } from './distance.ts'
import type { SegmentClearance } from './tube-clearance.ts'
import { cross, distance, dot, length, lerp, sub, vertexAt, type Vec3 } from './vec3.ts'

/** A closed surface ready for distance queries. */
export interface PreparedMesh {
  readonly corners: readonly (readonly [Vec3, Vec3, Vec3])[]
  readonly boxes: readonly Box[]
  readonly box: Box
}

export function prepareMesh(mesh: GlandMesh): PreparedMesh {
  const corners: [Vec3, Vec3, Vec3][] = []
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    corners.push([0, 1, 2].map((k) => vertexAt(mesh.positions, mesh.triangles[t + k]!)) as [Vec3, Vec3, Vec3])
  }
  return { corners, boxes: corners.map((c) => boxOf(c)), box: boxOf(corners.flat()) }
}

/**
 * Whether a point lies inside a closed surface, by the solid angle it subtends.
 * Reference: Van Oosterom and Strackee 1983, IEEE Trans Biomed Eng 30:125.
 */
export function isInside(mesh: PreparedMesh, p: Vec3): boolean {
  if (boxDistance([...p, ...p], mesh.box) > 0) return false
  let angle = 0
  for (const [a, b, c] of mesh.corners) {
    const u = sub(a, p)
    const v = sub(b, p)
    const w = sub(c, p)
    const lu = length(u)
    const lv = length(v)
    const lw = length(w)
    const below = lu * lv * lw + dot(u, v) * lw + dot(v, w) * lu + dot(w, u) * lv
    angle += 2 * Math.atan2(dot(u, cross(v, w)), below)
  }
  return Math.abs(angle) > 2 * Math.PI
}

/** Closest point of the surface and its distance, signed: negative inside. Null beyond `maxMm`. */
export function closestOnMesh(
  mesh: PreparedMesh,
  p: Vec3,
  maxMm = Infinity,
): { at: Vec3; signedMm: number } | null {
  const own: Box = [...p, ...p]
  if (boxDistance(own, mesh.box) > maxMm) return null
  let best = maxMm
  let at: Vec3 | null = null
  mesh.corners.forEach(([a, b, c], t) => {
    if (boxDistance(own, mesh.boxes[t]!) > best) return
    const q = closestPointOnTriangle(p, a, b, c)
    const away = distance(p, q)
    if (away <= best) {
      best = away
      at = q
    }
  })
  return at ? { at, signedMm: isInside(mesh, p) ? -best : best } : null
}

/** Ternary search ends when the piece is this short, mm: clearance is then exact to far below 0.05 mm. */
const REFINE_MM = 0.01

interface Approach {
  readonly segment: number
  readonly share: number
  readonly signedMm: number
  readonly at: Vec3
  readonly witness: Vec3
}

/**
 * For every segment of the cannula within `reachMm` of a closed surface, its closest approach, wall to wall, mm;
 * negative where it runs inside. The least of all is exact; the others are those of the nearer end of their segment.
 */
export function meshClearances(
  cannula: ChunkedLine,
  radiusMm: number,
  mesh: PreparedMesh,
  reachMm: number,
): SegmentClearance[] {
  const axisReach = reachMm + radiusMm
  if (boxDistance(cannula.box, mesh.box) > axisReach) return []
  const approaches = cannula.chunks
    .filter((part) => boxDistance(part.box, mesh.box) <= axisReach)
    .flatMap((part) => chunkApproaches(cannula, part.from, part.to, mesh, axisReach))
  return refineLeast(cannula, mesh, approaches, axisReach)
    .filter((near) => near.signedMm <= axisReach)
    .map(({ segment, share, signedMm, at, witness }) => ({
      segment,
      share,
      clearanceMm: signedMm - radiusMm,
      at,
      witness,
      tubeSegment: 0,
      tubeShare: 0,
    }))
}

function probe(
  cannula: ChunkedLine,
  mesh: PreparedMesh,
  segment: number,
  share: number,
  maxMm: number,
): Approach | null {
  const at = lerp(cannula.points[segment]!, cannula.points[segment + 1]!, share)
  const hit = closestOnMesh(mesh, at, maxMm)
  return hit && { segment, share, signedMm: hit.signedMm, at, witness: hit.at }
}

/** Nearer end of each segment of a chunk. */
function chunkApproaches(
  cannula: ChunkedLine,
  from: number,
  to: number,
  mesh: PreparedMesh,
  maxMm: number,
): Approach[] {
  let before = probe(cannula, mesh, from, 0, maxMm)
  const out: Approach[] = []
  for (let i = from; i < to; i++) {
    const after = probe(cannula, mesh, i, 1, maxMm)
    const start = before && { ...before, segment: i, share: 0 }
    const best = start && after ? (after.signedMm < start.signedMm ? after : start) : (start ?? after)
    if (best) out.push(best)
    before = after
  }
  return out
}

/** Search along every segment that could still hold the least clearance; distance changes by at most 1 mm per mm. */
function refineLeast(
  cannula: ChunkedLine,
  mesh: PreparedMesh,
  approaches: Approach[],
  maxMm: number,
): Approach[] {
  let least = Math.min(...approaches.map((a) => a.signedMm))
  return approaches.map((approach) => {
    const size = distance(cannula.points[approach.segment]!, cannula.points[approach.segment + 1]!)
    if (approach.signedMm - size / 2 > least) return approach
    let best = approach
    let low = 0
    let high = 1
    while ((high - low) * size > REFINE_MM) {
      const third = (high - low) / 3
      const a = probe(cannula, mesh, approach.segment, low + third, maxMm + size)
      const b = probe(cannula, mesh, approach.segment, high - third, maxMm + size)
      for (const c of [a, b]) if (c && c.signedMm < best.signedMm) best = c
      if ((a?.signedMm ?? Infinity) < (b?.signedMm ?? Infinity)) high -= third
      else low += third
    }
    least = Math.min(least, best.signedMm)
    return best
  })
}
