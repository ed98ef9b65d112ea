import type { ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { PlanDocument } from '../../plan/index.ts'
import type { AssessmentState } from '../assessment.ts'

/** What there is until the verdict on a plan is there. */
export interface Judging {
  /** How many of its threads were checked for themselves, and how many there are. */
  readonly done: number
  readonly of: number
  /** Their ids: one that is checked again counts once. */
  readonly checked: ReadonlySet<string>
  /**
   * What was found so far, by thread id. A thread of which nothing was found is not among them: its neighbours have not
   * been looked at.
   */
  readonly found: ReadonlyMap<string, ThreadResult>
  readonly before: Before
}

/** The threads of the last verdict that are still in the plan as they were: to go on being drawn, as no verdict. */
export interface Before {
  readonly doc: PlanDocument | null
  readonly threads: readonly ThreadResult[]
  readonly inputs: ReadonlyMap<string, ThreadInput>
}

const NOTHING_BEFORE: Before = { doc: null, threads: [], inputs: new Map() }

/**
 * The wait for the verdict on a plan.
 * @param last what stood there until now
 * @param known verdicts on single threads that hold already
 */
export function waitAfter(
  last: AssessmentState,
  doc: PlanDocument,
  known: readonly ThreadResult[] = [],
): Judging {
  const nothing = { done: 0, checked: new Set<string>(), found: new Map<string, ThreadResult>() }
  const before = stillThere(beforeOf(last), doc)
  return withFound({ ...nothing, of: doc.threads.length, before }, known)
}

/** The wait with more threads checked. */
export function withFound(judging: Judging, results: readonly ThreadResult[]): Judging {
  const found = new Map(judging.found)
  for (const result of results) if (result.severity !== 'clear') found.set(result.id, result)
  const checked = new Set([...judging.checked, ...results.map(({ id }) => id)])
  return { ...judging, found, checked, done: checked.size }
}

function beforeOf({ doc, result, inputs, judging }: AssessmentState): Before {
  if (result !== null) return { doc, threads: result.threads, inputs }
  return judging?.before ?? NOTHING_BEFORE
}

function stillThere(before: Before, { threads }: PlanDocument): Before {
  const now = new Set(threads)
  const ids = new Set(before.doc?.threads.flatMap((thread) => (now.has(thread) ? thread.id : [])))
  if (ids.size === before.threads.length) return before
  return { ...before, threads: before.threads.filter(({ id }) => ids.has(id)) }
}
