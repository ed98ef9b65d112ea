import { Button } from '../../ui/kit/button.tsx'
import { Frame } from '../frame.tsx'
import css from './practice.module.css'
import { PRACTICE_TEXTS } from './practice-texts.ts'
import { lastOutcomes, type Game, type Outcome } from './session.ts'

const T = PRACTICE_TEXTS.summary

interface Props {
  readonly game: Game
  readonly outcomes: readonly Outcome[]
  readonly onAgain: () => void
  readonly onLeave: () => void
}

/** What was known and what was missed, with how far off. */
export function Summary({ game, outcomes, onAgain, onLeave }: Props) {
  const last = lastOutcomes(outcomes)
  const known = last.filter((outcome) => outcome.known).length
  return (
    <Frame
      title={PRACTICE_TEXTS.games[game]}
      leave={PRACTICE_TEXTS.leave}
      onLeave={onLeave}
      count={known < last.length ? T.comes : T.none}
      heading={T.heading(known, last.length)}
      at={outcomes}
    >
      {() => (
        <>
          <ul aria-label={T.list} className={css.outcomes}>
            {last.map((outcome) => (
              <li key={outcome.card} className={css.told} data-known={outcome.known}>
                <strong>{outcome.known ? T.known : T.missed}:</strong> {outcome.asked}
                <span className={css.small}>{outcome.told}</span>
              </li>
            ))}
          </ul>
          <div className={css.sure}>
            <Button look="primary" onClick={onAgain}>
              {T.again}
            </Button>
            <Button look="plain" onClick={onLeave}>
              {T.done}
            </Button>
          </div>
        </>
      )}
    </Frame>
  )
}
