import { lazy, memo, Suspense, useMemo } from 'react'
import type { Finding, ThreadResult } from '../../geometry/check-types.ts'
import { restsOn, restsOnWords } from '../../report/index.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { sentence } from '../texts/words.ts'
import { FindingRow } from './finding-row.tsx'
import css from './findings.module.css'
import { sortFindings } from './fold.ts'
import { Notes } from './notes.tsx'
import { AcceptDanger } from './accept-danger.tsx'
import { FoldedRow } from './folded-row.tsx'

/** Not needed for the first picture: it brings the search for a fix. */
export const loadFixRow = async () => ({ default: (await import('./fix-row.tsx')).FixRow })
const FixRow = lazy(loadFixRow)

interface Props {
  readonly result: ThreadResult
  /** Its findings but for what it shares with other threads. */
  readonly findings: readonly Finding[]
  /** Names of what was told above for several threads, in one line; empty where there is nothing. */
  readonly shared: string
  readonly title: string
  /** Title of a thread by its id, for findings between two threads. */
  readonly titleOf: (id: string) => string
}

/** The findings of one thread, worst first; what raises nothing folded at the end. */
export const ThreadFindings = memo(function ThreadFindings({
  result,
  findings,
  shared,
  title,
  titleOf,
}: Props) {
  const { loud, notes, folded } = useMemo(() => sortFindings(findings), [findings])
  const passes = result.passes.length
  const quiet = shared === '' && loud.every(({ severity }) => severity === 'clear')
  const rests = restsOnWords(restsOn(result.findings))
  return (
    <div className={css.thread}>
      <h3 className={css.threadTitle}>
        {TEXTS.findings.threadHeading(title, TEXTS.threads.side[result.side])}
      </h3>
      {rests !== null && <p className={css.rests}>{sentence(rests)}</p>}
      {shared !== '' && <p className={css.small}>{TEXTS.shared.with(shared)}</p>}
      <Suspense fallback={null}>
        <FixRow
          threadId={result.id}
          title={title}
          severity={result.severity}
          cautions={result.findings.filter(({ severity }) => severity === 'caution').length}
        />
      </Suspense>
      {quiet && <NoConflict assessed={result.severity === 'clear'} />}
      <ul className={css.list}>
        {loud.map((finding, i) => (
          <FindingRow
            key={`${finding.code} ${finding.structure} ${finding.side} ${finding.pass} ${i}`}
            finding={finding}
            threadId={result.id}
            passes={passes}
            otherTitle={finding.otherThread === null ? null : titleOf(finding.otherThread)}
          />
        ))}
        <Notes notes={notes} threadId={result.id} passes={passes} />
        {folded.map((group) => (
          <FoldedRow key={group.key} group={group} threadId={result.id} passes={passes} />
        ))}
      </ul>
      {result.severity === 'danger' && <AcceptDanger threadId={result.id} />}
    </div>
  )
})

/** The words for no finding. Never "safe"; and where part was not looked at, that is said in the same breath. */
function NoConflict({ assessed }: { readonly assessed: boolean }) {
  const T = TEXTS.findings
  return (
    <div className={css.none}>
      <SeverityMark
        severity={assessed ? 'clear' : 'not-assessed'}
        word={assessed ? T.none : T.noneButGaps}
        className={css.noneMark}
      />
      <p className={css.small}>{T.noneHint}</p>
    </div>
  )
}
