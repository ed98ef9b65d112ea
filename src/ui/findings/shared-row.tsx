import { memo } from 'react'
import type { Finding, ThreadResult } from '../../geometry/check-types.ts'
import { listWords, sideWords, threadNumbers, type SharedCaution } from '../../report/index.ts'
import { severityColor, SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { FindingRow } from './finding-row.tsx'
import css from './findings.module.css'

const T = TEXTS.shared

interface Props {
  readonly caution: SharedCaution<Finding>
  readonly threads: readonly ThreadResult[]
}

/** A vessel or nerve that several threads come near: one caution with what to do; opens to each thread. */
export const SharedRow = memo(function SharedRow({ caution, threads }: Props) {
  return (
    <li className={css.finding} style={{ borderLeftColor: severityColor('caution') }}>
      <div className={css.findingHead}>
        <SeverityMark severity="caution" />
      </div>
      <p className={css.message}>{sharedWords(caution)}</p>
      <p>{caution.action}</p>
      <details className={css.why}>
        <summary aria-label={`${T.each}: ${caution.name}`}>{T.each}</summary>
        <ul className={css.list}>
          {caution.encounters.map(({ thread, finding }) => (
            <FindingRow
              key={`${thread} ${finding.code} ${finding.structure}`}
              finding={finding}
              threadId={thread}
              passes={threads.find(({ id }) => id === thread)?.passes.length ?? 1}
              otherTitle={null}
            />
          ))}
        </ul>
      </details>
    </li>
  )
})

/** `Temple arteries, patient's left: threads 3 and 6`. */
export function sharedWords(caution: SharedCaution<Finding>): string {
  const numbers = threadNumbers(caution)
  return `${caution.name}, ${sideWords(caution.side)}: ${T.threads(listWords(numbers), numbers.length === 1)}`
}
