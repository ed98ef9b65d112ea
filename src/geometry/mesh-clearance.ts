import { boxDistance, type ChunkedLine } from './box.ts'
import { closestOnMesh, type ClosedMesh } from './closed-mesh.ts'
import { closestTouch } from './segment-touch.ts'
import type { SegmentClearance } from './tube-clearance.ts'
import { distance, lerp, type Vec3 } from './vec3.ts'

/** Closest approach of one segment to a closed surface, by the axis of the cannula. */
interface Approach {
  readonly segment: number
  readonly share: number
  /** Negative inside. */
  readonly signedMm: number
  readonly at: Vec3
  readonly witness: Vec3
}

/** How deep a cannula lies in a gland is found to this, mm. */
const DEPTH_INSIDE_MM = 0.02
const ROUNDING_MM = 1e-9

/**
 * For every segment of the cannula within `reachMm` of a closed surface, its closest approach, wall to wall, mm;
 * negative where it runs inside. Exact outside; the deepest place inside is right to 0.02 mm, the other segments
 * inside are those of their deeper end.
 */
export function meshClearances(
  cannula: ChunkedLine,
  radiusMm: number,
  mesh: ClosedMesh,
  reachMm: number,
): SegmentClearance[] {
  const axisReach = reachMm + radiusMm
  if (boxDistance(cannula.box, mesh.box) > axisReach) return []
  const approaches = cannula.chunks
    .filter((part) => boxDistance(part.box, mesh.box) <= axisReach)
    .flatMap((part) => chunkApproaches(cannula, part.from, part.to, mesh, axisReach))
  return refineDeepest(cannula, mesh, approaches).map(({ segment, share, signedMm, at, witness }) => ({
    segment,
    share,
    clearanceMm: signedMm - radiusMm,
    at,
    witness,
    tubeSegment: 0,
    tubeShare: 0,
  }))
}

function chunkApproaches(
  cannula: ChunkedLine,
  from: number,
  to: number,
  mesh: ClosedMesh,
  axisReach: number,
): Approach[] {
  const out: Approach[] = []
  // inside or outside is known at one point and changes only where a segment crosses the surface
  const startMm = closestOnMesh(mesh, cannula.points[from]!)!.signedMm
  let inside = startMm < 0
  let guess = -1
  let end: Approach | null = null
  // what lies a mm farther on is at most a mm nearer: a segment surely beyond reach is not looked at
  let atLeastMm = startMm
  for (let i = from; i < to; i++) {
    atLeastMm -= 2 * cannula.balls[4 * i + 3]!
    if (!inside && atLeastMm > axisReach + ROUNDING_MM) continue
    const limitMm = inside ? Infinity : axisReach
    const touch = closestTouch(mesh, cannula.points[i]!, cannula.points[i + 1]!, limitMm, guess)
    if (!touch) {
      atLeastMm = axisReach
      continue
    }
    guess = touch.triangle
    atLeastMm = touch.distanceMm
    if (!inside && touch.distanceMm > 0) {
      const { distanceMm, share, witness } = touch
      const at = lerp(cannula.points[i]!, cannula.points[i + 1]!, share)
      out.push({ segment: i, share, signedMm: distanceMm, at, witness })
      continue
    }
    const start: Approach =
      end?.segment === i - 1 ? { ...end, segment: i, share: 0 } : probe(cannula, mesh, i, 0)
    end = probe(cannula, mesh, i, 1)
    const deeper = end.signedMm < start.signedMm ? end : start
    // a segment may graze: both ends outside, touching in between
    const grazes = deeper.signedMm > 0
    out.push(grazes ? touching(probe(cannula, mesh, i, touch.share)) : deeper)
    inside = end.signedMm < 0
  }
  return out
}

/** Where a segment touches: rounding may say that it lies outside, and it would not be searched for what is deeper. */
const touching = (place: Approach): Approach => ({ ...place, signedMm: Math.min(0, place.signedMm) })

function probe(cannula: ChunkedLine, mesh: ClosedMesh, segment: number, share: number): Approach {
  const at = lerp(cannula.points[segment]!, cannula.points[segment + 1]!, share)
  const hit = closestOnMesh(mesh, at)!
  return { segment, share, signedMm: hit.signedMm, at, witness: hit.at }
}

/** Search the segments that touch or run inside for the deepest place: depth changes by at most 1 mm per mm. */
function refineDeepest(cannula: ChunkedLine, mesh: ClosedMesh, approaches: readonly Approach[]): Approach[] {
  let deepestMm = Math.min(0, ...approaches.map((a) => a.signedMm))
  return approaches.map((approach) => {
    if (approach.signedMm > 0) return approach
    const { segment } = approach
    const size = distance(cannula.points[segment]!, cannula.points[segment + 1]!)
    let best = approach
    const search = (a: Approach, b: Approach): void => {
      const length = (b.share - a.share) * size
      if ((a.signedMm + b.signedMm - length) / 2 > Math.min(deepestMm, best.signedMm) - DEPTH_INSIDE_MM)
        return
      const middle = probe(cannula, mesh, segment, (a.share + b.share) / 2)
      if (middle.signedMm < best.signedMm) best = middle
      const [first, second] = a.signedMm < b.signedMm ? [a, b] : [b, a]
      const half = (end: Approach): void =>
        end.share < middle.share ? search(end, middle) : search(middle, end)
      half(first)
      half(second)
    }
    search(probe(cannula, mesh, segment, 0), probe(cannula, mesh, segment, 1))
    deepestMm = Math.min(deepestMm, best.signedMm)
    return best
  })
}
