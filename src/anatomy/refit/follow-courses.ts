import type { StructurePath, TubeStructure } from '../../geometry/anatomy-types.ts'
import { distance, lerp, sub, type Vec3 } from '../../geometry/vec3.ts'
import { falloff } from '../../head/local-fit.ts'
import type { Head } from '../../head/types.ts'
import { runningLengths } from '../curve.ts'
import { NOMINAL } from '../pick-variant.ts'
import { COURSE_REACH_MM, moveTo } from './bend-course.ts'
import { flat, nearestShare } from './nearest-course.ts'

/** A course before and after it was led through what was measured: as many points, in the same order. */
export interface LedCourse {
  readonly structure: Pick<TubeStructure, 'id' | 'kind' | 'side'>
  readonly before: StructurePath
  readonly now: StructurePath
  /** How far each point was measured itself, 0..1: so far it gives way to nothing else. */
  readonly own: readonly number[]
}

/** A branch starts or ends on another course where it comes as near to it as this, mm: placing puts it there exactly. */
const JOINT_MM = 0.05
/** A course moved by less than this at a joint leaves the branch alone, mm. */
const STILL_MM = 1e-3

/**
 * Courses of one head, their branches led along: what starts on a course that was led elsewhere, or flows into it, does
 * so still, and comes back to its own way over the length that a measured point counts. Its own uncertainty stays: nobody
 * measured it. A branch of a branch follows as well.
 */
export function followParents(head: Head, courses: readonly LedCourse[]): readonly LedCourse[] {
  const led = new Map(courses.map((course) => [course.before, course]))
  const startsLed = new Set<StructurePath>()
  const endsLed = new Set<StructurePath>()
  // a branch hangs on the usual course where several run together
  const isUsual = ({ before }: LedCourse): number => Number(before.variant === NOMINAL)
  const queue = courses
    .filter(({ before, now }) => now !== before)
    .toSorted((a, b) => isUsual(b) - isUsual(a))
  for (const { before } of queue) {
    const parent = led.get(before)!
    for (const { before: branch } of courses) {
      const child = led.get(branch)!
      if (!mayJoin(child, parent)) continue
      for (const [done, index] of [
        [startsLed, 0],
        [endsLed, branch.points.length - 1],
      ] as const) {
        const joint = done.has(branch) ? null : jointOf(parent, branch.points[index]!)
        if (joint === null) continue
        const next = { ...child, now: follow(head, led.get(branch)!, joint, index) }
        led.set(branch, next)
        done.add(branch)
        queue.push(next)
      }
    }
  }
  return startsLed.size + endsLed.size === 0 ? courses : courses.map(({ before }) => led.get(before)!)
}

const mayJoin = (child: LedCourse, parent: LedCourse): boolean =>
  child.before !== parent.before &&
  child.structure.side === parent.structure.side &&
  child.structure.kind === parent.structure.kind &&
  // variants of one ramus take each other's place
  (child.structure.id !== parent.structure.id || child.before.ramus !== parent.before.ramus)

/** Where a branch joins a course that has moved there. */
interface Joint {
  readonly at: Vec3
  readonly depthMm: number
  readonly depthOwn: number
}

/** Null where the branch's end lies elsewhere, or where the course itself starts, or the course has not moved there. */
function jointOf({ before, now }: LedCourse, start: Vec3): Joint | null {
  let best = { mm: JOINT_MM, segment: -1, share: 0 }
  for (let i = 0; i + 1 < before.points.length; i++) {
    const [a, b] = [before.points[i]!, before.points[i + 1]!]
    const share = nearestShare(sub(a, start), sub(b, start))
    const mm = distance(lerp(a, b, share), start)
    if (mm < best.mm) best = { mm, segment: i, share }
  }
  const { segment, share } = best
  if (segment < 0 || distance(before.points[0]!, start) < JOINT_MM) return null
  const at = lerp(now.points[segment]!, now.points[segment + 1]!, share)
  if (distance(at, start) - best.mm < STILL_MM) return null
  const between = (list: readonly number[]): number =>
    list[segment]! + (list[segment + 1]! - list[segment]!) * share
  return { at, depthMm: between(now.depthsMm), depthOwn: now.depthOwn ? between(now.depthOwn) : 0 }
}

/** @param end index of the point that joins: the first or the last */
function follow(head: Head, { before, now, own }: LedCourse, joint: Joint, end: number): StructurePath {
  const run = runningLengths(before.points)
  const counts = run.map((s, i) => falloff(Math.abs(s - run[end]!) / COURSE_REACH_MM) * (1 - own[i]!))
  const across = flat(sub(joint.at, now.points[end]!), now.normals[end]!)
  const deeperMm = joint.depthMm - now.depthsMm[end]!
  const moved = now.points.map((point, i) => {
    const count = counts[i]!
    if (count === 0) return { point, probed: null, layer: now.layers[i]! }
    const way: Vec3 = [across[0] * count, across[1] * count, across[2] * count]
    return moveTo(head, now, i, way, deeperMm * count)
  })
  return {
    ...now,
    points: moved.map(({ point }) => point),
    layers: moved.map(({ layer }) => layer),
    depthsMm: moved.map(({ probed }, i) => probed?.depthMm ?? now.depthsMm[i]!),
    normals: moved.map(({ probed }, i) => probed?.outward ?? now.normals[i]!),
    modelPoints: before.points,
    depthOwn: counts.map((count, i) => Math.max(now.depthOwn?.[i] ?? 0, joint.depthOwn * count)),
  }
}
