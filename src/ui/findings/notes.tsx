import type { Finding } from '../../geometry/check-types.ts'
import { SeverityIcon } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { FindingRow } from './finding-row.tsx'
import css from './findings.module.css'

interface Props {
  readonly notes: readonly Finding[]
  readonly threadId: string
  readonly passes: number
}

/** Advice that raises no alarm, in one line that opens. */
export function Notes({ notes, threadId, passes }: Props) {
  if (notes.length === 0) return null
  return (
    <li>
      <details className={css.folded}>
        <summary>
          <SeverityIcon severity="clear" />
          <span>{TEXTS.findings.notes(notes.length)}</span>
        </summary>
        <ul className={css.list}>
          {notes.map((finding) => (
            <FindingRow
              key={`${finding.code} ${finding.pass} ${finding.atMm}`}
              finding={finding}
              threadId={threadId}
              passes={passes}
              otherTitle={null}
            />
          ))}
        </ul>
      </details>
    </li>
  )
}
