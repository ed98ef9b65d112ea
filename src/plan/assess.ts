import { checkPlan, prepareGround, prepareGroundSteps, type CheckGround } from '../geometry/check-plan.ts'
import type { CheckResult, CheckSettings, ThreadInput } from '../geometry/check-types.ts'
import { checkContextOf, placeContext, type PlacedContext } from '../anatomy/index.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { Head } from '../head/types.ts'
import { checkSettingsOf } from './check-settings.ts'
import type { PlanDocument } from './document.ts'
import { marginFault } from './margin-fault.ts'
import type { PlanError } from './plan-error.ts'
import { resolvePlan } from './resolve.ts'
import { fail, ok, type Result } from './result.ts'

/** A plan's verdicts, and exactly what was checked. */
export interface Assessment {
  readonly check: CheckResult
  /** In the order of the plan. */
  readonly threads: readonly ThreadInput[]
  readonly settings: CheckSettings
}

/**
 * A head with its structures, ready to be checked against: made once per head, used for every change.
 * @param context of that head; default: placed anew
 */
export const groundOf = (
  head: Head,
  structures: readonly Structure[],
  context: readonly PlacedContext[] = placeContext(head),
): CheckGround => prepareGround(head, structures, cheiliaOf(head), checkContextOf(head, context, structures))

/** The same, yielding between its parts, so that a page stays alive. */
export const groundSteps = (
  head: Head,
  structures: readonly Structure[],
  context: readonly PlacedContext[],
): Generator<void, CheckGround> =>
  prepareGroundSteps(head, structures, cheiliaOf(head), checkContextOf(head, context, structures))

const cheiliaOf = (head: Head) => [head.landmark('cheilion', 'left'), head.landmark('cheilion', 'right')]

/**
 * Check a plan on a head: resolve its points, take the limits of its products, judge every thread.
 * The head must be the plan's own: built from `headSpecOf(doc)`.
 * @param ground from `groundOf`, to spare its making; default: made anew
 * @returns an error when a point means no place on this head or a margin names no structure
 */
export function assessPlan(
  doc: PlanDocument,
  head: Head,
  structures: readonly Structure[],
  ground: CheckGround = groundOf(head, structures),
): Result<Assessment, PlanError> {
  const threads = threadsToCheck(doc, head, structures)
  if (!threads.ok) return threads
  const settings = checkSettingsOf(doc)
  return ok({ check: checkPlan(threads.value, ground, settings), threads: threads.value, settings })
}

/** The threads of a plan as they are checked, or why the plan cannot be: as `assessPlan`, without the checking. */
export function threadsToCheck(
  doc: PlanDocument,
  head: Head,
  structures: readonly Structure[],
): Result<readonly ThreadInput[], PlanError> {
  const margin = marginFault(doc, structures)
  return margin === null ? resolvePlan(head, doc) : fail(margin)
}
