import type { PathSample } from './check-types.ts'
import type { UnrolledPoint } from './unrolled-line.ts'
import { addScaled, cross, distance, dot, normalize, sub, type Vec3 } from './vec3.ts'

/** Plane along the skin round a worst point: u along the thread, v across it, both tangent to the skin. */
export interface LocalFrame {
  readonly origin: Vec3
  readonly u: Vec3
  readonly v: Vec3
  readonly normal: Vec3
  /** Depth of the origin below the skin, mm. */
  readonly depthMm: number
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
  return { origin, u, v: cross(normal, u), normal, depthMm: samples[index]!.depthMm }
}

/** A place under the skin, and how the skin over it faces. */
export interface HungPoint {
  readonly at: Vec3
  readonly depthMm: number
  /** Outward unit normal, smoothed. */
  readonly normal: Vec3
}

/** Where the skin has turned by more than this, radians … */
const MOST_TURN = 1.3
/** … and this far off, mm, lies another side of the head. */
const OTHER_SIDE_MM = 25

/**
 * A place by its way along the skin and its own depth, as if the skin were laid flat: brought along its own normal to the
 * depth of the origin, it lies one arc away. (A straight projection would lay places on far sides of the head over
 * each other.)
 * @returns null for a place on another side of the head
 */
export function unroll(
  frame: LocalFrame,
  { at, depthMm, normal }: HungPoint,
  radiusMm: number,
): UnrolledPoint | null {
  const cosine = dot(normal, frame.normal)
  const turn = Math.acos(cosine > 1 ? 1 : cosine < -1 ? -1 : cosine)
  const off = sub(at, frame.origin)
  if (turn > MOST_TURN && dot(off, off) > OTHER_SIDE_MM * OTHER_SIDE_MM) return null
  const level = addScaled(off, normal, depthMm - frame.depthMm)
  const held = Math.min(turn, MOST_TURN)
  const arc = held < 1e-3 ? 1 : held / Math.sin(held)
  return { u: dot(level, frame.u) * arc, v: dot(level, frame.v) * arc, z: -depthMm, radiusMm }
}

/** Direction along the skin across a course that runs along `tangent`, in u, v; unit length. */
export function acrossInPlan(frame: LocalFrame, tangent: Vec3): readonly [number, number] {
  const x = dot(tangent, frame.u)
  const y = dot(tangent, frame.v)
  const size = Math.hypot(x, y)
  return size > 1e-9 ? [-y / size, x / size] : [1, 0]
}

/** Depths and the distance of neighbouring points add less than this to a distance along the skin, mm. */
const SPARE_MM = 40

/**
 * The stretches of a line within `reachMm` of the origin along the skin, unrolled, each with one point to spare at its
 * ends.
 */
export function unrollNear(
  frame: LocalFrame,
  points: readonly HungPoint[],
  radiusMm: (index: number) => number,
  reachMm: number,
): UnrolledPoint[][] {
  // an arc is no shorter than its chord: what is far straight through need not be unrolled
  const far = reachMm + SPARE_MM
  const flat = points.map((point, i) =>
    distance(point.at, frame.origin) > far ? null : unroll(frame, point, radiusMm(i)),
  )
  const isNear = (i: number): boolean => {
    const point = flat[i]
    return point != null && point.u * point.u + point.v * point.v <= reachMm * reachMm
  }
  const stretches: UnrolledPoint[][] = []
  let last = -2
  flat.forEach((point, i) => {
    if (!point || !(isNear(i) || isNear(i - 1) || isNear(i + 1))) return
    if (last === i - 1) stretches.at(-1)!.push(point)
    else stretches.push([point])
    last = i
  })
  return stretches
}
