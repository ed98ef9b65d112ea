import { summaryWords } from '../../ui/findings/finding-words.ts'
import { GoTo } from '../../ui/findings/finding-row.tsx'
import { Why } from '../../ui/findings/why.tsx'
import { SeverityMark } from '../../ui/kit/severity-mark.tsx'
import type { Judged } from './room-sandbox.ts'
import { ROOM_TEXTS as T } from './room-texts.ts'
import css from './rooms.module.css'

interface Props {
  readonly judged: Judged
  /** The thread as it stands in the sandbox now. */
  readonly threadId: string
  /** Told again, beside the other: no mark of right and wrong. */
  readonly again?: boolean
}

/** What the judgement is, and the finding of the checker that it rests on. */
export function Verdict({ judged, threadId, again = false }: Props) {
  const { reason, passed, finding } = judged.judgement
  const summary = finding === null ? '' : summaryWords(finding)
  return (
    <div className={css.judged} data-passed={again ? undefined : passed}>
      <p className={css.reason}>{T.reasons[reason]}</p>
      {finding !== null && (
        <>
          <div className={css.finding}>
            <SeverityMark severity={finding.severity} />
            <GoTo finding={finding} threadId={threadId} />
          </div>
          <p>{finding.message}</p>
          {summary !== '' && <p className={css.small}>{summary}</p>}
          <Why finding={finding} passes={judged.thread.passes.length} />
        </>
      )}
    </div>
  )
}
