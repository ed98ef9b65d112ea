import type { StructurePath } from './anatomy-types.ts'
import { boxDistance, type ChunkedLine } from './box.ts'
import { segmentToCapsule } from './distance.ts'
import type { Vec3 } from './vec3.ts'

/** Closest approach of one segment of a cannula to a tube. */
export interface SegmentClearance {
  /** Number of the cannula's segment and share along it. */
  readonly segment: number
  readonly share: number
  /** Wall to wall, mm; negative = inside. */
  readonly clearanceMm: number
  readonly at: Vec3
  /** Closest point of the tube's axis. */
  readonly witness: Vec3
  /** Number of the tube's segment and share along it. */
  readonly tubeSegment: number
  readonly tubeShare: number
}

/**
 * For every segment of the cannula within `reachMm` (wall to wall) of the tube, its closest approach, in order.
 * Exact to rounding; boxes only skip what is farther than `reachMm`.
 * @param radiusMm outer radius of the cannula
 */
export function tubeClearances(
  cannula: ChunkedLine,
  radiusMm: number,
  tube: ChunkedLine,
  radiiMm: StructurePath['radiiMm'],
  reachMm: number,
): SegmentClearance[] {
  const widest = Math.max(...radiiMm)
  const axisReach = reachMm + radiusMm + widest
  if (boxDistance(cannula.box, tube.box) > axisReach) return []
  const found: SegmentClearance[] = []
  for (const part of cannula.chunks) {
    if (boxDistance(part.box, tube.box) > axisReach) continue
    const near = tube.chunks.filter((chunk) => boxDistance(part.box, chunk.box) <= axisReach)
    if (near.length === 0) continue
    for (let i = part.from; i < part.to; i++) {
      const best = closestOfSegment(cannula, i, radiusMm, tube, radiiMm, near)
      if (best && best.clearanceMm <= reachMm) found.push(best)
    }
  }
  return found
}

function closestOfSegment(
  cannula: ChunkedLine,
  segment: number,
  radiusMm: number,
  tube: ChunkedLine,
  radiiMm: StructurePath['radiiMm'],
  chunks: ChunkedLine['chunks'],
): SegmentClearance | null {
  let best: SegmentClearance | null = null
  const p0 = cannula.points[segment]!
  const p1 = cannula.points[segment + 1]!
  for (const chunk of chunks) {
    for (let j = chunk.from; j < chunk.to; j++) {
      const near = segmentToCapsule(
        p0,
        p1,
        tube.points[j]!,
        tube.points[j + 1]!,
        radiiMm[j]!,
        radiiMm[j + 1]!,
      )
      const clearanceMm = near.distanceMm - radiusMm
      if (best && clearanceMm >= best.clearanceMm) continue
      best = {
        segment,
        share: near.s,
        clearanceMm,
        at: near.a,
        witness: near.b,
        tubeSegment: j,
        tubeShare: near.t,
      }
    }
  }
  return best
}
