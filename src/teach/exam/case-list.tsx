import { useState } from 'react'
import { downloadText } from '../../state/download.ts'
import { useHead } from '../../state/head-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { FileChooser } from '../../ui/kit/file-chooser.tsx'
import { Section } from '../../ui/kit/section.tsx'
import type { ExamCase } from './exam-case.ts'
import { EXAM_TEXTS as T } from './exam-texts.ts'
import { OWN_CASES } from './own-cases.ts'
import { writeCase } from './read-case.ts'
import { SHIPPED_CASES } from './shipped.ts'
import cards from '../cards.module.css'
import css from './exam.module.css'

interface Props {
  readonly onChoose: (exam: ExamCase) => void
  readonly onClass: () => void
  readonly onAuthor: () => void
}

export const saveCase = (exam: ExamCase): void =>
  downloadText(writeCase(exam), `${exam.id}.threadline-exam-case.json`, 'application/json')

/** The cases that ship, a trainer's own ones, and the trainer's tools. */
export function CaseList({ onChoose, onClass, onAuthor }: Props) {
  const own = OWN_CASES.use()
  const ready = useHead((state) => state.ground !== null)
  const [said, setSaid] = useState<string | null>(null)
  const load = async (file: File): Promise<void> => setSaid((await OWN_CASES.load(file)).message)
  const choose = (exam: ExamCase): void => {
    if (ready) onChoose(exam)
  }
  return (
    <>
      <Section title={T.title}>
        <p className={css.quiet}>{T.intro}</p>
        {!ready && <p role="status">{T.wait}</p>}
        <ul className={cards.cards} aria-label={T.cases}>
          {SHIPPED_CASES.map((exam) => (
            <li key={exam.id}>
              <CaseButton exam={exam} ready={ready} onChoose={choose} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={T.trainer}>
        <div className={css.buttons}>
          <FileChooser label={T.load} onFile={(file) => void load(file)} />
          <Button look="plain" size="small" onClick={onAuthor}>
            {T.make}
          </Button>
          <Button look="plain" size="small" onClick={onClass}>
            {T.overview}
          </Button>
        </div>
        <p role="status" className={css.said}>
          {said}
        </p>
        {own.length > 0 && (
          <>
            <h3>{T.own}</h3>
            <ul className={cards.cards}>
              {own.map((exam) => (
                <li key={exam.id}>
                  <CaseButton exam={exam} ready={ready} onChoose={choose} />
                  <div className={css.buttons}>
                    <Button size="small" aria-label={T.save(exam.title)} onClick={() => saveCase(exam)}>
                      {T.saveWord}
                    </Button>
                    <Button
                      size="small"
                      aria-label={T.remove(exam.title)}
                      onClick={() => OWN_CASES.remove(exam.id)}
                    >
                      {T.removeWord}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  )
}

interface CaseButtonProps {
  readonly exam: ExamCase
  readonly ready: boolean
  readonly onChoose: (exam: ExamCase) => void
}

const CaseButton = ({ exam, ready, onChoose }: CaseButtonProps) => (
  <button
    type="button"
    className={cards.card}
    aria-disabled={!ready || undefined}
    onClick={() => onChoose(exam)}
  >
    <span className={cards.title}>{exam.title}</span>
    <span className={cards.note}>{T.short(exam.threads, exam.sides, exam.minutes)}</span>
  </button>
)
