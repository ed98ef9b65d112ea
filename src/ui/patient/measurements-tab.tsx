import type { Sex } from '../../head/types.ts'
import { clearMeasurements, setMeasurement, type Measurement } from '../../plan/index.ts'
import { MAX_DISTANCE_MM } from '../../plan/limits.ts'
import { isMet, residualWords } from '../../report/index.ts'
import { distanceCells, type DistanceCell } from '../../state/individual/distance-cells.ts'
import { useHead } from '../../state/head-store.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { cx } from '../kit/cx.ts'
import { XIcon } from '../kit/icons.ts'
import { NumberField } from '../kit/number-field.tsx'
import { MEASUREMENT_TEXTS as T } from '../texts/measurements.ts'
import css from './measurements.module.css'

const NONE: readonly Measurement[] = []
/** Shorter than any distance of the list; a typed 10.5 for 105 is still taken, and questioned. */
const LEAST_MM = 1

const type = ({ id, side }: DistanceCell, mm: number | null): void =>
  dispatch(mm === null ? T.clearStep : T.typeStep, (doc) => setMeasurement(doc, id, side, mm))

/** Distances that a caliper took: the head follows them. */
export function MeasurementsTab() {
  const head = useHead((state) => state.head)
  const typed = usePlan(({ doc }) => doc.individual?.measurements) ?? NONE
  if (head === null) return <p className={css.note}>{T.noHead}</p>
  const rows = distanceCells(head, typed)
  return (
    <div className={css.part}>
      <p className={css.note}>{T.intro}</p>
      <div className={css.table} role="table" aria-label={T.distance}>
        <div className={css.head} role="row">
          <span role="columnheader">{T.distance}</span>
          <span role="columnheader">{T.sides.left}</span>
          <span role="columnheader">{T.sides.right}</span>
        </div>
        {rows.map((cells) => (
          <div key={cells[0]!.id} className={css.row} role="row">
            <span className={css.name} role="rowheader">
              {T.names[cells[0]!.id].name}
              <small>{T.names[cells[0]!.id].landmarks}</small>
            </span>
            {cells.map((cell) => (
              <Cell key={cell.side ?? 'both'} cell={cell} sex={head.sex} />
            ))}
          </div>
        ))}
      </div>
      <Summary cells={rows.flat()} />
    </div>
  )
}

function Cell({ cell, sex }: { readonly cell: DistanceCell; readonly sex: Sex }) {
  const { id, side, typedMm, ownMm, residualMm, question } = cell
  const field = T.field(T.names[id].name, side === undefined ? '' : T.sides[side])
  return (
    <div className={cx(css.cell, side === undefined && css.whole)} role="cell">
      {side !== undefined && (
        <span className={css.side} aria-hidden="true">
          {T.sides[side]}
        </span>
      )}
      <div className={css.entry}>
        <NumberField
          label={field}
          quietLabel
          value={typedMm}
          unit="mm"
          min={LEAST_MM}
          max={MAX_DISTANCE_MM}
          placeholder={T.own(ownMm)}
          onCommit={(mm) => type(cell, mm)}
          className={css.field}
        />
        {typedMm !== null && (
          <Button icon={XIcon} aria-label={T.clear(field)} onClick={() => type(cell, null)} />
        )}
      </div>
      {typedMm !== null && (
        <p className={css.told}>
          {T.typed(ownMm)}
          {residualMm !== null && (
            <>
              {', '}
              {isMet(residualMm) ? (
                residualWords(residualMm)
              ) : (
                <b className={css.missed}>{T.missed(residualMm)}</b>
              )}
            </>
          )}
        </p>
      )}
      {question !== null && (
        <p className={css.question} role="status">
          {T.question(question, sex)}
        </p>
      )}
    </div>
  )
}

function Summary({ cells }: { readonly cells: readonly DistanceCell[] }) {
  const count = cells.filter(({ typedMm }) => typedMm !== null).length
  const residuals = cells.flatMap(({ residualMm }) => residualMm ?? [])
  const worst = residuals.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0)
  return (
    <div className={css.summary}>
      <p role="status">
        {T.count(count)} {residuals.length > 0 && (isMet(worst) ? T.allMet : T.worst(worst))}
      </p>
      {count > 0 && <Button onClick={() => dispatch(T.clearAllStep, clearMeasurements)}>{T.clearAll}</Button>}
    </div>
  )
}
