import { boxDistance, type ChunkedLine } from './box.ts'
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
      const within = findClosest(cannula, i, tube, radiiMm, widestMm, near, reachMm + radiusMm, guess)
      guess = best.tubeSegment
      if (within) found.push(new TubeApproach(cannula, tube, i, radiusMm, best))
    }
  }
  return found
}

/** Closest approach of one segment: which segment of the tube, and where on both. */
interface Closest extends CapsuleApproach {
  tubeSegment: number
}

const here: CapsuleApproach = { distanceMm: 0, s: 0, t: 0 }
const best: Closest = { distanceMm: 0, s: 0, t: 0, tubeSegment: -1 }

/** Closest wall of the tube within `withinMm` of a segment's axis, in `best`; false where there is none. */
function findClosest(
  cannula: ChunkedLine,
  segment: number,
  tube: ChunkedLine,
  radiiMm: readonly number[],
  widestMm: number,
  chunks: ChunkedLine['chunks'],
  withinMm: number,
  guess: number,
): boolean {
  const p0 = cannula.points[segment]!
  const p1 = cannula.points[segment + 1]!
  const own = cannula.balls
  const other = tube.balls
  const x = own[4 * segment]!
  const y = own[4 * segment + 1]!
  const z = own[4 * segment + 2]!
  const aroundMm = widestMm + own[4 * segment + 3]!
  best.tubeSegment = -1
  let least = withinMm
  for (let k = guess >= 0 ? -1 : 0; k < chunks.length; k++) {
    const chunk = k < 0 ? null : chunks[k]!
    if (chunk !== null) {
      const { box } = chunk
      const dx = x < box[0] ? box[0] - x : x > box[3] ? x - box[3] : 0
      const dy = y < box[1] ? box[1] - y : y > box[4] ? y - box[4] : 0
      const dz = z < box[2] ? box[2] - z : z > box[5] ? z - box[5] : 0
      const reach = least + aroundMm
      if (dx * dx + dy * dy + dz * dz > reach * reach) continue
    }
    const to = chunk === null ? guess + 1 : chunk.to
    for (let j = chunk === null ? guess : chunk.from; j < to; j++) {
      const dx = x - other[4 * j]!
      const dy = y - other[4 * j + 1]!
      const dz = z - other[4 * j + 2]!
      const reach = least + aroundMm + other[4 * j + 3]!
      if (dx * dx + dy * dy + dz * dz > reach * reach) continue
      approachCapsule(p0, p1, tube.points[j]!, tube.points[j + 1]!, radiiMm[j]!, radiiMm[j + 1]!, here)
      const first = best.tubeSegment < 0 && here.distanceMm === withinMm
      if (here.distanceMm >= least && !first) continue
      least = here.distanceMm
      best.s = here.s
      best.t = here.t
      best.tubeSegment = j
    }
  }
  best.distanceMm = least
  return best.tubeSegment >= 0
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
