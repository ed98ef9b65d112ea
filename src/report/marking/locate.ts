import type { Side } from '../../geometry/anatomy-types.ts'
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  length,
  normalize,
  sub,
  type Vec3,
} from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { LINES, PALPABLE, palpableAt, type PalpableLine } from './palpable.ts'

/** A straight distance from a landmark, as a caliper takes it. */
export interface CaliperReading {
  readonly landmark: string
  /** Rounded to 0.5 mm, as it is printed. */
  readonly mm: number
}

/** Which way from a line, on the patient's side of the face. */
export type Way = 'above' | 'below' | 'in front of' | 'behind' | 'outside' | 'inside'

/** Two caliper readings meet in two places, on either side of the line between the landmarks. */
export interface CaliperFix {
  readonly readings: readonly [CaliperReading, CaliperReading]
  readonly way: Way
}

/** Along a line and off it, as read from a tape laid over the line. */
export interface LineFix {
  readonly line: PalpableLine
  /** Part of the line's length from its first landmark; below 0 or above 1 where it is drawn on. */
  readonly share: number
  /** The same along the straight line, mm, rounded to 0.5. */
  readonly alongMm: number
  /** Off the line, mm, rounded to 0.5, never negative; and as part of the line's length. */
  readonly offMm: number
  readonly offShare: number
  /** Null where the point lies on the line. */
  readonly way: Way | null
}

/** As printed: the model knows no better than half a millimetre. */
export const rounded = (mm: number): number => Math.round(mm * 2) / 2 + 0

/** A caliper reaches over the face no farther, mm, and no nearer. Planning defaults. */
const CALIPER_MM = { least: 8, most: 120 } as const
/** Error of the place for an error of 1 mm of both readings, mm. Pairs above it are not printed. Planning default. */
const MOST_ERROR = 2.2

/**
 * The two landmarks from which a point is best found: arcs of a caliper that cross well, near by rather than far off.
 * @param normal outward unit normal of the skin there
 * @returns null where no two arcs cross well enough
 */
export function caliperFix(head: Head, at: Vec3, normal: Vec3, side: Side): CaliperFix | null {
  const near = PALPABLE.flatMap(({ id, reachMm = CALIPER_MM.most }) => {
    const from = palpableAt(head, id, side)
    const mm = distance(from, at)
    if (mm < CALIPER_MM.least || mm > reachMm) return []
    const away = sub(at, from)
    return [{ id, from, mm, alongSkin: scaleToSkin(away, normal, mm) }]
  })
  let best: { readonly cost: number; readonly pair: readonly [(typeof near)[0], (typeof near)[0]] } | null =
    null
  for (const [i, a] of near.entries()) {
    for (const b of near.slice(i + 1)) {
      const error = errorOf(a.alongSkin, b.alongSkin, normal)
      if (error > MOST_ERROR) continue
      const cost = error + (a.mm + b.mm) / COST_MM
      if (best === null || cost < best.cost) best = { cost, pair: [a, b] }
    }
  }
  if (best === null) return null
  const [a, b] = best.pair
  const { up } = lineFrame(head, a.from, b.from)
  const off = dot(sub(at, a.from), up)
  return {
    readings: [
      { landmark: a.id, mm: rounded(a.mm) },
      { landmark: b.id, mm: rounded(b.mm) },
    ],
    way: wayOf(up, off, side),
  }
}

/** So many mm of caliper cost as much as one more mm of error: far readings bend round the face. Planning default. */
const COST_MM = 80

/** Unit vector along `away`, without what points out of the skin: how fast the reading changes along the skin. */
const scaleToSkin = (away: Vec3, normal: Vec3, mm: number): Vec3 => {
  const unit: Vec3 = [away[0] / mm, away[1] / mm, away[2] / mm]
  return addScaled(unit, normal, -dot(unit, normal))
}

/** Largest shift of the place, mm, for readings that are wrong by 1 mm together: norm of the inverse of both slopes. */
function errorOf(a: Vec3, b: Vec3, normal: Vec3): number {
  const turn = Math.abs(dot(cross(a, b), normal))
  if (turn < 1e-6) return Infinity
  const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)]
  const largest = (aa + bb) / 2 + Math.sqrt(((aa - bb) / 2) ** 2 + ab * ab)
  return Math.sqrt(largest) / turn
}

/** A line on a head: along it, across it along the skin, out of the skin. All unit vectors. */
export interface LineFrame {
  readonly from: Vec3
  readonly lengthMm: number
  readonly along: Vec3
  readonly up: Vec3
  readonly out: Vec3
}

/** The frame of the line between two places of the skin; out is what their skin faces together. */
export function lineFrame(head: Head, from: Vec3, to: Vec3): LineFrame {
  const along = normalize(sub(to, from))
  const facing = add(normalAt(head, from), normalAt(head, to))
  const out = normalize(addScaled(facing, along, -dot(facing, along)))
  return { from, lengthMm: distance(from, to), along, up: cross(out, along), out }
}

function normalAt(head: Head, at: Vec3): Vec3 {
  const near = head.closestPoint(at)
  return near === null ? [0, 0, 0] : head.normalOf(near.point)
}

/** Skin turned away from a line by more than this is not reached by a tape across it (cosine). Planning default. */
const LEAST_FACING = 0.55
/** A line is drawn on by no more than these parts of its length: those at the ear end there. Planning defaults. */
const MOST_BEYOND = { from: 0, to: 0.25 } as const

/**
 * The line nearest to a point, with how far along and off it.
 * @param normal outward unit normal of the skin there
 * @returns null where the point is turned away from all lines
 */
export function lineFix(head: Head, at: Vec3, normal: Vec3, side: Side): LineFix | null {
  let best: { readonly cost: number; readonly fix: LineFix } | null = null
  for (const line of LINES) {
    const frame = lineFrame(head, palpableAt(head, line.from, side), palpableAt(head, line.to, side))
    if (dot(normal, frame.out) < LEAST_FACING) continue
    const off = dot(sub(at, frame.from), frame.up)
    const alongMm = dot(sub(at, frame.from), frame.along)
    const share = alongMm / frame.lengthMm
    if (share < -MOST_BEYOND.from || share > 1 + MOST_BEYOND.to) continue
    const beyond = Math.max(0, -share, share - 1)
    const cost = Math.abs(off) + beyond * frame.lengthMm
    if (best !== null && best.cost <= cost) continue
    const offMm = rounded(Math.abs(off))
    best = {
      cost,
      fix: {
        line,
        share,
        alongMm: rounded(alongMm),
        offMm,
        offShare: Math.abs(off) / frame.lengthMm,
        way: offMm === 0 ? null : wayOf(frame.up, off, side),
      },
    }
  }
  return best?.fix ?? null
}

/** The direction in words that fits best. */
function wayOf(up: Vec3, off: number, side: Side): Way {
  const [x, y, z] = off < 0 ? [-up[0], -up[1], -up[2]] : up
  const outward = side === 'right' ? -x : x
  const largest = Math.max(Math.abs(outward), Math.abs(y), Math.abs(z))
  if (Math.abs(y) === largest) return y > 0 ? 'above' : 'below'
  if (Math.abs(z) === largest) return z > 0 ? 'in front of' : 'behind'
  return outward > 0 ? 'outside' : 'inside'
}

/** Length of a line on this head, mm, rounded to 0.5: what the patient's own is held against. */
export const lineLengthMm = (head: Head, { from, to }: PalpableLine, side: Side): number =>
  rounded(length(sub(palpableAt(head, to, side), palpableAt(head, from, side))))
