import type { Structure } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import { cardId, type Game } from './session.ts'
import { stripsOf } from './strip-places.ts'

/** The cards of a game on a head: one per structure, whichever side is asked, or per place of a strip. */
export const cardsOf = (game: Game, head: Head, structures: readonly Structure[]): readonly string[] =>
  game === 'strip'
    ? stripsOf(head).map(({ place }) => cardId(game, place.id))
    : [...new Set(structures.map(({ id }) => id))].map((id) => cardId(game, id))

/** One of the structures that a card means: of either side by lot. */
export function structureOf(
  item: string,
  structures: readonly Structure[],
  random: () => number,
): Structure | undefined {
  const sides = structures.filter(({ id }) => id === item)
  return sides[Math.floor(random() * sides.length)]
}
