import { planFileName } from '../../plan/index.ts'
import { textReport } from '../../report/index.ts'
import { csvOf, findingsTable, materialsOf, materialsTable, threadsTable } from '../../report/tables/index.ts'
import { priceStore } from '../../state/clinic/price-list.ts'
import { downloadText } from '../../state/files.ts'
import { Button } from '../kit/button.tsx'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './report.module.css'
import type { Sheet } from './use-sheet.ts'

const T = SHEETS_TEXTS.exports

interface Export {
  readonly label: string
  readonly ending: string
  readonly mime: string
  text(sheet: Sheet): string
}

const CSV = 'text/csv;charset=utf-8'

/** What leaves as a file. */
const EXPORTS: readonly Export[] = [
  {
    label: T.threads,
    ending: '-threads.csv',
    mime: CSV,
    text: ({ report, doc }) => csvOf(threadsTable(report, doc.asDone)),
  },
  {
    label: T.findings,
    ending: '-findings.csv',
    mime: CSV,
    text: ({ report }) => csvOf(findingsTable(report)),
  },
  {
    label: T.materials,
    ending: '-materials.csv',
    mime: CSV,
    text: ({ report }) => {
      const { currency, products } = priceStore.getState()
      return csvOf(materialsTable(materialsOf(report, products), currency))
    },
  },
  {
    label: T.json,
    ending: '-report.json',
    mime: 'application/json',
    text: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
  },
  { label: T.text, ending: '-report.txt', mime: 'text/plain', text: ({ report }) => textReport(report) },
]

export function Exports({ sheet }: { readonly sheet: Sheet }) {
  return (
    <div className={css.exports} role="group" aria-label={T.title}>
      <b>{T.title}</b>
      {EXPORTS.map(({ label, ending, mime, text }) => (
        <Button
          key={ending}
          look="plain"
          size="small"
          onClick={() =>
            downloadText(text(sheet), planFileName(sheet.doc).replace(/\.threadline\.json$/, ending), mime)
          }
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
