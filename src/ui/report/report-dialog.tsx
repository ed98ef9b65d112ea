import { useMemo } from 'react'
import { planFileName } from '../../plan/index.ts'
import { textReport } from '../../report/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { currentReport } from '../../state/current-report.ts'
import { downloadText } from '../../state/files.ts'
import { planStore, usePlan } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { PrinterIcon, SaveIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { closeDialog } from '../ui-store.ts'
import { ReportSheet } from './report-sheet.tsx'

const T = TEXTS.report

/** The current plan's report, to read, print or save as text. */
export function ReportDialog() {
  const doc = usePlan((state) => state.doc)
  const assessment = useAssessment((state) => state)
  const report = useMemo(() => (assessment.doc === doc ? currentReport(assessment) : null), [assessment, doc])
  const save = (): void => {
    if (report === null) return
    const name = planFileName(planStore.getState().doc).replace(/\.threadline\.json$/, '-report.txt')
    downloadText(textReport(report), name, 'text/plain')
  }
  return (
    <Dialog
      onClose={closeDialog}
      title={T.title}
      actions={
        <>
          <Button look="plain" icon={SaveIcon} unavailable={report === null} onClick={save}>
            {T.saveText}
          </Button>
          <Button look="primary" icon={PrinterIcon} unavailable={report === null} onClick={() => print()}>
            {T.print}
          </Button>
        </>
      }
    >
      {report === null ? <p>{assessment.error ?? T.waiting}</p> : <ReportSheet report={report} />}
    </Dialog>
  )
}
