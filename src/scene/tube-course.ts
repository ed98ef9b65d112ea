import type { StructurePath } from '../geometry/anatomy-types.ts'
import { addScaled, distance, dot, lerp, normalize, sub, type Vec3 } from '../geometry/vec3.ts'
import { distinctPoints } from './tube-frames.ts'

/** One point of a course as drawn. */
export interface CoursePoint {
  /** Head frame, mm. */
  readonly at: Vec3
  readonly radiusMm: number
  /** From the first point along the course, mm. */
  readonly alongMm: number
  /** The point of the path at or before this one. */
  readonly index: number
}

/** A bend sharper than this is rounded by points in between (cosine of 10 degrees). */
const SHARP_BEND = Math.cos(Math.PI / 18)
/** Rounding a bend leaves the checked line by at most this, mm: far below what the model knows. */
export const ROUNDED_OFF_MM = 0.25
/** Steps between two points beside a sharp bend. */
const STEPS = 3

/**
 * The course of a path as it is drawn: its own points, and between them more where it bends sharply, on the
 * curve of Catmull and Rom through its points, held within `ROUNDED_OFF_MM` of the straight piece.
 * @returns nothing where all points lie on each other
 */
export function drawnCourse(path: Pick<StructurePath, 'points' | 'radiiMm'>): readonly CoursePoint[] {
  const kept = distinctPoints(path.points)
  if (kept.length < 2) return []
  const points = kept.map((i) => path.points[i]!)
  const radii = kept.map((i) => path.radiiMm[i]!)
  const sharp = points.map((_, i) => bendsSharply(points, i))
  const course: CoursePoint[] = []
  let alongMm = 0
  const add = (at: Vec3, radiusMm: number, index: number): void => {
    const last = course.at(-1)
    if (last !== undefined) alongMm += distance(last.at, at)
    course.push({ at, radiusMm, alongMm, index })
  }
  for (let i = 0; i + 1 < points.length; i++) {
    add(points[i]!, radii[i]!, kept[i]!)
    if (sharp[i] !== true && sharp[i + 1] !== true) continue
    for (let step = 1; step < STEPS; step++) {
      const share = step / STEPS
      add(rounded(points, i, share), radii[i]! + share * (radii[i + 1]! - radii[i]!), kept[i]!)
    }
  }
  add(points.at(-1)!, radii.at(-1)!, kept.at(-1)!)
  return course
}

function bendsSharply(points: readonly Vec3[], i: number): boolean {
  const before = points[i - 1]
  const after = points[i + 1]
  if (before === undefined || after === undefined) return false
  const at = points[i]!
  return dot(normalize(sub(at, before)), normalize(sub(after, at))) < SHARP_BEND
}

/** Reference: Catmull and Rom 1974, uniform, tension 1/2; tangents no longer than the piece they bound. */
function rounded(points: readonly Vec3[], i: number, share: number): Vec3 {
  const a = points[i]!
  const b = points[i + 1]!
  const lengthMm = distance(a, b)
  const tangent = (k: number): Vec3 => {
    const wide = sub(points[Math.min(k + 1, points.length - 1)]!, points[Math.max(k - 1, 0)]!)
    return normalize(wide)
  }
  const t2 = share * share
  const t3 = t2 * share
  const straight = lerp(a, b, share)
  let at = lerp(a, b, 3 * t2 - 2 * t3)
  at = addScaled(at, tangent(i), (t3 - 2 * t2 + share) * lengthMm)
  at = addScaled(at, tangent(i + 1), (t3 - t2) * lengthMm)
  const off = distance(straight, at)
  return off > ROUNDED_OFF_MM ? lerp(straight, at, ROUNDED_OFF_MM / off) : at
}
