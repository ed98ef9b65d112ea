import type { PathSample } from './check-types.ts'
import type { UnrolledPoint } from './unrolled-line.ts'
import { addScaled, cross, dot, normalize, sub, type Vec3 } from './vec3.ts'

/** Plane along the skin round a worst point: u along the thread, v across it, both tangent to the skin. */
export interface LocalFrame {
  readonly origin: Vec3
  readonly u: Vec3
  readonly v: Vec3
  readonly normal: Vec3
}

/** Frame at a sample of a path. In a stab, whose direction is the normal itself, u is any tangent. */
export function frameAt(samples: readonly PathSample[], index: number, origin: Vec3): LocalFrame {
  const normal = samples[index]!.normal
  const before = samples[Math.max(0, index - 2)]!
  const after = samples[Math.min(samples.length - 1, index + 2)]!
  const along = sub(after.at, before.at)
  const flat = addScaled(along, normal, -dot(along, normal))
  const spare = Math.abs(normal[1]) < 0.9 ? ([0, 1, 0] as const) : ([1, 0, 0] as const)
  const u = normalize(flat, normalize(cross(normal, spare)))
  return { origin, u, v: cross(normal, u), normal }
}

/** A point by its place along the skin and its own depth. */
export function unroll(frame: LocalFrame, at: Vec3, depthMm: number, radiusMm: number): UnrolledPoint {
  const off = sub(at, frame.origin)
  return { u: dot(off, frame.u), v: dot(off, frame.v), z: -depthMm, radiusMm }
}

/** Direction along the skin across a course that runs along `tangent`, in u, v; unit length. */
export function acrossInPlan(frame: LocalFrame, tangent: Vec3): readonly [number, number] {
  const x = dot(tangent, frame.u)
  const y = dot(tangent, frame.v)
  const size = Math.hypot(x, y)
  return size > 1e-9 ? [-y / size, x / size] : [1, 0]
}

/** A place this far above or below the plane of the frame lies on another side of the head, mm. */
const OTHER_SIDE_MM = 40

/**
 * The stretch of a line within `reachMm` of the origin in plan, unrolled, with one point to spare at each end.
 * @param depthMm depth of a point below its own skin, mm
 */
export function unrollNear(
  frame: LocalFrame,
  points: readonly Vec3[],
  depthMm: (index: number) => number,
  radiusMm: (index: number) => number,
  reachMm: number,
): UnrolledPoint[] {
  const isNear = (p: Vec3): boolean => {
    const off = sub(p, frame.origin)
    if (Math.abs(dot(off, frame.normal)) > OTHER_SIDE_MM) return false
    return dot(off, frame.u) ** 2 + dot(off, frame.v) ** 2 <= reachMm * reachMm
  }
  const first = points.findIndex(isNear)
  if (first < 0) return []
  const from = Math.max(0, first - 1)
  const to = points.findLastIndex(isNear) + 2
  return points.slice(from, to).map((p, k) => unroll(frame, p, depthMm(from + k), radiusMm(from + k)))
}
