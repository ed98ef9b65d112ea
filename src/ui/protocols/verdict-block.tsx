import { sideWords } from '../../report/index.ts'
import { mmWords } from '../../report/index.ts'
import type { ProtocolPreview } from '../../state/protocols/preview.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { sentence } from '../texts/words.ts'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import css from './protocols.module.css'

/** What the checker makes of the design, side by side, and what was moved to clear it. */
export function VerdictBlock({ preview: { verdict, adapted } }: { readonly preview: ProtocolPreview }) {
  if (verdict.refusal !== null)
    return (
      <div className={css.refusal} role="status">
        <SeverityMark severity="danger" word={T.doesNotFit} />
        <p>{verdict.refusal}</p>
        <p className={css.quiet}>{T.doesNotFitWhy}</p>
      </div>
    )
  return (
    <div role="status" className={css.verdict}>
      {verdict.sides.map(({ side, severity, cautions, notAssessedMm }) => (
        <div key={side} className={css.side}>
          <p className={css.sideHead}>
            <SeverityMark severity={severity} />
            <span>
              {sentence(sideWords(side)).slice(0, -1)}
              {cautions.length > 0 && `: ${T.cautions(cautions.length)}`}
              {notAssessedMm >= 0.5 && `, ${T.notAssessed(mmWords(notAssessedMm))}`}
            </span>
          </p>
          {cautions.length === 0 ? (
            <p className={css.quiet}>{T.noCaution}</p>
          ) : (
            <ul className={css.cautions}>
              {cautions.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {adapted.moves.length === 0 ? (
        <p className={css.quiet}>{T.asTemplate}</p>
      ) : (
        <div className={css.adapted}>
          <p className={css.badge}>{T.adapted}</p>
          <ul>
            {adapted.moves.map(({ thread, name, sentence: what }) => (
              <li key={thread}>
                <b>{name.slice(name.indexOf(': ') + 2)}</b>: {what}.
              </li>
            ))}
          </ul>
          <p className={css.quiet}>{T.adaptedWhy}</p>
        </div>
      )}
    </div>
  )
}
