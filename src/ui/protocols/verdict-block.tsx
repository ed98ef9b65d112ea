import { mmWords, sideWords } from '../../report/index.ts'
import type { ProtocolMove } from '../../plan/protocols/adapt-protocol.ts'
import type { ProtocolPreview } from '../../state/protocols/preview.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import css from './protocols.module.css'

/** First letter large. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

interface Props {
  readonly preview: ProtocolPreview
  /** The product is none of those that the technique was published with. */
  readonly ownProduct: boolean
}

/** What the checker makes of the design, side by side, and what was moved to clear it. */
export function VerdictBlock({ preview: { verdict, adapted }, ownProduct }: Props) {
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
            <b>{capital(sideWords(side))}</b>
            <SeverityMark severity={severity} word={severity === 'clear' ? T.noConflict : undefined} />
            {cautions.length > 0 && <span>{T.cautions(cautions.length)}</span>}
            {notAssessedMm >= 0.5 && <span>{T.notAssessed(mmWords(notAssessedMm))}</span>}
          </p>
          <ul className={css.cautions}>
            {cautions.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
      {adapted.moves.length === 0 ? (
        <p className={css.quiet}>{ownProduct ? T.ownProduct : T.asTemplate}</p>
      ) : (
        <div className={css.adapted}>
          <p className={css.badge}>{T.adapted}</p>
          <ul>
            {movesOnce(adapted.moves).map(({ thread, name, sentence, times }) => (
              <li key={thread}>
                <b>{name.slice(name.indexOf(': ') + 2)}</b>: {T.moved(sentence)}
                {times > 1 && `, ${T.eachSide}`}.
              </li>
            ))}
          </ul>
          <p className={css.quiet}>{T.adaptedWhy}</p>
        </div>
      )}
    </div>
  )
}

/** What is the same on both sides, told once. */
function movesOnce(moves: readonly ProtocolMove[]): readonly (ProtocolMove & { readonly times: number })[] {
  const isSame = (a: ProtocolMove, b: ProtocolMove): boolean => a.name === b.name && a.sentence === b.sentence
  return moves
    .filter((move, i) => moves.findIndex((other) => isSame(other, move)) === i)
    .map((move) => ({ ...move, times: moves.filter((other) => isSame(other, move)).length }))
}
