import type { PlanDocument } from '../../plan/index.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { goTo, selectThread, setView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { CrosshairIcon } from '../../ui/kit/icons.ts'
import { EXAM_TEXTS as T, LINE_NAMES } from './exam-texts.ts'
import type { Fault, Observed, Score } from './score.ts'
import css from './exam.module.css'

interface Props {
  readonly score: Score
  readonly seen: Pick<Observed, 'asked' | 'answered'>
  readonly doc: PlanDocument
}

/** Points by line of the rubric, with the reason for each point that was taken off. */
export function ScoreLines({ score, seen: { asked, answered }, doc }: Props) {
  return (
    <section aria-label={T.lines} className={css.part}>
      <h3>{T.lines}</h3>
      <ul className={css.lines}>
        {score.lines.map(({ line, points, faults }) => (
          <li key={line.id}>
            <div className={css.line}>
              <span className={css.name}>{LINE_NAMES[line.id]}</span>
              <meter
                className={css.meter}
                min={0}
                max={line.points}
                value={points}
                aria-label={T.lineScore(LINE_NAMES[line.id], points, line.points)}
              />
              <span className={css.number}>{T.class.of(points, line.points)}</span>
            </div>
            {faults.length === 0 ? (
              <p className={css.small}>
                {T.noFault}
                {answered < asked && `; ${T.counts(answered, asked)}`}
              </p>
            ) : (
              <ul className={css.faults}>
                {faults.map((fault) => (
                  <FaultRow key={`${fault.threads.join()} ${fault.words}`} fault={fault} doc={doc} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FaultRow({ fault, doc }: { readonly fault: Fault; readonly doc: PlanDocument }) {
  const titles = fault.threads.map((id) => threadTitle(doc.threads.findIndex((thread) => thread.id === id)))
  const words = titles.length === 0 ? fault.words : `${T.threadWords(titles)}: ${fault.words}`
  const { at } = fault
  const show = (): void => {
    if (at === null) return
    selectThread(fault.threads[0] ?? null)
    setView({ markedPoint: at })
    goTo(at)
  }
  return (
    <li className={css.fault}>
      <span>{words}</span>
      {at !== null && (
        <Button size="small" icon={CrosshairIcon} aria-label={T.showFault(words)} onClick={show}>
          {T.show}
        </Button>
      )}
    </li>
  )
}
