import { useMemo, useState } from 'react'
import { estimateOf } from '../../report/tables/estimate.ts'
import { useAssessment } from '../../state/assessment.ts'
import { usePrices } from '../../state/clinic/price-list.ts'
import { currentReport } from '../../state/current-report.ts'
import {
  isReviewed,
  LANGUAGES,
  setReviewed,
  useLanguage,
  type TranslatedLanguage,
} from '../../state/language.ts'
import { setView, useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { useSums } from './language-choice.tsx'
import { PatientLink } from './patient-link.tsx'
import { setSession, useSession } from './session.ts'
import { TranslationTable } from './translation-table.tsx'
import css from './clinic-options.module.css'

const T = CLINIC.options
const MAX_COST_LENGTH = 120

/** What the clinic opens to this patient, the patient's link, and which translations may be offered. */
export function ClinicOptions({ onClose }: { readonly onClose: () => void }) {
  const nerves = useView((state) => state.nervesOpen)
  const costShown = useSession((state) => state.costShown)
  const cost = useSession((state) => state.cost)
  const estimate = useEstimate()
  const showCost = (on: boolean): void =>
    setSession({ costShown: on, ...(cost === '' && estimate !== null ? { cost: estimate } : {}) })
  return (
    <Dialog onClose={onClose} title={T.title}>
      <div className={css.options}>
        <section className={css.group}>
          <CheckField label={T.nerves} checked={nerves} onChange={(on) => setView({ nervesOpen: on })} />
          <CheckField label={T.cost} checked={costShown} onChange={showCost} />
          {costShown && (
            <>
              <TextField
                label={T.costOf}
                value={cost}
                placeholder={T.costExample}
                maxLength={MAX_COST_LENGTH}
                onCommit={(next) => setSession({ cost: next })}
              />
              {estimate !== null && cost !== estimate && (
                <Button look="plain" onClick={() => setSession({ cost: estimate })}>
                  {T.costFromList(estimate)}
                </Button>
              )}
              <p className={css.hint}>{T.costKept}</p>
            </>
          )}
        </section>
        <PatientLink />
        <Translations />
      </div>
    </Dialog>
  )
}

/** What the plan comes to by the clinic's price list, as it is read; null where nothing planned has a price. */
function useEstimate(): string | null {
  const prices = usePrices((state) => state)
  const assessment = useAssessment((state) => state)
  const report = useMemo(() => currentReport(assessment), [assessment])
  const total = report && estimateOf(report, prices).total
  if (total === null) return null
  return new Intl.NumberFormat(undefined, { style: 'currency', currency: prices.currency }).format(total)
}

const TRANSLATED = LANGUAGES.filter((id): id is TranslatedLanguage => id !== 'en')

function Translations() {
  const state = useLanguage((whole) => whole)
  const sums = useSums()
  const [read, setRead] = useState<TranslatedLanguage | null>(null)
  const { languages } = CLINIC
  return (
    <section className={css.group}>
      <h3>{languages.title}</h3>
      <p className={css.hint}>{languages.intro}</p>
      {TRANSLATED.map((id) => {
        const sum = sums.get(id)
        const name = languages.names[id]
        return (
          <div key={id} className={css.translation}>
            <Button look="plain" aria-expanded={read === id} onClick={() => setRead(read === id ? null : id)}>
              {languages.read(name)}
            </Button>
            {sum !== undefined && (
              <CheckField
                label={languages.reviewed(name)}
                checked={isReviewed(state, id, sum)}
                onChange={(done) => setReviewed(id, done ? sum : null)}
              />
            )}
            {read === id && <TranslationTable language={id} />}
          </div>
        )
      })}
    </section>
  )
}
