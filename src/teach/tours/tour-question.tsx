import { useId, useState } from 'react'
import { TOUR_TEXTS as T } from './tour-texts.ts'
import type { Tour } from './tour.ts'
import css from './tours.module.css'

interface Props {
  readonly tour: Tour
  /** Id of the heading that asks. */
  readonly labelledBy: string
}

/** The question at the end: each answer says at once whether it holds, and why. */
export function TourQuestion({ tour, labelledBy }: Props) {
  const name = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  const answer = chosen === null ? undefined : tour.question.answers[chosen]
  return (
    <>
      <div role="radiogroup" aria-labelledby={labelledBy} className={css.answers}>
        {tour.question.answers.map(({ text }, index) => (
          <label key={text} className={css.answer}>
            <input type="radio" name={name} checked={index === chosen} onChange={() => setChosen(index)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <p role="status" className={css.verdict} data-right={answer?.right}>
        {answer !== undefined && (
          <>
            <strong>{answer.right ? T.right : T.wrong}</strong> {answer.why}
          </>
        )}
      </p>
    </>
  )
}
