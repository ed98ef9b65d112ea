import { addScaled, cross, distance, dot, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts'

/** A direction along the line and two across it, all of unit length, right-handed. */
export interface Frame {
  readonly along: Vec3
  readonly side: Vec3
  readonly up: Vec3
}

/** Points closer than this have no direction between them, mm. */
const COINCIDENT_POINTS_MM = 1e-6

/** The line without repeated points: indices of the points to keep. */
export function distinctPoints(points: readonly Vec3[]): number[] {
  const kept: number[] = []
  points.forEach((point, i) => {
    const last = kept.at(-1)
    if (last === undefined || distance(points[last]!, point) > COINCIDENT_POINTS_MM) kept.push(i)
  })
  return kept
}

/**
 * One frame per point that turns as little as possible from point to point, so that a tube does not twist.
 * @param points at least two, no two neighbours alike, mm
 */
export function untwistedFrames(points: readonly Vec3[]): Frame[] {
  const frames: Frame[] = []
  let side: Vec3 | null = null
  for (let i = 0; i < points.length; i++) {
    const along = normalize(sub(points[Math.min(i + 1, points.length - 1)]!, points[Math.max(i - 1, 0)]!))
    const wanted: Vec3 = side ?? anyAcross(along)
    const across = addScaled(wanted, along, -dot(wanted, along))
    side = normalize(across, anyAcross(along))
    frames.push({ along, side, up: cross(along, side) })
  }
  return frames
}

/** Unit vector at a right angle to `along`. */
function anyAcross(along: Vec3): Vec3 {
  const [x, y, z] = along.map(Math.abs) as [number, number, number]
  const axis: Vec3 = x <= y && x <= z ? [1, 0, 0] : y <= z ? [0, 1, 0] : [0, 0, 1]
  return normalize(addScaled(axis, along, -dot(axis, along)))
}

/** Unit vectors around a frame, `count` of them, evenly spread. */
export function ringDirections(frame: Frame, count: number): Vec3[] {
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count
    return addScaled(scale(frame.side, Math.cos(angle)), frame.up, Math.sin(angle))
  })
}
