import type { Spoken } from '../spoken.ts'
import { Points } from './points.tsx'
import css from './parts.module.css'

/** Other ways, doing nothing first; what to ask; what this page is not. */
export function ChoicesPart({ spoken: { words } }: { readonly spoken: Spoken }) {
  return (
    <>
      <section>
        <h3>{words.otherTitle}</h3>
        <Points texts={words.other} />
      </section>
      <section>
        <h3>{words.askTitle}</h3>
        <Points texts={words.ask} />
      </section>
      <section>
        <p className={css.lead}>{words.consent}</p>
        <p>{words.consentMore}</p>
      </section>
    </>
  )
}
