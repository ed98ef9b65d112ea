import type { Finding } from '../../geometry/check-types.ts'
import { worstOf } from '../../geometry/severity.ts'
import type { PlanDocument } from '../../plan/index.ts'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { selectThread } from '../../state/view-store.ts'
import { FindingRow } from '../../ui/findings/finding-row.tsx'
import { showFinding } from '../../ui/findings/go-to.ts'
import { Button } from '../../ui/kit/button.tsx'
import { CrosshairIcon } from '../../ui/kit/icons.ts'
import { SeverityMark } from '../../ui/kit/severity-mark.tsx'
import { EXAM_TEXTS as T } from './exam-texts.ts'
import type { Grade } from './grade.ts'
import css from './exam.module.css'

interface Props {
  readonly doc: PlanDocument
  readonly grade: Grade
}

/** Every finding of every thread, its worst point one press away. */
export function FindingsList({ doc, grade }: Props) {
  const { byThread, result } = grade.judged
  const titleOf = (id: string | null): string | null => {
    const index = doc.threads.findIndex((thread) => thread.id === id)
    return index < 0 ? null : threadTitle(index)
  }
  if (doc.threads.length === 0) return null
  return (
    <section aria-label={T.findings} className={css.part}>
      <h3>{T.findings}</h3>
      {doc.threads.map(({ id, passes }, index) => {
        const found = byThread.get(id)
        if (found === undefined) return null
        const worst = worstFinding(found.findings)
        const title = threadTitle(index)
        return (
          <details key={id} className={css.thread}>
            <summary>
              <SeverityMark
                severity={found.severity}
                word={T.threadVerdict(title, SEVERITY_STYLE[found.severity].word)}
              />
            </summary>
            <Button
              size="small"
              icon={CrosshairIcon}
              onClick={() => (worst === null ? selectThread(id) : showFinding(id, worst))}
            >
              {worst === null ? T.select(title) : T.worst(title)}
            </Button>
            <ul className={css.lines}>
              {found.findings.map((finding) => (
                <FindingRow
                  key={`${finding.code} ${finding.structure} ${finding.side} ${finding.pass} ${finding.atMm}`}
                  finding={finding}
                  threadId={id}
                  passes={passes.length}
                  otherTitle={titleOf(finding.otherThread)}
                />
              ))}
            </ul>
            {found.findings.length === 0 && <p className={css.small}>{T.noFinding}</p>}
          </details>
        )
      })}
      {(result?.findings ?? []).length > 0 && (
        <details className={css.thread}>
          <summary>{T.planFindings}</summary>
          <ul className={css.lines}>
            {result?.findings.map((finding) => (
              <FindingRow
                key={`${finding.code} ${finding.atMm} ${finding.message}`}
                finding={finding}
                threadId={null}
                passes={1}
                otherTitle={titleOf(finding.otherThread)}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** The first of the worst severity; null where nothing was found. */
function worstFinding(findings: readonly Finding[]): Finding | null {
  const worst = worstOf(findings.map(({ severity }) => severity))
  return findings.find(({ severity }) => severity === worst) ?? null
}
