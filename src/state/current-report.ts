import { checkSettingsOf } from '../plan/index.ts'
import { reportOf, type PlanReport } from '../report/index.ts'
import type { AssessmentState } from './assessment.ts'

/** The report of a judged plan; null while there is no verdict. */
export function currentReport({ doc, result, inputs }: AssessmentState): PlanReport | null {
  if (doc === null || result === null) return null
  const threads = doc.threads.flatMap(({ id }) => inputs.get(id) ?? [])
  return reportOf(doc, { check: result, threads, settings: checkSettingsOf(doc) })
}
