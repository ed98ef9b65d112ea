import { useState } from 'react'
import { PRESETS } from '../../head/presets.ts'
import { DISCLAIMER, restsOnWords, shareCautions, type PlanReport } from '../../report/index.ts'
import { CountInFull } from '../count/count-section.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { sentence } from '../texts/words.ts'
import { SharedBlock } from './report-shared.tsx'
import { ReportThreadBlock } from './report-thread.tsx'
import css from './report.module.css'

const T = TEXTS.report
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** A plan's report as it is read on screen and on paper. */
export function ReportSheet({ report }: { readonly report: PlanReport }) {
  const [madeAt] = useState(() => date.format(new Date()))
  const head = PRESETS.find(({ id }) => id === report.head)?.label ?? report.head
  const { shared, own } = shareCautions(report.threads.map((thread, index) => ({ ...thread, index })))
  const rests = restsOnWords(report.restsOn)
  return (
    <article className={css.sheet}>
      <header className={css.top}>
        <h2>{report.plan}</h2>
        <p>
          {T.head}: {head}. {T.madeAt(madeAt)}.
        </p>
        <p className={css.disclaimer}>{DISCLAIMER}</p>
      </header>
      {report.threads.length === 0 ? (
        <p>{T.noThreads}</p>
      ) : (
        <>
          <p className={css.result}>
            {T.result}: <SeverityMark severity={report.severity} />
            {rests !== null && <span>{sentence(rests)}</span>}
          </p>
          <Coverage sentences={report.coverage.sentences} />
          <section>
            <h3>{T.countHeading}</h3>
            <CountInFull count={report.count} />
          </section>
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
