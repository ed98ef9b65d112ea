import { lazy, Suspense, useState } from 'react'
import { useAssessment } from '../../state/assessment.ts'
import { photoReady, usePhoto } from '../../state/photo/photo-store.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { PrinterIcon } from '../kit/icons.ts'
import { TabRow } from '../kit/tabs.tsx'
import { TEXTS } from '../texts.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import { closeDialog } from '../ui-store.ts'
import { AsDonePage } from './as-done-page.tsx'
import { CostsPage } from './costs-page.tsx'
import { Exports } from './exports.tsx'
import { MarkingPage } from './marking-page.tsx'
import css from './report.module.css'
import { ReportSheet } from './report-sheet.tsx'
import { useSheet } from './use-sheet.ts'

const T = TEXTS.report
const PhotoPage = lazy(() => import('./photo-page.tsx'))

type Page = keyof typeof SHEETS_TEXTS.names
const PAGES = (Object.keys(SHEETS_TEXTS.names) as Page[]).map((value) => ({
  value,
  name: SHEETS_TEXTS.names[value],
}))
const LONGEST_LABEL = 60

/** The sheets of the current plan: to read, to print, to take away as files. */
export function ReportDialog() {
  const sheet = useSheet()
  const error = useAssessment((state) => state.error)
  const [page, setPage] = useState<Page>('report')
  const [label, setLabel] = useState('')
  const photo = usePhoto(photoReady)
  // Asked each time anew: a photo identifies the patient, and paper leaves the room.
  const [withPhoto, setWithPhoto] = useState(false)
  const pictured = photo && (page === 'report' || page === 'marking')
  return (
    <Dialog
      onClose={closeDialog}
      title={T.title}
      className={css.dialog}
      actions={
        <Button look="primary" icon={PrinterIcon} unavailable={sheet === null} onClick={() => print()}>
          {T.print}
        </Button>
      }
    >
      <div className={css.tools}>
        <TabRow
          label={SHEETS_TEXTS.tabs}
          tabs={PAGES}
          value={page}
          onChange={setPage}
          className={css.tabs}
          tabClassName={css.tab}
          panelId="sheet"
        />
        <label className={css.patient}>
          <span>{SHEETS_TEXTS.label}</span>
          <input
            value={label}
            maxLength={LONGEST_LABEL}
            autoComplete="off"
            spellCheck={false}
            title={SHEETS_TEXTS.labelHint}
            placeholder={SHEETS_TEXTS.labelHint}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </label>
        {pictured && <CheckField label={SHEETS_TEXTS.photo} checked={withPhoto} onChange={setWithPhoto} />}
        {sheet !== null && <Exports sheet={sheet} />}
      </div>
      <div id="sheet" role="tabpanel" aria-label={SHEETS_TEXTS.names[page]}>
        {sheet === null ? (
          <p>{error ?? T.waiting}</p>
        ) : page === 'report' ? (
          <ReportSheet sheet={sheet} label={label} />
        ) : page === 'marking' ? (
          <MarkingPage sheet={sheet} label={label} />
        ) : page === 'done' ? (
          <AsDonePage />
        ) : (
          <CostsPage sheet={sheet} />
        )}
        {sheet !== null && pictured && withPhoto && (
          <Suspense fallback={null}>
            <PhotoPage sheet={sheet} label={label} />
          </Suspense>
        )}
      </div>
    </Dialog>
  )
}
