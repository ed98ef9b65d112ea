import { boxDistance, boxOf, mayBeWithin, type ChunkedLine } from './box.ts'
import { approachCapsule, type CapsuleApproach } from './distance.ts'
import { lerp, type Vec3 } from './vec3.ts'

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
 * @param radiiMm radius at each point of the tube, 0 or more
 */
export function tubeClearances(
  cannula: ChunkedLine,
  radiusMm: number,
  tube: ChunkedLine,
  radiiMm: readonly number[],
  reachMm: number,
): SegmentClearance[] {
  const widestMm = radiiMm.reduce((a, b) => Math.max(a, b), 0)
  const axisReach = reachMm + radiusMm + widestMm
  if (boxDistance(cannula.box, tube.box) > axisReach) return []
  const found: SegmentClearance[] = []
  // where one segment came nearest the next will, too: looked at first, it rules out most others
  let guess = -1
  for (const part of cannula.chunks) {
    if (boxDistance(part.box, tube.box) > axisReach) continue
    const near = tube.chunks.filter((chunk) => boxDistance(part.box, chunk.box) <= axisReach)
    if (near.length === 0) continue
    for (let i = part.from; i < part.to; i++) {
      const best = closestOfSegment(cannula, i, tube, radiiMm, widestMm, near, reachMm + radiusMm, guess)
      guess = best?.tubeSegment ?? -1
      if (best) found.push(new TubeApproach(cannula, tube, i, radiusMm, best))
    }
  }
  return found
}

/** Closest approach of one segment: which segment of the tube, and where on both. */
interface Closest extends CapsuleApproach {
  tubeSegment: number
}

/** Closest wall of the tube within `withinMm` of a segment's axis, or null. */
function closestOfSegment(
  cannula: ChunkedLine,
  segment: number,
  tube: ChunkedLine,
  radiiMm: readonly number[],
  widestMm: number,
  chunks: ChunkedLine['chunks'],
  withinMm: number,
  guess: number,
): Closest | null {
  const p0 = cannula.points[segment]!
  const p1 = cannula.points[segment + 1]!
  const box = boxOf(cannula.points, segment, segment + 2)
  const best: Closest = { distanceMm: withinMm, s: 0, t: 0, tubeSegment: -1 }
  const here: CapsuleApproach = { distanceMm: 0, s: 0, t: 0 }
  const look = (j: number): void => {
    if (!mayBeWithin(cannula, segment, tube, j, best.distanceMm + widestMm)) return
    approachCapsule(p0, p1, tube.points[j]!, tube.points[j + 1]!, radiiMm[j]!, radiiMm[j + 1]!, here)
    const first = best.tubeSegment < 0 && here.distanceMm === withinMm
    if (here.distanceMm >= best.distanceMm && !first) return
    best.distanceMm = here.distanceMm
    best.s = here.s
    best.t = here.t
    best.tubeSegment = j
  }
  if (guess >= 0) look(guess)
  for (const chunk of chunks) {
    if (boxDistance(box, chunk.box) > best.distanceMm + widestMm) continue
    for (let j = chunk.from; j < chunk.to; j++) look(j)
  }
  return best.tubeSegment < 0 ? null : best
}

/** Where the two come nearest is reckoned only when asked: of many segments few are judged. */
class TubeApproach implements SegmentClearance {
  readonly segment: number
  readonly share: number
  readonly clearanceMm: number
  readonly tubeSegment: number
  readonly tubeShare: number
  readonly #cannula: ChunkedLine
  readonly #tube: ChunkedLine

  constructor(cannula: ChunkedLine, tube: ChunkedLine, segment: number, radiusMm: number, closest: Closest) {
    this.#cannula = cannula
    this.#tube = tube
    this.segment = segment
    this.share = closest.s
    this.clearanceMm = closest.distanceMm - radiusMm
    this.tubeSegment = closest.tubeSegment
    this.tubeShare = closest.t
  }

  get at(): Vec3 {
    const { points } = this.#cannula
    return lerp(points[this.segment]!, points[this.segment + 1]!, this.share)
  }

  get witness(): Vec3 {
    const { points } = this.#tube
    return lerp(points[this.tubeSegment]!, points[this.tubeSegment + 1]!, this.tubeShare)
  }
}
