import { useMemo, useState } from 'react'
import { useHead } from '../../state/head-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { Section } from '../../ui/kit/section.tsx'
import list from '../cards.module.css'
import css from './practice.module.css'
import { cardsOf } from './cards.ts'
import { PRACTICE_TEXTS as T } from './practice-texts.ts'
import { forgetProgress, today, useProgress } from './progress-store.ts'
import { SessionPanel } from './session-panel.tsx'
import { GAMES, standing, type Game } from './session.ts'

/** The games to choose from, or the one that is played. */
export default function PracticeTab() {
  const [game, setGame] = useState<Game | null>(null)
  const [last, setLast] = useState<Game | null>(null)
  const leave = (): void => {
    setLast(game)
    setGame(null)
  }
  return game === null ? (
    <Games last={last} onStart={setGame} />
  ) : (
    <SessionPanel game={game} onLeave={leave} />
  )
}

interface GamesProps {
  /** The game one comes from: the focus goes back to its button. */
  readonly last: Game | null
  readonly onStart: (game: Game) => void
}

function Games({ last, onStart }: GamesProps) {
  const head = useHead((state) => (state.ground === null ? null : state.head))
  const structures = useHead((state) => state.structures)
  const progress = useProgress()
  const cards = useMemo(
    () => (head === null ? null : GAMES.map((game) => ({ game, ids: cardsOf(game, head, structures) }))),
    [head, structures],
  )
  return (
    <Section title={T.title}>
      <p className={css.quiet}>{T.intro}</p>
      {cards === null ? (
        <p role="status">{T.wait}</p>
      ) : (
        <ul className={list.cards}>
          {cards.map(({ game, ids }) => {
            const { due, fresh, of } = standing(ids, progress, today())
            return (
              <li key={game}>
                <button
                  type="button"
                  autoFocus={game === last}
                  className={list.card}
                  onClick={() => onStart(game)}
                >
                  <span className={list.title}>{T.games[game]}</span>
                  <span className={list.note}>{T.aims[game]}</span>
                  <span className={list.note}>{T.standing(due, fresh, of)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <p className={css.small}>{T.kept}</p>
      {Object.keys(progress).length > 0 && <Forget />}
    </Section>
  )
}

/** Asked twice: what is forgotten cannot be brought back. */
function Forget() {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <div>
        <Button look="plain" size="small" onClick={() => setAsked(true)}>
          {T.forget}
        </Button>
      </div>
    )
  return (
    <div role="group" aria-label={T.forgetSure} className={css.sure}>
      <p>{T.forgetSure}</p>
      <Button look="plain" size="small" onClick={forgetProgress}>
        {T.forgetYes}
      </Button>
      <Button look="plain" size="small" autoFocus onClick={() => setAsked(false)}>
        {T.forgetNo}
      </Button>
    </div>
  )
}
