import type { CSSProperties } from 'react'
import { olderText, rareTexts, reviewTexts } from '../risk-texts.ts'
import type { Spoken } from '../spoken.ts'
import { REVIEWS, STUDIES, type CountedProblem, type Review } from '../studies.ts'
import { Points } from './points.tsx'
import css from './parts.module.css'

/** Common and rare risks with the figures that were published, and who should not have threads. */
export const RisksPart = ({ spoken }: { readonly spoken: Spoken }) => (
  <>
    <Risks spoken={spoken} />
    <Who spoken={spoken} />
    <Sources spoken={spoken} />
  </>
)

/** Each review by itself, then what is rare or serious. */
export function Risks({ spoken }: { readonly spoken: Spoken }) {
  const { words } = spoken
  return (
    <>
      <section>
        <h3>{words.risksTitle}</h3>
        <p>{words.risksIntro}</p>
        {REVIEWS.map((review) => (
          <ReviewBlock key={review.year} review={review} spoken={spoken} />
        ))}
        <p>{olderText(spoken)}</p>
      </section>
      <section>
        <h3>{words.rareTitle}</h3>
        <Points texts={rareTexts(spoken)} />
        <p className={css.note}>{words.noNumber}</p>
      </section>
    </>
  )
}

/** Who should not have threads, and that no blood thinner is stopped. */
export const Who = ({ spoken: { words } }: { readonly spoken: Spoken }) => (
  <section>
    <h3>{words.whoTitle}</h3>
    <p>{words.whoIntro}</p>
    <Points texts={words.who} />
    <p>{words.fit}</p>
    <p className={css.lead}>{words.thinner}</p>
  </section>
)

export const Sources = ({ spoken: { words } }: { readonly spoken: Spoken }) => (
  <section className={css.sources}>
    <h4>{words.sources}</h4>
    <p lang="en">{STUDIES.map(({ citation }) => citation).join('; ')}.</p>
  </section>
)

function ReviewBlock({ review, spoken }: { readonly review: Review; readonly spoken: Spoken }) {
  const { title, what } = reviewTexts(review, spoken)
  const { words, speech } = spoken
  const rows = Object.entries(review.shares) as [CountedProblem, number][]
  return (
    <table className={css.review}>
      <caption>
        <strong>{title}</strong> <span>{what}</span>
      </caption>
      <thead className="spoken">
        <tr>
          <th scope="col">{words.risksTitle}</th>
          <th scope="col">{words.outOf}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([problem, share]) => (
          <tr key={problem}>
            <th scope="row">{words.problem[problem]}</th>
            <td>
              <span
                className={css.bar}
                style={{ '--share': `${share}%` } as CSSProperties}
                aria-hidden="true"
              />
              <span className={css.share}>{speech.number(share)}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td>{words.outOf}</td>
        </tr>
      </tfoot>
    </table>
  )
}
