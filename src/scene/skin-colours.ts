import type { Head } from '../head/types.ts'
import { vertexAt, type Vec3 } from '../geometry/vec3.ts'
import { softMask } from './soft-mask.ts'

/** Per-vertex bytes 0..255 for the skin shader: lips, brows, scalp, beard; and lids, auricle, flush, lining. */
export interface SkinTints {
  readonly hair: Uint8Array
  readonly tone: Uint8Array
}

/** Where blood shows through, as a landmark, and how far around it, mm. Appearance only; a planning default. */
const FLUSHED: readonly {
  readonly landmark: string
  readonly radiusMm: number
  readonly strength: number
}[] = [
  { landmark: 'pronasale', radiusMm: 15, strength: 0.8 },
  { landmark: 'zygion', radiusMm: 10, strength: 0.25 },
  { landmark: 'alare', radiusMm: 10, strength: 0.5 },
  { landmark: 'pogonion', radiusMm: 16, strength: 0.35 },
]
/** The cheek's flush lies between these two. */
const CHEEK = { from: 'alare', to: 'tragion', share: 0.35, radiusMm: 24, strength: 0.75 } as const

interface Spot {
  readonly at: Vec3
  readonly radiusMm: number
  readonly strength: number
}

/** What tints the skin of this head, one entry of four bytes per vertex of its picture. */
export function skinTints(head: Head): SkinTints {
  const { masks, positions } = head.picture
  const count = positions.length / 3
  const hair = new Uint8Array(count * 4)
  const tone = new Uint8Array(count * 4)
  const spots = flushedSpots(head)
  const lining = liningShare(head)
  const scalp = softMask(masks.scalp, head.picture.triangles)
  for (let v = 0; v < count; v++) {
    hair[v * 4] = byte(masks.lips[v]!)
    hair[v * 4 + 1] = byte(masks.brows[v]!)
    hair[v * 4 + 2] = byte(scalp[v]!)
    hair[v * 4 + 3] = byte(head.sex === 'male' ? masks.beard[v]! : 0)
    tone[v * 4] = byte(masks.lids[v]!)
    tone[v * 4 + 1] = byte(masks.auricle[v]!)
    tone[v * 4 + 2] = byte(flushAt(spots, vertexAt(positions, v)))
    tone[v * 4 + 3] = lining[v]!
  }
  return { hair, tone }
}

/** Inside of mouth, nose and lids, and half of that where it meets the outer skin: lip seam and lash line. */
function liningShare({ picture, positions: outer }: Head): Uint8Array {
  const outerCount = outer.length / 3
  const share = new Uint8Array(picture.positions.length / 3)
  const { triangles } = picture
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    if (corners.some((v) => v >= outerCount))
      for (const v of corners) share[v] = v >= outerCount ? 255 : Math.max(share[v]!, SEAM)
  }
  return share
}
/** Of 255. */
const SEAM = 128

const byte = (share: number): number => Math.round(255 * Math.min(1, Math.max(0, share)))

function flushAt(spots: readonly Spot[], at: Vec3): number {
  let sum = 0
  for (const spot of spots) {
    const dx = at[0] - spot.at[0]
    const dy = at[1] - spot.at[1]
    const dz = at[2] - spot.at[2]
    sum += spot.strength * Math.exp(-(dx * dx + dy * dy + dz * dz) / (spot.radiusMm * spot.radiusMm))
  }
  return sum
}

function flushedSpots(head: Head): Spot[] {
  const known = new Set(head.landmarkIds)
  const spots = FLUSHED.flatMap(({ landmark, radiusMm, strength }) =>
    known.has(landmark) ? places(head, landmark).map((at) => ({ at, radiusMm, strength })) : [],
  )
  if (known.has(CHEEK.from) && known.has(CHEEK.to))
    for (const side of ['left', 'right'] as const) {
      const from = head.landmark(CHEEK.from, side)
      const to = head.landmark(CHEEK.to, side)
      const at = from.map((value, k) => value + CHEEK.share * (to[k]! - value)) as unknown as Vec3
      spots.push({ at, radiusMm: CHEEK.radiusMm, strength: CHEEK.strength })
    }
  return spots
}

const places = (head: Head, landmark: string): Vec3[] =>
  head.isPaired(landmark)
    ? [head.landmark(landmark, 'left'), head.landmark(landmark, 'right')]
    : [head.landmark(landmark)]
