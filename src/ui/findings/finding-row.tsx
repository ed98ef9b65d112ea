import { memo } from 'react'
import type { Finding } from '../../geometry/check-types.ts'
import { Button } from '../kit/button.tsx'
import { CrosshairIcon } from '../kit/icons.ts'
import { severityColor, SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { clearanceWords, summaryWords, whoWords } from './finding-words.ts'
import css from './findings.module.css'
import { pointAtFinding, showFinding } from './go-to.ts'
import { Why } from './why.tsx'

const T = TEXTS.findings

interface Props {
  readonly finding: Finding
  /** Null for findings about the whole plan. */
  readonly threadId: string | null
  /** Passes of the thread: where there are several, a place names its pass. */
  readonly passes: number
  /** Title of the other thread, for findings between two. */
  readonly otherTitle: string | null
}

/** One verdict in three lines: what and where, against which limit and how sure, and why. */
export const FindingRow = memo(function FindingRow({ finding, threadId, passes, otherTitle }: Props) {
  const summary = summaryWords(finding)
  return (
    <li
      className={css.finding}
      style={{ borderLeftColor: severityColor(finding.severity) }}
      onPointerEnter={() => pointAtFinding(finding)}
      onPointerLeave={() => pointAtFinding(null)}
    >
      <div className={css.findingHead}>
        <SeverityMark severity={finding.severity} word={finding.severity === 'clear' ? T.note : undefined} />
        <GoTo finding={finding} threadId={threadId} />
      </div>
      <p className={css.message}>{finding.message}</p>
      {otherTitle !== null && <p>{T.otherThread(otherTitle)}</p>}
      {summary !== '' && <p className={css.small}>{summary}</p>}
      {finding.stiffenedOnly && <p className={css.small}>{T.stiffOnly}</p>}
      <Why finding={finding} passes={passes} />
    </li>
  )
})

export function GoTo({ finding, threadId }: Pick<Props, 'finding' | 'threadId'>) {
  const what = whoWords(finding) ?? finding.message
  return (
    <Button
      size="small"
      icon={CrosshairIcon}
      aria-label={T.goToSpoken(what)}
      className={css.goTo}
      onClick={() => showFinding(threadId, finding)}
    >
      {T.goTo}
    </Button>
  )
}

/** A structure that is passed without conflict: one line. */
export function PassLine({ finding, threadId, passes }: Omit<Props, 'otherTitle'>) {
  return (
    <li
      className={css.pass}
      onPointerEnter={() => pointAtFinding(finding)}
      onPointerLeave={() => pointAtFinding(null)}
    >
      <div className={css.findingHead}>
        <span>
          {whoWords(finding)}
          {finding.value !== null && <>: {clearanceWords(finding.value)}</>}
        </span>
        <GoTo finding={finding} threadId={threadId} />
      </div>
      <Why finding={finding} passes={passes} />
    </li>
  )
}
