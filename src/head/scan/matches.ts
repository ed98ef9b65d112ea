import type { FitTemplate } from './fit-template.ts'
import { emptyHit, type ScanSurface } from './scan-surface.ts'

export interface MatchOptions {
  /** Farther than this a scan is not looked for, mm. */
  readonly reachMm: number
  /** A match this far off counts a quarter, mm. */
  readonly softMm: number
}

/** What a scan says about some vertices: how far they are from it, along which direction, and how sure that is. */
export interface Matches {
  /** From vertex to scan, flat xyz, mm. */
  readonly by: Float64Array
  /** Unit normal of the scan there, flat xyz. */
  readonly normals: Float64Array
  /** 0 (no match) to 1. */
  readonly sure: Float64Array
}

/** Normals more than about 65 degrees apart belong to another surface: the inside of a nostril, the back of an ear. */
const OPPOSED = 0.42
/** On hair-bearing skin a scan farther outside than this is hair, mm. Planning default. */
const HAIR_MM = 2.5
/** Hair hides the scalp by about so much, mm, and so badly that it counts this little. Planning defaults. */
const HAIR_THICKNESS_MM = 6
const HAIR_TRUST = 0.02

/**
 * Looks for the vertices on the scan. Matches on an open edge, on a surface that faces another way, or on hair count for
 * nothing; the farther ones for less.
 *
 * @param skin the template as it lies now, flat xyz
 * @param skinNormals its unit normals
 */
export function matchVertices(
  template: FitTemplate,
  vertices: Uint32Array,
  skin: Float64Array,
  skinNormals: Float64Array,
  scan: ScanSurface,
  { reachMm, softMm }: MatchOptions,
): Matches {
  const by = new Float64Array(vertices.length * 3)
  const normals = new Float64Array(vertices.length * 3)
  const sure = new Float64Array(vertices.length)
  const hit = emptyHit()
  for (const [i, v] of vertices.entries()) {
    const [x, y, z] = [skin[v * 3]!, skin[v * 3 + 1]!, skin[v * 3 + 2]!]
    if (template.trust[v] === 0 || !scan.nearest(x, y, z, reachMm, hit) || hit.atEdge) continue
    const [nx, ny, nz] = [skinNormals[v * 3]!, skinNormals[v * 3 + 1]!, skinNormals[v * 3 + 2]!]
    if (nx * hit.nx + ny * hit.ny + nz * hit.nz < OPPOSED) continue
    const [dx, dy, dz] = [hit.x - x, hit.y - y, hit.z - z]
    const outside = dx * nx + dy * ny + dz * nz
    const hair = template.hair[v] === 1 && outside > HAIR_MM
    const under = hair ? Math.min(outside, HAIR_THICKNESS_MM) : 0
    by.set([dx - nx * under, dy - ny * under, dz - nz * under], i * 3)
    normals.set([hit.nx, hit.ny, hit.nz], i * 3)
    const ratio = hit.distanceMm / softMm
    sure[i] = hair ? HAIR_TRUST : template.trust[v]! / (1 + ratio * ratio) ** 2
  }
  return { by, normals, sure }
}
