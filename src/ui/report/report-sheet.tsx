import { useState } from 'react'
import { PRESETS } from '../../head/presets.ts'
import { DISCLAIMER, mmWords, type PlanReport } from '../../report/index.ts'
import { CountInFull } from '../count/count-section.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { ReportThreadBlock } from './report-thread.tsx'
import css from './report.module.css'

const T = TEXTS.report
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** A plan's report as it is read on screen and on paper. */
export function ReportSheet({ report }: { readonly report: PlanReport }) {
  const [madeAt] = useState(() => date.format(new Date()))
  const head = PRESETS.find(({ id }) => id === report.head)?.label ?? report.head
  const total = report.threads.reduce((sum, { lengthMm }) => sum + lengthMm, 0)
  const assessed = report.threads.reduce((sum, { assessedMm }) => sum + assessedMm, 0)
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
            <span>{TEXTS.findings.covered(mmWords(assessed), mmWords(total))}</span>
          </p>
          <section>
            <h3>{T.countHeading}</h3>
            <CountInFull count={report.count} />
          </section>
          <section>
            <h3>{T.threadsHeading}</h3>
            {report.threads.map((thread, index) => (
              <ReportThreadBlock
                key={thread.id}
                thread={thread}
                index={index}
                gaps={report.notAssessed.filter((gap) => gap.thread === thread.id)}
              />
            ))}
          </section>
          <p className={css.disclaimer}>{TEXTS.findings.notModelled}</p>
        </>
      )}
    </article>
  )
}
