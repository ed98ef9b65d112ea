import type { Finding } from '../../geometry/check-types.ts'
import { cross, dot, normalize, addScaled, scale, add, type Vec3, length } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { PlanDocument, PlanThread } from '../document.ts'
import { stretchOf, withDepth, type Stretch } from './depth-change.ts'
import { DEPTH_WEIGHT, LARGEST_DEPTH_CHANGE_MM, LARGEST_TURN_DEG } from './fix-limits.ts'
import type { FixKind } from './fix-types.ts'
import type { Judged } from './judged.ts'
import { betweenDeg, movedPoint, placeOf, pullOf, turnedThread } from './moves.ts'

/** One way to change a thread, in any size. */
export interface Way {
  readonly kind: FixKind
  /** Unique among the ways of a search. */
  readonly name: string
  /**
   * The thread changed.
   * @param mm size on the skin; depths change by less, as they weigh more
   * @returns null where the skin, or a limit of what a fix may do, does not let it
   */
  at(mm: number): Changed | null
}

export interface Changed {
  readonly thread: PlanThread
  readonly size: number
  readonly unit: 'mm' | 'deg'
  /** How the moved point went on the skin, head frame, mm; null for depths. */
  readonly by: Vec3 | null
  /** Where it was: tells outward from towards the midline. */
  readonly from: Vec3 | null
  /** For depths: where. */
  readonly stretch: Stretch | null
}

const EIGHTHS = [0, 1, 2, 3, 4, 5, 6, 7] as const

/**
 * The ways in which a thread may be changed for the sake of a finding: its entry and its end over the skin in eight
 * directions, its whole course about its entry, the depth of the stretch. An entry that other threads share stays.
 */
export function waysFor(
  head: Head,
  doc: PlanDocument,
  before: PlanThread,
  run: Judged['run'],
  target: Finding,
): Way[] {
  const pass = Math.min(target.pass, before.passes.length - 1)
  const points = before.passes[pass]!
  const course = pullOf(head, before, pass)
  if (course === null) return []
  const keepsPull = (thread: PlanThread): boolean => {
    const pull = pullOf(head, thread, pass)
    return pull !== null && betweenDeg(pull, course) <= LARGEST_TURN_DEG
  }
  const pointWay = (kind: 'entry' | 'end', point: number): Way[] =>
    EIGHTHS.flatMap((eighth): Way[] => {
      const place = placeOf(head, points[point]!)
      if (place === null) return []
      const from = head.positionOf(place)
      const direction = inTangentPlane(course, head.normalOf(place), (eighth * Math.PI) / 4)
      return [
        {
          kind,
          name: `${kind} ${eighth}`,
          at: (mm) => {
            const moved = movedPoint(head, before, { pass, point }, direction, mm)
            if (moved === null || !keepsPull(moved.thread)) return null
            return { ...moved, size: mm, unit: 'mm', from, stretch: null }
          },
        },
      ]
    })
  const ways = [...pointWay('end', points.length - 1)]
  if (pass === 0 && !sharesEntry(doc, before)) ways.push(...pointWay('entry', 0))
  if (before.passes.length > 1 || points.length > 2) ways.push(...turns())
  return [...ways, ...depths()]

  /** Sizes are those of the way of the end. */
  function turns(): Way[] {
    const [entry, end] = [before.passes[0]![0]!, points.at(-1)!].map((point) => placeOf(head, point))
    if (!entry || !end) return []
    const from = head.positionOf(end)
    const armMm = length(addScaled(from, head.positionOf(entry), -1))
    if (armMm < 1) return []
    return [1, -1].map((sign): Way => ({
      kind: 'angle',
      name: `angle ${sign}`,
      at: (mm) => {
        const deg = (mm / armMm) * (180 / Math.PI)
        if (deg > LARGEST_TURN_DEG) return null
        const moved = turnedThread(head, before, pass, sign * deg)
        return moved && { ...moved, size: Math.round(deg), unit: 'deg', from, stretch: null }
      },
    }))
  }

  function depths(): Way[] {
    const stretch = stretchOf(target)
    return [1, -1].map((sign): Way => ({
      kind: 'depth',
      name: `depth ${sign}`,
      at: (mm) => {
        const size = Math.round((mm / DEPTH_WEIGHT) * 4) / 4
        if (size === 0 || size > LARGEST_DEPTH_CHANGE_MM) return null
        const thread = withDepth(head, before, run, stretch, sign * size)
        return thread && { thread, size: sign * size, unit: 'mm', by: null, from: null, stretch }
      },
    }))
  }
}

/** A direction in the tangent plane of the skin, at an angle to that of pull. */
function inTangentPlane(course: Vec3, normal: Vec3, angle: number): Vec3 {
  const along = normalize(addScaled(course, normal, -dot(course, normal)))
  const across = cross(normal, along)
  return add(scale(along, Math.cos(angle)), scale(across, Math.sin(angle)))
}

/** Whether another thread goes in by the same hole. */
const sharesEntry = (doc: PlanDocument, { id, entryId }: PlanThread): boolean =>
  entryId !== undefined && doc.threads.some((other) => other.id !== id && other.entryId === entryId)
