import type { PathSample } from './check-types.ts'
import { POINT_NUMBERS, type UnrolledLine } from './unrolled-line.ts'
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
/** No arc is taken as longer than this many of its chords. */
const MOST_ARC = MOST_TURN / Math.sin(MOST_TURN)

/**
 * A place by its way along the skin and its own depth, as if the skin were laid flat: brought along its own normal to the
 * depth of the origin, it lies one arc away. (A straight projection would lay places on far sides of the head over
 * each other.) Writes u, v and z = -depth, mm, from `at` on.
 * @returns false, and writes nothing, for a place on another side of the head
 */
export function unroll(frame: LocalFrame, hung: HungPoint, out: Float64Array, at: number): boolean {
  const { normal, depthMm } = hung
  const { origin, u, v } = frame
  const own = frame.normal
  const cosine = normal[0] * own[0] + normal[1] * own[1] + normal[2] * own[2]
  const turn = Math.acos(cosine > 1 ? 1 : cosine < -1 ? -1 : cosine)
  const offX = hung.at[0] - origin[0]
  const offY = hung.at[1] - origin[1]
  const offZ = hung.at[2] - origin[2]
  if (turn > MOST_TURN && offX * offX + offY * offY + offZ * offZ > OTHER_SIDE_MM * OTHER_SIDE_MM)
    return false
  const sunk = depthMm - frame.depthMm
  const x = offX + normal[0] * sunk
  const y = offY + normal[1] * sunk
  const z = offZ + normal[2] * sunk
  const arc = turn < 1e-3 ? 1 : turn < MOST_TURN ? turn / Math.sqrt(1 - cosine * cosine) : MOST_ARC
  out[at] = (x * u[0] + y * u[1] + z * u[2]) * arc
  out[at + 1] = (x * v[0] + y * v[1] + z * v[2]) * arc
  out[at + 2] = -depthMm
  return true
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

/** Whether a point of a line is far from the origin, near it, or neither. */
const FAR = 0
const NEITHER = 1
const NEAR = 2

/**
 * The stretches of a line within `reachMm` of the origin along the skin, unrolled, each with one point to spare at its
 * ends.
 */
export function unrollNear(
  frame: LocalFrame,
  points: readonly HungPoint[],
  radiusMm: (index: number) => number,
  reachMm: number,
): UnrolledLine[] {
  const count = points.length
  // an arc is no shorter than its chord: what is far straight through need not be unrolled
  const far = reachMm + SPARE_MM
  const flat = new Float64Array(POINT_NUMBERS * count)
  const state = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const point = points[i]!
    const at = POINT_NUMBERS * i
    if (distance(point.at, frame.origin) > far || !unroll(frame, point, flat, at)) continue
    flat[at + 3] = radiusMm(i)
    const u = flat[at]!
    const v = flat[at + 1]!
    state[i] = u * u + v * v <= reachMm * reachMm ? NEAR : NEITHER
  }
  const stretches: UnrolledLine[] = []
  let from = -1
  for (let i = 0; i <= count; i++) {
    const taken =
      i < count && state[i] !== FAR && (state[i] === NEAR || state[i - 1] === NEAR || state[i + 1] === NEAR)
    if (taken && from < 0) from = i
    if (taken || from < 0) continue
    stretches.push(flat.subarray(POINT_NUMBERS * from, POINT_NUMBERS * i))
    from = -1
  }
  return stretches
}
