import { useEffect, useState } from 'react'
import { COMMANDS } from '../../state/commands.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { selectThread, useView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { CommandButton } from '../../ui/kit/command-button.tsx'
import { FlipIcon, TrashIcon } from '../../ui/kit/icons.ts'
import { Frame } from '../frame.tsx'
import { AskTwice } from './ask-twice.tsx'
import { CaseFacts } from './brief-panel.tsx'
import type { ExamCase } from './exam-case.ts'
import { clockWords, EXAM_TEXTS as T } from './exam-texts.ts'
import css from './exam.module.css'

interface Props {
  readonly exam: ExamCase
  /** `performance.now()` at the start. */
  readonly startMs: number
  readonly onHandIn: () => void
  readonly onLeave: () => void
}

/** The learner draws. Nothing here comes from the checker. */
export function SitPanel({ exam, startMs, onHandIn, onLeave }: Props) {
  const threads = usePlan((state) => state.doc.threads)
  const selected = useView((state) => state.selectedThread)
  const [leaving, setLeaving] = useState(false)
  const drawn = threads.length
  const askToLeave = (): void => (drawn === 0 ? onLeave() : setLeaving(true))
  return (
    <Frame
      title={exam.title}
      leave={T.leave}
      onLeave={askToLeave}
      escLeaves={false}
      count={T.sit}
      heading={T.drawn(drawn, exam.threads)}
      at={startMs}
    >
      {() => (
        <>
          {leaving && (
            <div role="alertdialog" aria-label={T.leaveSure} className={css.asked}>
              <p>{T.leaveSure}</p>
              <div className={css.buttons}>
                <Button look="primary" onClick={onLeave}>
                  {T.yesLeave}
                </Button>
                <Button look="plain" autoFocus onClick={() => setLeaving(false)}>
                  {T.stay}
                </Button>
              </div>
            </div>
          )}
          <Clock startMs={startMs} minutes={exam.minutes} />
          <p className={css.text}>{exam.indication}</p>
          <CaseFacts exam={exam} />
          <div className={css.buttons}>
            <CommandButton command={COMMANDS.mirror} icon={FlipIcon} look="plain">
              {COMMANDS.mirror.label}
            </CommandButton>
            <CommandButton command={COMMANDS.delete} icon={TrashIcon} look="plain" />
          </div>
          {drawn === 0 ? (
            <p className={css.small}>{T.nothing}</p>
          ) : (
            <ul className={css.chips} aria-label={T.list}>
              {threads.map(({ id }, index) => (
                <li key={id}>
                  <Button
                    look="plain"
                    size="small"
                    aria-pressed={id === selected}
                    onClick={() => selectThread(id === selected ? null : id)}
                  >
                    {threadTitle(index)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <AskTwice
            label={T.handIn}
            look={drawn >= exam.threads ? 'primary' : 'plain'}
            question={T.handInSure(drawn, exam.threads)}
            yes={T.yesHandIn}
            no={T.goOn}
            onYes={onHandIn}
          />
          <p className={css.small}>{T.sitting}</p>
        </>
      )}
    </Frame>
  )
}

/** How long it has taken; beside the limit where there is one. */
function Clock({ startMs, minutes }: { readonly startMs: number; readonly minutes: number | undefined }) {
  const [seconds, setSeconds] = useState(() => (performance.now() - startMs) / 1000)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((performance.now() - startMs) / 1000), 500)
    return () => clearInterval(timer)
  }, [startMs])
  const over = minutes !== undefined && seconds > minutes * 60
  return (
    <p className={css.clock}>
      <span role="timer" aria-label={T.clock}>
        {clockWords(seconds)}
      </span>
      {minutes !== undefined && <span> {T.limit(clockWords(minutes * 60))}</span>}
      <strong role="status">{over && ` ${T.over}`}</strong>
    </p>
  )
}
