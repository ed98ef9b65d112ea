import type { CheckContext } from '../../geometry/check-context.ts'
import type { ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import { productById } from '../catalogue/index.ts'
import type { PlanDocument } from '../document.ts'
import { pullDirections, type PullDirection } from './direction.ts'
import {
  AREA_REGIONS,
  laxityOf,
  LAXITY_AREAS,
  USUAL_THREADS,
  type LaxityArea,
  type LaxityGrade,
  type UsualThreads,
} from './laxity.ts'
import { pullRuns } from './pull.ts'
import { spreadOf, type Spread } from './spread.ts'
import { holdsOf, type ThreadHold } from './stability.ts'

/** The quality of a design, beside its safety: advice, never an alarm, and no part of any verdict. */
export interface Design {
  readonly directions: readonly PullDirection[]
  readonly spread: Spread
  readonly holds: readonly ThreadHold[]
  readonly counts: readonly AreaCount[]
}

/** Threads planned for a graded area beside the usual number. */
export interface AreaCount {
  readonly area: LaxityArea
  readonly grade: LaxityGrade
  /** Threads that draw tissue, by side. */
  readonly planned: { readonly left: number; readonly right: number }
  readonly usual: readonly UsualThreads[]
}

/**
 * Direction, spread and hold of a plan's pull.
 * @param threads verdicts of the plan on this head, @param inputs what was checked, by thread id
 */
export function designOf(
  doc: PlanDocument,
  head: Head,
  context: Pick<CheckContext, 'smasZoneAt'>,
  threads: readonly ThreadResult[],
  inputs: ReadonlyMap<string, ThreadInput>,
): Design {
  const runs = threads.flatMap((thread) => {
    const input = inputs.get(thread.id)
    return input === undefined ? [] : pullRuns(head, thread, input)
  })
  const laxity = laxityOf(doc)
  const drawing = new Set(runs.map(({ threadId }) => threadId))
  // A clinic's own products say nothing of their barbs.
  const barbs = (id: string): string | null => productById(id)?.design ?? null
  return {
    directions: pullDirections(head, threads, runs),
    spread: spreadOf(head, runs),
    holds: holdsOf(threads, inputs, context, laxity, barbs),
    counts: LAXITY_AREAS.flatMap((area): AreaCount[] => {
      const grade = laxity[area]
      if (grade === undefined) return []
      const own = threads.filter(
        ({ id, region }) => drawing.has(id) && region !== null && AREA_REGIONS[area].includes(region),
      )
      const of = (side: 'left' | 'right'): number => own.filter((thread) => thread.side === side).length
      return [
        { area, grade, planned: { left: of('left'), right: of('right') }, usual: USUAL_THREADS[area][grade] },
      ]
    }),
  }
}

/** The most that a run is off the lifting directions, degrees; null where no region with one is drawn. */
export function mostOffDeg({ directions }: Pick<Design, 'directions'>): number | null {
  const off = directions.flatMap(({ offDeg }) => offDeg ?? [])
  return off.length === 0 ? null : Math.max(...off)
}
