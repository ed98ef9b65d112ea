import type { Spoken } from '../spoken.ts'
import { Points } from './points.tsx'
import css from './parts.module.css'

/** When to call, before anything else; then care by day. */
export function AfterPart({ spoken: { words } }: { readonly spoken: Spoken }) {
  return (
    <>
      <section className={css.call}>
        <h3>{words.callTitle}</h3>
        <Points texts={words.call} />
        <p>
          <strong>{words.emergency}</strong>
        </p>
      </section>
      <section>
        <h3>{words.careTitle}</h3>
        <p className={css.note}>{words.careNote}</p>
        <dl className={css.care}>
          {words.care.map(({ when, what }) => (
            <div key={when}>
              <dt>{when}</dt>
              <dd>
                <Points texts={what} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
