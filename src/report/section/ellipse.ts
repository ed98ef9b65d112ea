import { cross, dot, normalize, type Vec3 } from '../../geometry/vec3.ts'
import { inSection, type SectionFrame, type SectionPoint } from './frame.ts'

/** An ellipse in a cut, mm; `turn` in radians from the right, towards up. */
export interface SectionEllipse extends SectionPoint {
  readonly a: number
  readonly b: number
  readonly turn: number
}

/** A body round one point of a course: how far it reaches across the course along the skin, and in depth, mm. */
export interface Reach {
  readonly acrossMm: number
  readonly depthMm: number
}

/**
 * Where a cut goes through the ellipsoid round one point of a course; null where it misses it. Exact for the
 * ellipsoid; along the course the body reaches as far as in depth.
 * @param tangent of the course, @param normal outward, of the skin over it; unit vectors
 */
export function cutEllipsoid(
  frame: SectionFrame,
  at: Vec3,
  tangent: Vec3,
  normal: Vec3,
  { acrossMm, depthMm }: Reach,
): SectionEllipse | null {
  const { x, y, w } = inSection(frame, at)
  if (Math.abs(w) >= Math.max(acrossMm, depthMm)) return null
  if (acrossMm === depthMm) {
    const r = Math.sqrt(depthMm * depthMm - w * w)
    return { x, y, a: r, b: r, turn: 0 }
  }
  const side = normalize(cross(normal, tangent), frame.right)
  // All directions but one reach as far as in depth: what is left is a stretch along `side`.
  const even = 1 / (depthMm * depthMm)
  const stretch = 1 / (acrossMm * acrossMm) - even
  const [sx, sy, sw] = [dot(side, frame.right), dot(side, frame.up), dot(side, frame.facing)]
  const [m11, m12, m22] = [even + stretch * sx * sx, stretch * sx * sy, even + stretch * sy * sy]
  const [b1, b2, m33] = [stretch * sx * sw, stretch * sy * sw, even + stretch * sw * sw]
  const det = m11 * m22 - m12 * m12
  const [dx, dy] = [(m22 * b1 - m12 * b2) / det, (m11 * b2 - m12 * b1) / det]
  const room = 1 - w * w * (m33 - (b1 * dx + b2 * dy))
  if (room <= 0) return null
  const [mean, half] = [(m11 + m22) / 2, Math.hypot((m11 - m22) / 2, m12)]
  return {
    x: x + dx * w,
    y: y + dy * w,
    a: Math.sqrt(room / (mean - half)),
    b: Math.sqrt(room / (mean + half)),
    turn: Math.atan2(-2 * m12, m22 - m11) / 2,
  }
}
