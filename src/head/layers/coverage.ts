import { lerp, type Vec3 } from '../../geometry/vec3.ts'
import type { HeadBasis } from '../types.ts'

/** How far past the front hairline the forehead's values are carried on, mm (planning default). */
const BEYOND_HAIRLINE_MM = 12
/** Height above the tragion up to which the temple's are: temporal anchors lie below it, mm (planning default). */
const ABOVE_TRAGION_MM = 82
/** How far behind the tragion the temple's reach, mm: the parietal artery runs up to 23 mm behind it. */
const BEHIND_TRAGION_MM = 24
/** How far behind the mastoid tip, and behind the rear edge of the sternocleidomastoid, skin is covered, mm. */
const BEHIND_MASTOID_MM = 20
const BEHIND_ERB_MM = 8
/** The auricle's mask, 0 to 1: from here on the place is auricle, not face. */
export const AURICLE_FROM = 0.5

/** A bend of the rear edge of the covered skin, seen from the side, mm. */
interface Bend {
  readonly y: number
  readonly z: number
}

/**
 * Whether layer data cover a place: a signed number in mm, above 0 inside. Face, temple, forehead, the skin over
 * the mastoid and the neck in front of the trapezius are covered; scalp and nape are not. The auricle is left to
 * its mask.
 */
export function createCoverage(basis: HeadBasis): (y: number, z: number) => number {
  const tragion = midway(basis, 'tragion')
  const trichion = basis.landmark('trichion')
  const mastoid = midway(basis, 'mastoid-tip')
  const erb = midway(basis, 'erb-point')
  const top: Bend = { y: tragion[1] + ABOVE_TRAGION_MM, z: tragion[2] - BEHIND_TRAGION_MM }
  const rear: readonly Bend[] = [
    top,
    { y: tragion[1] + 25, z: tragion[2] - BEHIND_TRAGION_MM - 8 },
    { y: mastoid[1] + 20, z: mastoid[2] - BEHIND_MASTOID_MM - 6 },
    { y: mastoid[1], z: mastoid[2] - BEHIND_MASTOID_MM },
    { y: erb[1], z: erb[2] - BEHIND_ERB_MM },
  ]
  const front: Bend = { y: trichion[1] + BEYOND_HAIRLINE_MM, z: trichion[2] }
  const rise = front.y - top.y
  const run = front.z - top.z
  const slant = Math.hypot(rise, run)
  return (y, z) => {
    const belowHairline = ((z - top.z) * rise - (y - top.y) * run) / slant
    return Math.min(belowHairline, z - rearEdge(rear, y))
  }
}

/** Midway between the two of a paired landmark: one border for both sides, also where they differ. */
const midway = (basis: HeadBasis, id: string): Vec3 =>
  lerp(basis.landmark(id, 'left'), basis.landmark(id, 'right'), 0.5)

/** z of the rear edge at height y. */
function rearEdge(bends: readonly Bend[], y: number): number {
  let lower = 1
  while (lower < bends.length - 1 && bends[lower]!.y > y) lower++
  const above = bends[lower - 1]!
  const below = bends[lower]!
  const share = (y - below.y) / (above.y - below.y)
  // Beyond the ends the edge goes straight on, up and down.
  return below.z + Math.min(Math.max(share, 0), 1) * (above.z - below.z)
}
