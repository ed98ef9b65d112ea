import type { SkinHit } from '../../geometry/skin.ts'
import { distance, lerp, type Vec3 } from '../../geometry/vec3.ts'
import { HeadError } from '../../head/types.ts'
import { placeInSpace } from '../anchor-space.ts'
import type { AnchorRef } from '../record-types.ts'
import { AnatomyDataError } from '../records.ts'
import type { SidedHead } from '../sided.ts'
import { AnchorError, placeOnSkin } from '../skin-place.ts'
import type { AwayAnchor, ContextAnchor } from './record-types.ts'

const BISECTIONS = 16

/**
 * A knot of a line on the outer skin.
 * @param what record and line, for the message
 * @throws AnatomyDataError where the head lacks the landmark, or has no skin at the anchor
 */
export function knotOnSkin(sided: SidedHead, anchor: ContextAnchor, what: string): Vec3 {
  const expected = (reason: string): AnatomyDataError =>
    new AnatomyDataError(`${what}: expected ${reason}, got ${JSON.stringify(anchor)}`)
  try {
    const isAway = typeof anchor === 'object' && 'away' in anchor
    const hit = isAway ? awayHit(sided, anchor.away) : anchored(sided, anchor)
    if (hit) return hit.at
  } catch (error) {
    if (error instanceof HeadError) throw expected(`landmarks of the head (${error.message})`)
    throw error
  }
  throw expected('skin over its anchor on this head')
}

function anchored(sided: SidedHead, ref: AnchorRef): SkinHit | null {
  try {
    return placeOnSkin(sided, typeof ref === 'string' ? { landmark: ref } : ref)?.hit ?? null
  } catch (error) {
    if (error instanceof AnchorError) return null
    throw error
  }
}

/** Distances published from a landmark are straight ones, taken with a ruler: the skin point at exactly that distance. */
function awayHit(sided: SidedHead, { from, towards, mm, upMm = 0 }: AwayAnchor['away']): SkinHit | null {
  const start = sided.landmark(from)
  const aim = placeInSpace(sided, towards)
  let [near, far] = [0, 1]
  let hit: SkinHit | null = null
  for (let turn = 0; turn < BISECTIONS; turn++) {
    const share = (near + far) / 2
    hit = sided.head.closestPoint(lerp(start, aim, share))
    if (!hit) return null
    if (distance(start, hit.at) < mm) near = share
    else far = share
  }
  return hit && upMm > 0 ? higher(sided, hit, upMm) : hit
}

const CLIMB_TURNS = 8

/** The skin so much higher than a place, reached along it. */
function higher({ head }: SidedHead, from: SkinHit, mm: number): SkinHit {
  const level = from.at[1] + mm
  let hit = from
  for (let turn = 0; turn < CLIMB_TURNS; turn++) hit = head.closestPoint([hit.at[0], level, hit.at[2]])!
  return hit
}
