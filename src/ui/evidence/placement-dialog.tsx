import { useDeferredValue, useMemo, useState } from 'react'
import { ANATOMY } from '../../anatomy/index.ts'
import { PRESETS } from '../../head/presets.ts'
import type { Head } from '../../head/types.ts'
import { structureName } from '../../report/index.ts'
import type { PatientRow } from '../../report/patient-rows.ts'
import { placementCsv } from '../../report/placement-csv.ts'
import { downloadText } from '../../state/files.ts'
import { useHead } from '../../state/head-store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { SelectField } from '../kit/field.tsx'
import { SaveIcon } from '../kit/icons.ts'
import { SearchField } from '../kit/search-field.tsx'
import { TEXTS } from '../texts.ts'
import { PAGES_TEXTS } from '../texts/pages.ts'
import { closeDialog, openPlacement, useUi } from '../ui-store.ts'
import {
  PLACEMENT_FILTERS,
  placementLines,
  placementSummary,
  queriedLines,
  type PlacementFilter,
  type PlacementLine,
} from './placement-rows.ts'
import { PlacementTable, SortField, type PlacementOrder } from './placement-table.tsx'
import css from './pages.module.css'
import { usePlacement } from './use-placement.ts'

const T = PAGES_TEXTS.placement
const EVERY = 'every'

/** Where every point of the anatomy is published and where it lies on this head, to search, sort and save. */
export function PlacementDialog() {
  const head = useHead((state) => state.head)
  const table = usePlacement()
  return (
    <Dialog
      onClose={closeDialog}
      title={head === null ? TEXTS.pages.placement : T.titleOf(headWords(head))}
      className={css.dialog}
      actions={
        <Button
          look="plain"
          icon={SaveIcon}
          unavailable={table === null}
          onClick={() => table !== null && head !== null && save(table, head)}
        >
          {T.csv}
        </Button>
      }
    >
      {table === null ? <p role="status">{T.waiting}</p> : <Placement table={table} />}
    </Dialog>
  )
}

const save = (table: readonly PatientRow[], head: Head): void =>
  downloadText(placementCsv(table), `placement-${head.preset}.csv`, 'text/csv')

/** `Female, 45, reshaped, thin layers`. */
export function headWords({ preset, morphs, layerSetting }: Head): string {
  const label = PRESETS.find(({ id }) => id === preset)?.label ?? preset
  const reshaped = Object.values(morphs).some((weight) => weight > 0) ? [T.reshaped] : []
  return [label, ...reshaped, ...(layerSetting === 'thin' ? [T.thin] : [])].join(', ')
}

function Placement({ table }: { readonly table: readonly PatientRow[] }) {
  const structure = useUi((state) => state.placementOf)
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<PlacementFilter>('all')
  const [order, setOrder] = useState<PlacementOrder>({ sort: 'structure', descending: false })
  const lines = useMemo(() => placementLines(table), [table])
  const asked = useDeferredValue(words)
  const found = queriedLines(lines, { structure, words: asked, filter, ...order })
  return (
    <>
      <p>{T.intro}</p>
      <Summary lines={lines} />
      <div className={css.tools}>
        <SearchField label={T.search} value={words} onChange={setWords} />
        <SelectField
          label={T.columns.structure}
          quietLabel
          value={structure ?? EVERY}
          choices={STRUCTURES}
          onChange={(id) => openPlacement(id === EVERY ? null : id)}
        />
        <SelectField
          label={T.show}
          quietLabel
          value={filter}
          choices={PLACEMENT_FILTERS.map((value) => ({ value, label: T.filters[value] }))}
          onChange={setFilter}
        />
        <SortField order={order} onChange={setOrder} />
      </div>
      <p role="status" className="spoken">
        {T.shown(found.length)}
      </p>
      {found.length === 0 ? (
        <p className={css.none}>{T.none}</p>
      ) : (
        <PlacementTable lines={found} order={order} onOrder={setOrder} />
      )}
    </>
  )
}

const STRUCTURES = [
  { value: EVERY, label: T.every },
  ...ANATOMY.map(({ id }) => ({ value: id, label: structureName(id) })),
]

function Summary({ lines }: { readonly lines: readonly PlacementLine[] }) {
  const summary = useMemo(() => placementSummary(lines), [lines])
  return (
    <>
      <p className={css.summary}>
        {T.summary(summary.points, summary.depthsRead, summary.positionsRead, summary.adjusted)}{' '}
        {lines.every(({ bothSides }) => bothSides) ? T.sidesSame : T.sidesApart}
      </p>
      <details className={css.reasons}>
        <summary>{T.why}</summary>
        <ul>
          {summary.reasons.map(([reason, count]) => (
            <li key={reason}>{T.whyOne(count, reason)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
