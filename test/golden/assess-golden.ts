import { planText } from '../../scripts/calibration/case-file.ts'
import { findingsOf, judgePlan, parsedPlan } from '../../scripts/calibration/judge-plan.ts'
import type { PlanReport } from '../../src/report/index.ts'

/** Judge a golden plan as the checker does, on the preset of the plan or on another one. */
export function assessGolden(name: string, preset?: string): PlanReport {
  const plan = parsedPlan(planText(name))
  return judgePlan(preset ? { ...plan, head: { ...plan.head, preset } } : plan)
}

export { findingsOf }

/** Structures named with a danger, codes of other dangers; each once, sorted. */
export const dangersOf = (report: PlanReport): string[] =>
  [
    ...new Set(findingsOf(report).flatMap((f) => (f.severity === 'danger' ? [f.structure ?? f.code] : []))),
  ].toSorted()
