import type { Spoken } from '../spoken.ts'
import { Points } from './points.tsx'
import css from './parts.module.css'

/** Other ways, doing nothing first; what to ask; what this page is not. */
export const ChoicesPart = ({ spoken }: { readonly spoken: Spoken }) => (
  <>
    <OtherWays spoken={spoken} />
    <ToAsk spoken={spoken} />
    <NotConsent spoken={spoken} />
  </>
)

export const OtherWays = ({ spoken: { words } }: { readonly spoken: Spoken }) => (
  <section>
    <h3>{words.otherTitle}</h3>
    <Points texts={words.other} />
  </section>
)

export const ToAsk = ({ spoken: { words } }: { readonly spoken: Spoken }) => (
  <section>
    <h3>{words.askTitle}</h3>
    <Points texts={words.ask} />
  </section>
)

export const NotConsent = ({ spoken: { words } }: { readonly spoken: Spoken }) => (
  <section>
    <p className={css.lead}>{words.consent}</p>
    <p>{words.consentMore}</p>
  </section>
)
