import { useId, useState } from 'react'
import { csvOf } from '../../report/tables/csv.ts'
import { downloadText } from '../../state/download.ts'
import { Button } from '../../ui/kit/button.tsx'
import type { ExamCase } from './exam-case.ts'
import { EXAM_TEXTS as T } from './exam-texts.ts'
import { isLearnerCode, resultOf, resultsTable, writeResult } from './result.ts'
import type { Told } from './told-panel.tsx'
import field from '../../ui/kit/field.module.css'
import css from './exam.module.css'

interface Props {
  readonly exam: ExamCase
  readonly told: Told
}

/** The result as a file, under a code that the trainer types. Nothing is sent, and no name asked for. */
export function ExportPanel({ exam, told }: Props) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const code = typed.trim()
  const ready = isLearnerCode(code)
  const save = (as: 'json' | 'csv'): void => {
    const { grade, seconds } = told
    const result = resultOf(code, exam, grade.score, grade.seen, seconds)
    const name = `${code}.${exam.id}.threadline-exam-result`
    if (as === 'json') downloadText(writeResult(result), `${name}.json`, 'application/json')
    else downloadText(csvOf(resultsTable([result])), `${name}.csv`, 'text/csv')
  }
  return (
    <section aria-label={T.export} className={css.part}>
      <h3>{T.export}</h3>
      <p className={css.small} id={`${id}-note`}>
        {T.exportNote}
      </p>
      <div className={field.field}>
        <label htmlFor={id} className={field.label}>
          {T.code}
        </label>
        <input
          id={id}
          className={field.input}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={typed !== '' && !ready}
          aria-describedby={`${id}-note ${id}-wrong`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p id={`${id}-wrong`} role="status" className={css.said}>
        {typed !== '' && !ready && T.codeWrong}
      </p>
      <div className={css.buttons}>
        <Button look="plain" unavailable={!ready} onClick={() => save('json')}>
          {T.json}
        </Button>
        <Button look="plain" unavailable={!ready} onClick={() => save('csv')}>
          {T.csv}
        </Button>
      </div>
    </section>
  )
}
