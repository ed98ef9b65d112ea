import { useMemo } from 'react'
import type { Head } from '../../head/types.ts'
import type { PlanDocument } from '../../plan/index.ts'
import type { PlanReport } from '../../report/index.ts'
import { markingSheet, type MarkingSheet } from '../../report/marking/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { currentReport } from '../../state/current-report.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'

/** All that the sheets tell of a judged plan. */
export interface Sheet {
  readonly doc: PlanDocument
  readonly head: Head
  readonly report: PlanReport
  readonly marking: MarkingSheet
}

/** The current plan as it was judged; null until it has been. */
export function useSheet(): Sheet | null {
  const doc = usePlan((state) => state.doc)
  const assessment = useAssessment((state) => state)
  const head = useHead((state) => state.head)
  return useMemo(() => {
    if (assessment.doc !== doc || assessment.result === null || head === null) return null
    const report = currentReport(assessment)
    if (report === null) return null
    const inputs = doc.threads.flatMap(({ id }) => assessment.inputs.get(id) ?? [])
    return { doc, head, report, marking: markingSheet(head, inputs, assessment.result.threads) }
  }, [assessment, doc, head])
}
