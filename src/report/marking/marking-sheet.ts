import type { Side } from '../../geometry/anatomy-types.ts'
import type { PassPath, ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import { entryHoles } from '../../geometry/count.ts'
import { ON_MIDLINE_MM } from '../../geometry/limits.ts'
import type { Plane } from '../../geometry/planes.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { caliperFix, lineFix, lineLengthMm, type CaliperFix, type LineFix } from './locate.ts'
import { LINES, type PalpableLine } from './palpable.ts'

export type MarkRole = 'entry' | 'end' | 'waypoint'

/** One point to mark with a pen. */
export interface MarkedPoint {
  /** `E1` an entry hole, `T3` the end of thread 3 (`T3b` of its second pass), `W3` a point on its way. */
  readonly label: string
  readonly role: MarkRole
  /** Numbers of its threads as they are listed, from 1. */
  readonly threads: readonly number[]
  /** Place on the skin, head frame, mm, and the outward unit normal there. */
  readonly at: Vec3
  readonly normal: Vec3
  /** Whose landmarks the distances are taken from. */
  readonly side: Side
  /** Null where no two caliper arcs cross well there. */
  readonly calipers: CaliperFix | null
  /** Null where no palpable line lies near. */
  readonly line: LineFix | null
}

/** One thread as it is drawn on the sheet. */
export interface MarkedThread {
  /** As listed, from 1. */
  readonly number: number
  readonly id: string
  readonly product: string
  /** As its definition calls it. */
  readonly productName: string
  readonly plane: Plane
  readonly lengthMm: number
  /** Its passes on the skin, entry first: skin points under which they run, with normals. */
  readonly passes: readonly (readonly { readonly at: Vec3; readonly normal: Vec3 }[])[]
}

export type MarkingPart = Side | 'midline'

/** What is marked on one side of the face; threads that cross the midline make a part of their own. */
export interface MarkingSide {
  readonly part: MarkingPart
  readonly threads: readonly MarkedThread[]
  readonly points: readonly MarkedPoint[]
  /** Lengths of the lines in use on this head, mm, to hold the patient's own against. */
  readonly references: readonly { readonly line: PalpableLine; readonly side: Side; readonly mm: number }[]
}

/** What one needs with a pen at the chair. Distances are of this head: on another face only the shares hold. */
export interface MarkingSheet {
  readonly sides: readonly MarkingSide[]
}

const PARTS: readonly MarkingPart[] = ['left', 'right', 'midline']

/**
 * Every entry, end and waypoint of a plan by distances from palpable landmarks. Pure.
 * @param threads as checked, in the order of the plan
 * @param results of the same threads
 */
export function markingSheet(
  head: Head,
  threads: readonly ThreadInput[],
  results: readonly ThreadResult[],
): MarkingSheet {
  const holes = entryHoles(threads, head)
  const sides = PARTS.flatMap((part): MarkingSide[] => {
    const own = results.flatMap((result, index) => (result.side === part ? [index] : []))
    if (own.length === 0) return []
    const points = [
      ...holes.flatMap((hole, k) => entryMark(head, threads, hole, `E${k + 1}`, own)),
      ...own.flatMap((index) => pointMarks(head, threads[index]!, index)),
    ]
    return [
      {
        part,
        points,
        threads: own.map((index) => drawnThread(head, threads[index]!, results[index]!, index)),
        references: referencesOf(head, points),
      },
    ]
  })
  return { sides }
}

/** A hole is marked with the part of its first thread there. */
function entryMark(
  head: Head,
  threads: readonly ThreadInput[],
  hole: { readonly threads: readonly number[] },
  label: string,
  own: readonly number[],
): MarkedPoint[] {
  const here = hole.threads.filter((index) => own.includes(index))
  const first = here[0]
  if (first === undefined) return []
  const at = threads[first]!.passes[0]![0]!.at
  return [mark(head, at, label, 'entry', here)]
}

function pointMarks(head: Head, { passes }: ThreadInput, index: number): MarkedPoint[] {
  let onTheWay = 0
  return passes.flatMap((points, pass) =>
    points.slice(1).map(({ at }, k) => {
      const isEnd = k === points.length - 2
      if (!isEnd) onTheWay += 1
      const label = isEnd ? `T${index + 1}${passLetter(pass)}` : `W${index + 1}${passLetter(onTheWay - 1)}`
      return mark(head, at, label, isEnd ? 'end' : 'waypoint', [index])
    }),
  )
}

/** Nothing for the first, then b, c, … */
const passLetter = (pass: number): string => (pass === 0 ? '' : String.fromCharCode(97 + pass))

function mark(
  head: Head,
  point: SurfacePoint,
  label: string,
  role: MarkRole,
  threads: readonly number[],
): MarkedPoint {
  const at = head.positionOf(point)
  const normal = head.normalOf(point)
  const side: Side = at[0] < -ON_MIDLINE_MM ? 'right' : 'left'
  return {
    label,
    role,
    threads: threads.map((index) => index + 1),
    at,
    normal,
    side,
    calipers: caliperFix(head, at, normal, side),
    line: lineFix(head, at, normal, side),
  }
}

function drawnThread(head: Head, input: ThreadInput, result: ThreadResult, index: number): MarkedThread {
  return {
    number: index + 1,
    id: input.id,
    product: input.product.id,
    productName: input.product.name,
    plane: input.plane,
    lengthMm: result.lengthMm,
    passes: result.passes.map((path) => trackOf(head, path)),
  }
}

const trackOf = (head: Head, { samples }: PassPath) =>
  samples.map(({ skin, normal }) => ({ at: head.positionOf(skin), normal }))

function referencesOf(head: Head, points: readonly MarkedPoint[]): MarkingSide['references'] {
  return (['left', 'right'] as const).flatMap((side) => {
    const used = new Set(points.flatMap((point) => (point.side === side ? (point.line?.line ?? []) : [])))
    return LINES.filter((line) => used.has(line)).map((line) => ({
      line,
      side,
      mm: lineLengthMm(head, line, side),
    }))
  })
}
