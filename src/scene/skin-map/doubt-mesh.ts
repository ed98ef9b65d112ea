import { alteredAt, type AlteredRegion } from '../../geometry/altered.ts'
import type { RegionId } from '../../geometry/skin.ts'
import type { Head } from '../../head/types.ts'
import { alteredRegions } from '../../plan/altered-regions.ts'
import type { HistoryFlag } from '../../plan/individual.ts'

/** Skin under which the model is in doubt, as the GPU takes it; triangles of other skin are left out. */
export interface DoubtMesh {
  /** Of the head's whole skin, flat xyz, mm. */
  readonly positions: Float32Array
  readonly triangles: Uint32Array
  /** Per vertex 0 or 1. */
  readonly altered: Uint8Array
  readonly unseen: Uint8Array
}

/**
 * @param history regions that earlier treatment altered
 * @param seen per vertex of the head's picture, 0 where a scan had no data; null where all was seen, or nothing scanned
 */
export function doubtMesh(head: Head, history: readonly HistoryFlag[], seen: Uint8Array | null): DoubtMesh {
  const { positions } = head.picture
  const count = head.positions.length / 3
  const altered = new Uint8Array(positions.length / 3)
  const unseen = new Uint8Array(positions.length / 3)
  const regions = alteredRegions(history)
  if (regions.length > 0) markAltered(head, regions, altered)
  if (seen !== null) for (let v = 0; v < count; v++) unseen[v] = Number(seen[v] === 0)
  const triangles = head.triangles
  const kept: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    if (corners.some((v) => altered[v] === 1 || unseen[v] === 1)) kept.push(...corners)
  }
  return { positions, triangles: Uint32Array.from(kept), altered, unseen }
}

function markAltered(head: Head, regions: readonly AlteredRegion[], altered: Uint8Array): void {
  const own = regionsOf(head)
  own.forEach((region, v) => {
    altered[v] = Number(alteredAt(regions, region, head.positions[v * 3]!) !== null)
  })
}

const known = new WeakMap<Head, readonly (RegionId | null)[]>()

/** The region over each vertex of the outer skin. */
function regionsOf(head: Head): readonly (RegionId | null)[] {
  const before = known.get(head)
  if (before !== undefined) return before
  const corners = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const
  const regions: (RegionId | null)[] = Array.from({ length: head.positions.length / 3 }, () => null)
  const told = new Uint8Array(regions.length)
  head.triangles.forEach((vertex, corner) => {
    if (told[vertex] === 1) return
    told[vertex] = 1
    regions[vertex] = head.zonesAt({ tri: Math.floor(corner / 3), bary: corners[corner % 3]! }).region
  })
  known.set(head, regions)
  return regions
}
