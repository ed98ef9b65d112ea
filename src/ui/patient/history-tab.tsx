import { useState } from 'react'
import { REGION_IDS, type RegionId } from '../../geometry/skin.ts'
import { HISTORY_KINDS, setHistoryFlag, type HistoryFlag, type HistoryKind } from '../../plan/index.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { XIcon } from '../kit/icons.ts'
import { PATIENT_TEXTS } from '../texts/patient.ts'
import { Segments } from '../tools/segments.tsx'
import css from './patient.module.css'

const T = PATIENT_TEXTS.history
const SIDES = ['left', 'right', 'both'] as const
const KINDS = HISTORY_KINDS.map((value) => ({ value, label: T.kinds[value] }))
const NONE: readonly HistoryFlag[] = []

const flag = ({ region, side, kind }: HistoryFlag, flagged: boolean): void =>
  dispatch(flagged ? T.addStep : T.removeStep, (doc) => setHistoryFlag(doc, region, side, kind, flagged))

/** Which regions of which side something earlier has altered. */
export function HistoryTab() {
  const flags = usePlan(({ doc }) => doc.individual?.history) ?? NONE
  const [kind, setKind] = useState<HistoryKind>('facelift')
  const [side, setSide] = useState<HistoryFlag['side']>('both')
  const isFlagged = (region: RegionId): boolean =>
    flags.some((one) => one.region === region && one.side === side && one.kind === kind)
  return (
    <div className={css.part}>
      <p className={css.note}>{T.intro}</p>
      <div className={css.pair}>
        <SelectField label={T.kind} value={kind} choices={KINDS} onChange={setKind} />
        <Segments
          label={T.side}
          value={side}
          choices={SIDES}
          names={PATIENT_TEXTS.sides}
          onChange={setSide}
        />
      </div>
      <fieldset className={css.regions}>
        <legend>{T.regions}</legend>
        <div className={css.chips}>
          {REGION_IDS.map((region) => (
            <button
              key={region}
              type="button"
              className={css.chip}
              aria-pressed={isFlagged(region)}
              onClick={() => flag({ region, side, kind }, !isFlagged(region))}
            >
              {T.regionNames[region]}
            </button>
          ))}
        </div>
      </fieldset>
      <Flagged flags={flags} />
    </div>
  )
}

const Flagged = ({ flags }: { readonly flags: readonly HistoryFlag[] }) => (
  <section className={css.part} aria-label={T.flagged}>
    <h3 className={css.heading}>{T.flagged}</h3>
    {flags.length === 0 && <p className={css.note}>{T.none}</p>}
    <ul className={css.list}>
      {flags.map((one) => {
        const words = T.flag(T.kinds[one.kind], T.regionNames[one.region], PATIENT_TEXTS.sides[one.side])
        return (
          <li key={`${one.region} ${one.side} ${one.kind}`} className={css.row}>
            <span className={css.what}>{words}</span>
            <Button icon={XIcon} aria-label={T.remove(words)} onClick={() => flag(one, false)} />
          </li>
        )
      })}
    </ul>
  </section>
)
