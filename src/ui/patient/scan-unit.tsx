import { SCAN_UNITS, type ScanUnit } from '../../head/scan/read/units.ts'
import { chooseUnit, confirmUnit, discardScan } from '../../state/scan/scan-session.ts'
import { useScan } from '../../state/scan/scan-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import css from './face-scan.module.css'
import { ScanPicture } from './scan-picture.tsx'

const UNITS = (Object.keys(SCAN_UNITS) as ScanUnit[]).map((value) => ({ value, label: T.units[value] }))
/** Heads with neck and shoulders are of this size, mm. */
const PLAUSIBLE_MM = { least: 100, most: 1200 } as const

/** What was read, and in which unit. */
export function ScanUnitStep() {
  const unit = useScan((state) => state.unit)
  const size = useScan((state) => state.size)
  const notes = useScan((state) => state.notes)
  const fileName = useScan((state) => state.fileName)
  const triangles = useScan((state) => (state.raw?.triangles.length ?? 0) / 3)
  const mm = unit === null ? null : size * SCAN_UNITS[unit]
  const odd = mm !== null && (mm < PLAUSIBLE_MM.least || mm > PLAUSIBLE_MM.most)
  const choices = unit === null ? [{ value: '' as const, label: T.noUnit }, ...UNITS] : UNITS
  return (
    <div className={css.columns}>
      <ScanPicture label={T.viewName} />
      <div className={css.side}>
        <p>{T.read(fileName, triangles)}</p>
        {notes.map((note) => (
          <p key={note.code} className={css.note}>
            {T.note(note)}
          </p>
        ))}
        <SelectField<ScanUnit | ''>
          label={T.unit}
          value={unit ?? ''}
          choices={choices}
          onChange={(value) => {
            if (value !== '') chooseUnit(value)
          }}
        />
        <p className={css.note} role="status">
          {mm === null ? T.unitAsk : T.longest(mm)} {odd && <strong>{T.unitOdd}</strong>}
        </p>
        <div className={css.actions}>
          <Button look="primary" unavailable={unit === null || odd} onClick={confirmUnit}>
            {T.next}
          </Button>
          <Button onClick={discardScan}>{T.discard}</Button>
        </div>
      </div>
    </div>
  )
}
