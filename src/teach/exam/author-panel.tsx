import { useId, useState } from 'react'
import { assessmentStore } from '../../state/assessment.ts'
import { ownPlan, usePlan } from '../../state/plan-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { SelectField } from '../../ui/kit/field.tsx'
import { NumberField } from '../../ui/kit/number-field.tsx'
import { TextField } from '../../ui/kit/text-field.tsx'
import { Frame } from '../frame.tsx'
import { saveCase } from './case-list.tsx'
import { CASE_SIDES, MAX_CASE_MINUTES, MAX_CASE_TEXT, MAX_CASE_TITLE, type CaseSides } from './exam-case.ts'
import { EXAM_TEXTS } from './exam-texts.ts'
import { OWN_CASES } from './own-cases.ts'
import { caseFrom } from './read-case.ts'
import { faultNow } from './stage.ts'
import field from '../../ui/kit/field.module.css'
import css from './exam.module.css'

const T = EXAM_TEXTS.author
const SIDE_CHOICES = CASE_SIDES.map((value) => ({ value, label: EXAM_TEXTS.sides[value] }))

/** A trainer makes a case of the plan that is open: it becomes the reference. */
export function AuthorPanel({ onBack }: { readonly onBack: () => void }) {
  const count = usePlan((state) => state.doc.threads.length)
  const [title, setTitle] = useState('')
  const [indication, setIndication] = useState('')
  const [sides, setSides] = useState<CaseSides>('both')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const id = useId()
  const make = (): void => setSaid(makeCase({ title, indication, sides, minutes }))
  return (
    <Frame
      title={EXAM_TEXTS.title}
      leave={EXAM_TEXTS.back}
      onLeave={onBack}
      count={count === 0 ? T.noThreads : T.note(count)}
      heading={T.title}
      at="author"
    >
      {() => (
        <>
          <TextField label={T.name} value={title} maxLength={MAX_CASE_TITLE} onCommit={setTitle} />
          <div className={field.field}>
            <label htmlFor={id} className={field.label}>
              {T.indication}
            </label>
            <textarea
              id={id}
              className={css.area}
              rows={5}
              value={indication}
              maxLength={MAX_CASE_TEXT}
              onChange={(event) => setIndication(event.currentTarget.value)}
            />
          </div>
          <SelectField label={T.sides} value={sides} choices={SIDE_CHOICES} onChange={setSides} />
          <NumberField
            label={T.minutes}
            value={minutes}
            unit={T.minutesUnit}
            placeholder={T.noLimit}
            min={1}
            max={MAX_CASE_MINUTES}
            onCommit={setMinutes}
          />
          <div className={css.buttons}>
            <Button look="primary" unavailable={count === 0} onClick={make}>
              {T.make}
            </Button>
          </div>
          <p role="status" className={css.said}>
            {said}
          </p>
        </>
      )}
    </Frame>
  )
}

interface Words {
  readonly title: string
  readonly indication: string
  readonly sides: CaseSides
  readonly minutes: number | null
}

/** @returns what came of it, in a sentence */
function makeCase({ title, indication, sides, minutes }: Words): string {
  if (title.trim() === '' || indication.trim() === '') return T.missing
  const { doc, result } = assessmentStore.getState()
  // The structures that the case is about are those of its findings.
  if (result === null || doc !== ownPlan()) return T.judging
  const found = result.threads.flatMap(({ findings }) => findings)
  const made = caseFrom(ownPlan(), {
    id: idOf(title),
    title: title.trim(),
    indication: indication.trim(),
    sides,
    ...(minutes === null ? {} : { minutes }),
    structures: [...new Set(found.flatMap(({ structure }) => structure ?? []))],
  })
  if (!made.ok) return T.refused(made.error.message)
  const fault = faultNow(made.value)
  if (fault !== null) return T.refused(EXAM_TEXTS.fault(fault))
  OWN_CASES.add(made.value)
  saveCase(made.value)
  return T.made(made.value.title)
}

/** `own-` and the words of the title; a case of the same title takes the place of the earlier one. */
function idOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
  return `own-${words === '' ? 'case' : words}`
}
