import { lastsTexts } from '../risk-texts.ts'
import type { Spoken } from '../spoken.ts'
import css from './parts.module.css'

/** What will happen, step by step, and how long it lasts. */
export function DayPart({ spoken }: { readonly spoken: Spoken }) {
  const { words } = spoken
  return (
    <>
      <section>
        <h3>{words.stepsTitle}</h3>
        <ol className={css.steps}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={css.note}>{words.time}</p>
      </section>
      <section>
        <h3>{words.lastsTitle}</h3>
        {lastsTexts(spoken).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </>
  )
}
