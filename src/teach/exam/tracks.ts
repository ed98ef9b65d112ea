import type { ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import { distance, dot, mirrorX, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { Pull } from '../../plan/edits/partners.ts'

/** A thread as the exam compares it: its course on the skin, head frame, mm. */
export interface Track extends Pull {
  readonly region: ThreadResult['region']
  /** Skin points over the course, entry first, pass by pass. */
  readonly passes: readonly (readonly Vec3[])[]
  readonly result: ThreadResult
  readonly input: ThreadInput
}

/** About this far apart points of a course are compared, mm. */
const STEP_MM = 2

/** The course of a thread on the skin; null where it has no path. */
export function trackOf(head: Head, result: ThreadResult, input: ThreadInput): Track | null {
  const passes = result.passes.flatMap(({ samples }) => {
    const points = samples.filter((_, i) => i % STEP_MM === 0 || i === samples.length - 1)
    return points.length < 2 ? [] : [points.map(({ skin }) => head.positionOf(skin))]
  })
  const [entry, end] = [passes[0]?.[0], passes.at(-1)?.at(-1)]
  if (entry === undefined || end === undefined) return null
  const { id, side, region } = result
  const { product, plane } = input
  return { id, side, region, product: product.id, plane, entry, end, passes, result, input }
}

/** The same course on the other side of the face. */
export const mirroredTrack = (track: Track): Track => ({
  ...track,
  side: track.side === 'left' ? 'right' : track.side === 'right' ? 'left' : 'midline',
  entry: mirrorX(track.entry),
  end: mirrorX(track.end),
  passes: track.passes.map((points) => points.map(mirrorX)),
})

/**
 * How far two courses lie from each other, mm: the mean distance of the points of one from the other, the larger of
 * the two ways. Straight from skin point to skin point, which within a corridor is the way along the skin.
 */
export function apartMm(a: Track, b: Track): number {
  const [one, other] = [a.passes.flat(), b.passes.flat()]
  return Math.max(meanMm(one, other), meanMm(other, one))
}

const meanMm = (from: readonly Vec3[], to: readonly Vec3[]): number =>
  from.reduce((sum, point) => sum + Math.min(...to.map((other) => distance(point, other))), 0) / from.length

/** Most that a pass runs off the nearest of the reference vectors, degrees, 0 to 180. Entry to end counts. */
export function offDeg(track: Track, references: readonly Track[]): number {
  const wanted = references.flatMap(({ passes }) => passes.map(vectorOf))
  return Math.max(
    ...track.passes.map((points) => {
      const own = vectorOf(points)
      return Math.min(...wanted.map((vector) => degreesBetween(own, vector)))
    }),
  )
}

const vectorOf = (points: readonly Vec3[]): Vec3 => {
  const along = sub(points.at(-1)!, points[0]!)
  return Math.hypot(...along) === 0 ? along : normalize(along)
}

/** Between unit vectors. */
const degreesBetween = (a: Vec3, b: Vec3): number =>
  (Math.acos(Math.min(1, Math.max(-1, dot(a, b)))) * 180) / Math.PI
