import { useState } from 'react'
import { PRESETS } from '../../head/presets.ts'
import { reportDisclaimer, type PlanReport } from '../../report/index.ts'
import { TEXTS } from '../texts.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './report.module.css'
import type { Sheet } from './use-sheet.ts'

const T = TEXTS.report
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

interface Props {
  readonly sheet: Sheet
  /** Typed for the printout, kept nowhere. */
  readonly label: string
  /** What the sheet is, where it is not the report. */
  readonly title?: string
}

/** Nothing of this patient is known. */
const isGeneric = ({ grounds }: PlanReport): boolean =>
  grounds.head === 'generic' && grounds.sentences.length === 1

/** Top of every sheet: which plan, whose, when, on which head. */
export function SheetHead({ sheet: { report }, label, title }: Props) {
  const [madeAt] = useState(() => date.format(new Date()))
  const head = PRESETS.find(({ id }) => id === report.head)?.label ?? report.head
  return (
    <header className={css.top}>
      <h2>
        {title !== undefined && <span className={css.kind}>{title}: </span>}
        <bdi>{report.plan}</bdi>
      </h2>
      {label !== '' && (
        <p>
          {SHEETS_TEXTS.labelPrinted}: <bdi>{label}</bdi>
        </p>
      )}
      <p>
        {T.head}: {head}. {isGeneric(report) && `${SHEETS_TEXTS.page.generic}. `}
        {T.madeAt(madeAt)}.
      </p>
      {!isGeneric(report) && <p>{report.grounds.sentences.join(' ')}</p>}
      <p className={css.disclaimer}>{reportDisclaimer(report)}</p>
    </header>
  )
}
