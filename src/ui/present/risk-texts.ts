import { fill } from '../texts/fill.ts'
import {
  BY_AGE,
  LASTING,
  NO_NERVE_SERIES,
  PLEASED,
  REFERRED,
  REVIEWS,
  TEMPLE_SERIES,
  type Review,
} from './studies.ts'
import type { Spoken } from './spoken.ts'

/** A year is a name, not a quantity: it takes no separators. */
const yearOf = ({ year }: Pick<Review, 'year'>): string => String(year)

/** `Review of 2025` with what it joined. */
export function reviewTexts(review: Review, { words, speech }: Spoken): { title: string; what: string } {
  const what =
    review.people === null
      ? fill(words.reviewOf, { studies: speech.number(review.studies ?? 0) })
      : fill(words.reviewOfPeople, {
          studies: speech.number(review.studies ?? 0),
          people: speech.number(review.people),
        })
  return {
    title: fill(words.review, { year: yearOf(review) }),
    what: review.preprint ? `${what}, ${words.preprint}` : what,
  }
}

/** How age changed two of the shares. */
export const olderText = ({ words, speech }: Spoken): string =>
  fill(words.older, {
    year: yearOf(REVIEWS[0]!),
    dimples: speech.number(BY_AGE.dimples.over50),
    dimplesYounger: speech.number(BY_AGE.dimples.younger),
    infection: speech.number(BY_AGE.infection.over50),
    infectionYounger: speech.number(BY_AGE.infection.younger),
  })

/** Rare or serious risks, each with its figure or that there is no good one. */
export function rareTexts({ words: { rare }, speech: { number } }: Spoken): readonly string[] {
  const people = number(TEMPLE_SERIES.people)
  return [
    fill(rare.weak, {
      none: number(NO_NERVE_SERIES.people),
      referred: number(REFERRED.people),
      weak: number(REFERRED.weakShare),
    }),
    rare.numb,
    fill(rare.gland, { gland: number(TEMPLE_SERIES.glandShare), people }),
    rare.remove,
    rare.shape,
    fill(rare.hair, { hair: number(TEMPLE_SERIES.hairShare), people }),
    fill(rare.again, { little: number(TEMPLE_SERIES.tooLittleShare), people }),
    fill(rare.letDown, {
      year: yearOf(REVIEWS[0]!),
      atOnce: number(PLEASED.atOnce),
      later: number(PLEASED.later),
      months: number(PLEASED.afterMonths),
    }),
  ]
}

/** How long a lift was seen to last. */
export const lastsTexts = ({ words, speech }: Spoken): readonly string[] =>
  words.lasts.map((text) =>
    fill(text, {
      people: speech.number(LASTING.people ?? 0),
      less: speech.number(LASTING.lessMonths),
      gone: speech.number(LASTING.goneMonths),
    }),
  )
