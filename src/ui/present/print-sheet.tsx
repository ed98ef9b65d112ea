import { createPortal } from 'react-dom'
import { DISCLAIMER } from '../../report/index.ts'
import { AfterPart } from './parts/after-part.tsx'
import { ChoicesPart } from './parts/choices-part.tsx'
import { DayPart } from './parts/day-part.tsx'
import { PlanPart } from './parts/plan-part.tsx'
import { RisksPart } from './parts/risks-part.tsx'
import { PrintPicture } from './print-picture.tsx'
import { useSpoken } from './spoken.ts'
import css from './print.module.css'

/** The whole leaflet on one page of A4 or Letter. Only paper shows it. */
export function PrintSheet() {
  const spoken = useSpoken()
  const { words, speech } = spoken
  return createPortal(
    <article className={css.sheet} lang={speech.language} data-language={speech.language}>
      <header className={css.head}>
        <h2>{words.title}</h2>
        <p className={css.mark}>{words.mark}</p>
      </header>
      <div className={css.columns}>
        <PrintPicture />
        <PlanPart spoken={spoken} />
        <DayPart spoken={spoken} />
        <RisksPart spoken={spoken} />
        <AfterPart spoken={spoken} />
        <ChoicesPart spoken={spoken} />
      </div>
      <footer className={css.foot} lang="en">
        {DISCLAIMER}
      </footer>
    </article>,
    document.body,
  )
}
