import type { Structure } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import { structureOf } from './cards.ts'
import { FindQuestion } from './find-question.tsx'
import { choicesFor } from './name-it.ts'
import { NameQuestion } from './name-question.tsx'
import { PRACTICE_TEXTS as T } from './practice-texts.ts'
import { itemOf, type Game, type Outcome } from './session.ts'
import { StripQuestion } from './strip-question.tsx'
import { titleOf } from './title.ts'
import { stripsOf, type Strip } from './strip-places.ts'

interface Asked {
  readonly card: string
  /** The heading. */
  readonly ask: string
  /** Tells two questions about the same card apart. */
  readonly nonce: number
}

/** One question, with all that was drawn by lot. */
export type Question = Asked &
  (
    | { readonly game: 'find'; readonly structure: Structure }
    | { readonly game: 'name'; readonly structure: Structure; readonly choices: readonly Structure[] }
    | { readonly game: 'strip'; readonly strip: Strip }
  )

let nonce = 0

/** The question that a card asks on this head; null where the head lacks what it is about. */
export function questionOf(
  game: Game,
  card: string,
  head: Head,
  structures: readonly Structure[],
  random: () => number,
): Question | null {
  const asked = { card, nonce: ++nonce }
  if (game === 'strip') {
    const strip = stripsOf(head).find(({ place }) => place.id === itemOf(card))
    return strip === undefined ? null : { ...asked, game, strip, ask: T.strip.ask(strip.place.name) }
  }
  const structure = structureOf(itemOf(card), structures, random)
  if (structure === undefined) return null
  if (game === 'find') return { ...asked, game, structure, ask: T.find.ask(titleOf(structure)) }
  const choices = choicesFor(structure, structures, random)
  return { ...asked, game, structure, choices, ask: T.name.ask }
}

export interface BodyProps<Q extends Question = Question> {
  readonly question: Q
  readonly answered: boolean
  /** Called once. */
  readonly onAnswer: (outcome: Outcome) => void
}

/** What a question is answered with. */
export function QuestionBody({ question, ...rest }: BodyProps) {
  switch (question.game) {
    case 'find':
      return <FindQuestion question={question} {...rest} />
    case 'name':
      return <NameQuestion question={question} {...rest} />
    case 'strip':
      return <StripQuestion question={question} {...rest} />
  }
}
