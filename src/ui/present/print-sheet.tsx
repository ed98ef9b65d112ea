import { createPortal } from 'react-dom'
import { useAssessment } from '../../state/assessment.ts'
import { useDisclaimer } from '../shell/use-disclaimer.ts'
import { plannedAreas } from './areas.ts'
import { AfterPart } from './parts/after-part.tsx'
import { NotConsent, OtherWays, ToAsk } from './parts/choices-part.tsx'
import { DayPart } from './parts/day-part.tsx'
import { PlanPart } from './parts/plan-part.tsx'
import { Risks, Sources, Who } from './parts/risks-part.tsx'
import { PrintPicture } from './print-picture.tsx'
import { useSpoken } from './spoken.ts'
import css from './print.module.css'

/** With more areas than this the page is set closer. */
const MOST_ROOMY_AREAS = 4

/** The whole leaflet on one page of A4 or Letter, in columns that hold whatever the plan. Only paper shows it. */
export function PrintSheet() {
  const spoken = useSpoken()
  const disclaimer = useDisclaimer()
  const result = useAssessment((state) => state.result)
  const inputs = useAssessment((state) => state.inputs)
  const areas = result === null ? 0 : plannedAreas(result, inputs).length
  const dense = areas > MOST_ROOMY_AREAS
  const { words, speech } = spoken
  return createPortal(
    <article className={css.sheet} lang={speech.language} data-dense={dense || undefined}>
      <header className={css.head}>
        <h2>{words.title}</h2>
        <p className={css.mark}>{words.mark}</p>
      </header>
      <div className={css.columns}>
        <div>
          <PrintPicture />
          <PlanPart spoken={spoken} />
          <DayPart spoken={spoken} />
          {!dense && <ToAsk spoken={spoken} />}
        </div>
        <div>
          <Risks spoken={spoken} />
          <Sources spoken={spoken} />
          <OtherWays spoken={spoken} />
        </div>
        <div>
          <AfterPart spoken={spoken} />
          <Who spoken={spoken} />
          {dense && <ToAsk spoken={spoken} />}
          <NotConsent spoken={spoken} />
        </div>
      </div>
      <footer className={css.foot} lang="en">
        {disclaimer}
      </footer>
    </article>,
    document.body,
  )
}
