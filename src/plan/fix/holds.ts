import type { Head } from '../../head/types.ts'
import { rank } from '../../geometry/severity.ts'
import type { ThreadRun } from '../../geometry/thread-run.ts'
import { addScaled, cross, dot, normalize, scale, type Vec3 } from '../../geometry/vec3.ts'
import type { PlanThread } from '../document.ts'
import type { Changed } from './candidates.ts'
import { depthDependent, shiftedInDepth } from './depth-shift.ts'
import { KEPT_DEPTH_MM, KEPT_END_MM } from './fix-limits.ts'
import { mattersOf, type Judged } from './judged.ts'
import { movedPoint, placeOf, pullOf } from './moves.ts'
import type { Search } from './search.ts'

/** A change is compared with the unchanged thread, missed by as much: that is judged once per search. */
export class Holding {
  readonly #search: Search
  readonly #unchanged = new Map<string, Matters>()

  constructor(search: Search) {
    this.#search = search
  }

  /**
   * Whether a change still serves when the run is missed by `KEPT_DEPTH_MM` in depth, or the end of a pass by
   * `KEPT_END_MM` along or across: no danger comes back that it cleared, and none comes up that the unchanged thread,
   * missed by as much, would not have had as well. Where cautions are to go, they stay as few.
   */
  *holds({ thread }: Changed, now: Judged): Generator<void, boolean> {
    const { judge, was, before, goal, context } = this.#search
    const cleared = dangersOf(mattersOf(was.result.findings))
    const serves = (missed: Matters, unchanged: Matters): boolean => {
      const few = goal.cautionsLeft === undefined || missed.size <= goal.cautionsLeft
      const known = dangersOf(unchanged)
      return few && [...dangersOf(missed)].every((matter) => known.has(matter) && !cleared.has(matter))
    }
    for (const deeperMm of [KEPT_DEPTH_MM, -KEPT_DEPTH_MM]) {
      const missed = this.#inDepth(now.run, deeperMm)
      yield
      const unchanged = this.#once(`depth ${deeperMm}`, () => this.#inDepth(was.run, deeperMm))
      if (!serves(missed, unchanged)) return false
    }
    const asWas = endsMissed(context.head, before, KEPT_END_MM)
    for (const [name, missed] of endsMissed(context.head, thread, KEPT_END_MM)) {
      const judged = judge.judge(missed)
      yield
      if (judged === null) return false
      const unchanged = this.#once(name, () => {
        const twin = asWas.get(name)
        const found = twin && judge.judge(twin)
        return found ? mattersOf(found.result.findings) : NOTHING
      })
      if (!serves(mattersOf(judged.result.findings), unchanged)) return false
    }
    return true
  }

  #inDepth(run: ThreadRun, deeperMm: number): Matters {
    const { judge } = this.#search
    judge.add(1)
    return mattersOf(depthDependent(shiftedInDepth(run, deeperMm), judge.ground, judge.settings))
  }

  #once(name: string, make: () => Matters): Matters {
    const known = this.#unchanged.get(name) ?? make()
    this.#unchanged.set(name, known)
    return known
  }
}

type Matters = ReadonlyMap<string, number>
const NOTHING: Matters = new Map()

const dangersOf = (matters: Matters): ReadonlySet<string> =>
  new Set([...matters].flatMap(([matter, severity]) => (severity === rank('danger') ? [matter] : [])))

/** The thread with the end of each pass off, along and across, by name; what the skin does not allow is left out. */
function endsMissed(head: Head, thread: PlanThread, mm: number): ReadonlyMap<string, PlanThread> {
  const missed = new Map<string, PlanThread>()
  for (const pass of thread.passes.keys()) {
    for (const [k, direction] of endDirections(head, thread, pass).entries()) {
      const version = endMissed(head, thread, pass, direction, mm)
      if (version !== null) missed.set(`end of pass ${pass}, way ${k}`, version)
    }
  }
  return missed
}

export function endMissed(
  head: Head,
  thread: PlanThread,
  pass: number,
  direction: Vec3,
  mm: number,
): PlanThread | null {
  const point = thread.passes[pass]!.length - 1
  return movedPoint(head, thread, { pass, point }, direction, mm)?.thread ?? null
}

/** Farther, shorter, to either side: unit vectors in the tangent plane at the end of a pass, head frame. */
export function endDirections(head: Head, thread: PlanThread, pass: number): readonly Vec3[] {
  const course = pullOf(head, thread, pass)
  const end = thread.passes[pass]?.at(-1)
  const place = end && placeOf(head, end)
  if (!course || !place) return []
  const normal = head.normalOf(place)
  const along = normalize(addScaled(course, normal, -dot(course, normal)))
  const across = cross(normal, along)
  return [along, scale(along, -1), across, scale(across, -1)]
}
