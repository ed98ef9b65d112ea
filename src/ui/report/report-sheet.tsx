import { restsOnWords, shareCautions } from '../../report/index.ts'
import { CountInFull } from '../count/count-section.tsx'
import ProtocolCounts from '../count/protocol-counts.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { sentence } from '../texts/words.ts'
import { AtAGlance } from './at-a-glance.tsx'
import { DoneBlock } from './done-block.tsx'
import { AcceptedDangers, Examination, Materials, SettingsUsed, Views } from './report-front.tsx'
import { KnownOfPatient } from './report-patient.tsx'
import { SharedBlock } from './report-shared.tsx'
import { ReportThreadBlock } from './report-thread.tsx'
import css from './report.module.css'
import { SheetHead } from './sheet-head.tsx'
import type { Sheet } from './use-sheet.ts'

const T = TEXTS.report

interface Props {
  readonly sheet: Sheet
  /** Typed for the printout, kept nowhere. */
  readonly label: string
}

/** A plan's report as it is read on screen and on paper. */
export function ReportSheet({ sheet, label }: Props) {
  const { report } = sheet
  const { shared, own } = shareCautions(report.threads.map((thread, index) => ({ ...thread, index })))
  const rests = restsOnWords(report.restsOn)
  return (
    <article className={css.sheet}>
      <SheetHead sheet={sheet} label={label} />
      {report.threads.length === 0 ? (
        <p>{T.noThreads}</p>
      ) : (
        <>
          <p className={css.result}>
            {T.result}: <SeverityMark severity={report.severity} />
            {rests !== null && <span>{sentence(rests)}</span>}
          </p>
          <Views sheet={sheet} />
          <section>
            <h3>{T.countHeading}</h3>
            <CountInFull count={report.count} />
            <ProtocolCounts />
          </section>
          <Materials sheet={sheet} />
          <AtAGlance sheet={sheet} />
          <AcceptedDangers sheet={sheet} />
          {shared.length > 0 && <SharedBlock shared={shared} />}
          <section>
            <h3>{T.threadsHeading}</h3>
            {report.threads.map((thread, index) => (
              <ReportThreadBlock
                key={thread.id}
                thread={thread}
                index={index}
                findings={own.get(thread.id) ?? thread.findings}
                shared={shared.filter(({ encounters }) => encounters.some((met) => met.thread === thread.id))}
                gaps={report.notAssessed.filter((gap) => gap.thread === thread.id)}
              />
            ))}
          </section>
          <Coverage sentences={report.coverage.sentences} />
          <DoneBlock sheet={sheet} />
          <KnownOfPatient sheet={sheet} />
          <SettingsUsed sheet={sheet} />
          <Examination />
        </>
      )}
    </article>
  )
}

/** What was checked, what was not, and what no check of this model sees. */
const Coverage = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <section>
    <h3>{T.coverage}</h3>
    {sentences.map((said) => (
      <p key={said}>{said}</p>
    ))}
  </section>
)
