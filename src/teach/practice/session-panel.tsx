import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { headStore } from '../../state/head-store.ts'
import { setView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { Frame } from '../frame.tsx'
import { rememberView } from '../view-memory.ts'
import { cardsOf } from './cards.ts'
import css from './practice.module.css'
import { PRACTICE_TEXTS as T } from './practice-texts.ts'
import { noteAnswer, progressStore, today } from './progress-store.ts'
import { questionOf, QuestionBody, type Question } from './question.tsx'
import { drawCard, SESSION_QUESTIONS, type Game, type Outcome } from './session.ts'
import { Summary } from './summary.tsx'

interface Props {
  readonly game: Game
  readonly onLeave: () => void
}

interface Round {
  /** Null when there is nothing to ask, and at the end. */
  readonly question: Question | null
  readonly outcomes: readonly Outcome[]
}

/** The next question of a round; on a head without anatomy there is none. */
function nextQuestion(game: Game, asked: readonly string[]): Question | null {
  const { head, structures } = headStore.getState()
  if (head === null || asked.length >= SESSION_QUESTIONS) return null
  const card = drawCard(
    cardsOf(game, head, structures),
    progressStore.getState().progress,
    today(),
    asked,
    Math.random,
  )
  return card === null ? null : questionOf(game, card, head, structures, Math.random)
}

const begin = (game: Game): Round => ({ question: nextQuestion(game, []), outcomes: [] })

/** A round of questions and its result. No structure is named while it lasts; leaving puts the view back. */
export function SessionPanel({ game, onLeave }: Props) {
  const [{ question, outcomes }, setRound] = useState(() => begin(game))
  // Before the effects of the first question, which sets the view.
  useLayoutEffect(() => {
    const back = rememberView()
    setView({ quiz: true, clip: null, openStructure: null, markedPoint: null })
    return back
  }, [])
  const answer = useRef<Outcome | null>(null)
  const [told, setTold] = useState<Outcome | null>(null)
  const number = outcomes.length + (told === null ? 1 : 0)
  const onAnswer = (outcome: Outcome): void => {
    if (answer.current !== null) return
    answer.current = outcome
    noteAnswer(outcome.card, outcome.known)
    setTold(outcome)
    setRound((round) => ({ ...round, outcomes: [...round.outcomes, outcome] }))
  }
  const onNext = (): void => {
    answer.current = null
    setTold(null)
    setRound((round) => ({
      ...round,
      question: nextQuestion(
        game,
        round.outcomes.map(({ card }) => card),
      ),
    }))
  }
  if (question === null)
    return <Summary game={game} outcomes={outcomes} onAgain={() => setRound(begin(game))} onLeave={onLeave} />
  const words = T.question(number, SESSION_QUESTIONS)
  return (
    <Frame
      title={T.games[game]}
      leave={T.leave}
      onLeave={onLeave}
      progress={{ done: outcomes.length, of: SESSION_QUESTIONS, words }}
      count={words}
      heading={question.ask}
      at={question}
    >
      {() => (
        <>
          <QuestionBody
            key={question.nonce}
            question={question}
            answered={told !== null}
            onAnswer={onAnswer}
          />
          <Told outcome={told} last={outcomes.length >= SESSION_QUESTIONS} onNext={onNext} />
        </>
      )}
    </Frame>
  )
}

interface ToldProps {
  readonly outcome: Outcome | null
  readonly last: boolean
  readonly onNext: () => void
}

/** What came of the answer, read out as it appears, and the way on. */
function Told({ outcome, last, onNext }: ToldProps) {
  const next = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (outcome !== null) next.current?.focus()
  }, [outcome])
  return (
    <>
      <p id={id} role="status" className={css.told} data-known={outcome?.known}>
        {outcome !== null && (
          <>
            <strong>{outcome.known ? T.right : T.missed}</strong> {outcome.told}
          </>
        )}
      </p>
      {outcome !== null && (
        <Button ref={next} look="primary" aria-describedby={id} className={css.next} onClick={onNext}>
          {last ? T.toSummary : T.next}
        </Button>
      )}
    </>
  )
}
