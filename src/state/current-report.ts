import { checkSettingsOf } from '../plan/index.ts'
import { reportOf, type PatientKnown, type PlanReport } from '../report/index.ts'
import type { AssessmentState } from './assessment.ts'
import { headStore } from './head-store.ts'

/** What the head in use was fitted to, and what came of the soundings. */
export function patientNow(): PatientKnown {
  const { head, soundings } = headStore.getState()
  return { head, notes: soundings }
}

/** The report of a judged plan; null while there is no verdict. */
export function currentReport({ doc, result, inputs }: AssessmentState): PlanReport | null {
  if (doc === null || result === null) return null
  const threads = doc.threads.flatMap(({ id }) => inputs.get(id) ?? [])
  return reportOf(doc, { check: result, threads, settings: checkSettingsOf(doc) }, patientNow())
}
