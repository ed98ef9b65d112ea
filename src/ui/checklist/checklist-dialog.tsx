import { REGULATORY_NOTICE } from '../../plan/index.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { CHECKLIST_TEXTS as T } from '../texts/checklist.ts'
import { Segments } from '../tools/segments.tsx'
import { closeDialog } from '../ui-store.ts'
import {
  ANSWERS,
  answerTo,
  CONTRAINDICATIONS,
  INDICATIONS,
  notAsked,
  toDiscuss,
  type Answers,
  type CheckItem,
} from './checklist-items.ts'
import { answer, clearAnswers, useAnswers } from './checklist-store.ts'
import css from './checklist.module.css'

/** Indications and contraindications, asked one by one; says what to discuss and decides nothing. */
export function ChecklistDialog() {
  const answers = useAnswers()
  return (
    <Dialog
      onClose={closeDialog}
      title={T.title}
      actions={
        <Button look="plain" unavailable={Object.keys(answers).length === 0} onClick={clearAnswers}>
          {T.clear}
        </Button>
      }
    >
      <div className={css.list}>
        <p className={css.intro}>{T.intro}</p>
        <Summary answers={answers} />
        <Group title={T.indications} items={INDICATIONS} answers={answers} />
        <Group title={T.contraindications} items={CONTRAINDICATIONS} answers={answers} />
        <p className={css.intro}>{REGULATORY_NOTICE}</p>
      </div>
    </Dialog>
  )
}

function Summary({ answers }: { readonly answers: Answers }) {
  const marked = toDiscuss(answers)
  return (
    <div role="status" className={css.summary}>
      {marked.length === 0 ? (
        <p>{T.nothing}</p>
      ) : (
        <>
          <h3>{T.discuss(marked.length)}</h3>
          <ul>
            {marked.map((id) => (
              <li key={id}>{T.items[id]}</li>
            ))}
          </ul>
        </>
      )}
      <p className={css.intro}>{T.left(notAsked(answers).length)}</p>
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly items: readonly CheckItem[]
  readonly answers: Answers
}

const Group = ({ title, items, answers }: GroupProps) => (
  <section>
    <h3>{title}</h3>
    <ul>
      {items.map(({ id, basis, source }) => (
        <li key={id} className={css.item}>
          <Segments
            label={T.items[id]}
            value={answerTo(answers, id)}
            choices={ANSWERS}
            names={T.answers}
            onChange={(given) => answer(id, given)}
          />
          <p className={css.basis}>
            {T.basis[basis]}
            {source !== undefined && `: ${source}`}
          </p>
        </li>
      ))}
    </ul>
  </section>
)
