import { useState } from 'react'
import { planFileName } from '../../plan/index.ts'
import { reportDisclaimer, textReport } from '../../report/index.ts'
import { csvOf, findingsTable, materialsOf, materialsTable, threadsTable } from '../../report/tables/index.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { priceStore } from '../../state/clinic/price-list.ts'
import { downloadAddress, downloadBytes, downloadText } from '../../state/download.ts'
import { headStore } from '../../state/head-store.ts'
import { modelFile } from '../../state/scene-exports.ts'
import { sceneProbe } from '../../state/scene-probe.ts'
import { photoShown, say, viewStore } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './report.module.css'
import type { Sheet } from './use-sheet.ts'

const T = SHEETS_TEXTS.exports

interface TextExport {
  readonly label: string
  readonly ending: string
  readonly mime: string
  text(sheet: Sheet): string
}

const CSV = 'text/csv;charset=utf-8'

const TEXT_EXPORTS: readonly TextExport[] = [
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

/** `jawline-threads.csv` for the plan `Jawline`. */
const fileName = ({ doc }: Pick<Sheet, 'doc'>, ending: string): string =>
  planFileName(doc).replace(/\.threadline\.json$/, ending)

/** What leaves as a file: tables, report, a picture of the view, a 3D model. */
export function Exports({ sheet }: { readonly sheet: Sheet }) {
  return (
    <div className={css.exports} role="group" aria-label={T.title}>
      <b>{T.title}</b>
      {TEXT_EXPORTS.map(({ label, ending, mime, text }) => (
        <Button
          key={ending}
          look="plain"
          size="small"
          onClick={() => downloadText(text(sheet), fileName(sheet, ending), mime)}
        >
          {label}
        </Button>
      ))}
      <PictureExport sheet={sheet} />
      <ModelExport sheet={sheet} />
    </div>
  )
}

/** Sizes of pictures, px. */
const SIZES = { '1600x1200': [1600, 1200], '1920x1080': [1920, 1080], '3840x2160': [3840, 2160] } as const
type Size = keyof typeof SIZES

function PictureExport({ sheet }: { readonly sheet: Sheet }) {
  const [size, setSize] = useState<Size>('1920x1080')
  const save = (): void => {
    const [widthPx, heightPx] = SIZES[size]
    const look = { background: '#ffffff', ink: '#17212a', words: reportDisclaimer(sheet.report) }
    const address = sceneProbe()?.image({ widthPx, heightPx, ...look }) ?? null
    if (address === null) say('error', photoShown(viewStore.getState()) ? T.overPhoto : T.noPicture)
    else downloadAddress(address, fileName(sheet, '.png'))
  }
  return (
    <span className={css.picture}>
      <SelectField
        label={T.size}
        quietLabel
        value={size}
        choices={(Object.keys(SIZES) as Size[]).map((value) => ({ value, label: value.replace('x', ' × ') }))}
        onChange={setSize}
      />
      <Button look="plain" size="small" onClick={save}>
        {T.picture}
      </Button>
    </span>
  )
}

function ModelExport({ sheet }: { readonly sheet: Sheet }) {
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const { byThread, inputs } = assessmentStore.getState()
      const threads = sheet.doc.threads.flatMap(({ id }) => {
        const [result, input] = [byThread.get(id), inputs.get(id)]
        return result === undefined || input === undefined ? [] : [{ result, input }]
      })
      const file = await modelFile(sheet.head, headStore.getState().structures, threads)
      downloadBytes(file, fileName(sheet, '.glb'), 'model/gltf-binary')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button look="plain" size="small" unavailable={busy} onClick={() => void save()}>
      {T.model}
    </Button>
  )
}
