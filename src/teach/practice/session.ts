import { nextCard, type Progress } from './leitner.ts'

/** The three ways to practise. */
export const GAMES = ['find', 'name', 'strip'] as const
export type Game = (typeof GAMES)[number]

/** Questions of one session: a few minutes (planning default). */
export const SESSION_QUESTIONS = 10

/** A card as it is kept: `find/facial-artery`. */
export const cardId = (game: Game, item: string): string => `${game}/${item}`
export const itemOf = (card: string): string => card.slice(card.indexOf('/') + 1)

/** What came of one question. */
export interface Outcome {
  readonly card: string
  /** What was asked for, in words. */
  readonly asked: string
  readonly known: boolean
  /** One or two sentences: what was right, and how far off the answer was. */
  readonly told: string
}

/** A card comes again after this many others at the earliest. */
const REST = 3

/** The card to ask next in a session, never one of those just asked where there are others. */
export function drawCard(
  cards: readonly string[],
  progress: Progress,
  day: number,
  asked: readonly string[],
  random: () => number,
): string | null {
  const rest = Math.min(REST, cards.length - 1)
  const resting = rest > 0 ? asked.slice(-rest) : []
  const free = cards.filter((card) => !resting.includes(card))
  return nextCard(free, progress, day, null, random)
}

/** How the cards stand. */
export interface Standing {
  /** Asked before, and due again. */
  readonly due: number
  readonly fresh: number
  readonly of: number
}

export function standing(cards: readonly string[], progress: Progress, day: number): Standing {
  const due = cards.filter((card) => (progress[card]?.due ?? Infinity) <= day).length
  return { due, fresh: cards.filter((card) => progress[card] === undefined).length, of: cards.length }
}

/** The last outcome of each card, in the order they were first asked. */
export const lastOutcomes = (outcomes: readonly Outcome[]): readonly Outcome[] => [
  ...new Map(outcomes.map((outcome) => [outcome.card, outcome])).values(),
]
