/** Pieces of the file schemas. Each message completes the sentence “… is X; expected ⟨message⟩”. */
import { z } from 'zod'

export const expected = (what: string) => ({ error: what })
export const oneOf = (words: readonly string[]): string => `one of ${words.join(', ')}`

/** Minus zero becomes zero: JSON cannot tell them apart once written. */
export const number = (what: string, least: number, most: number) =>
  z
    .number(expected(what))
    .refine((value) => value >= least && value <= most, expected(what))
    .transform((value) => value + 0)

export const text = (what: string, longest: number) =>
  z
    .string(expected(what))
    .refine(
      (value) => value.trim() !== '' && value.length <= longest,
      expected(`${what} of 1 to ${longest} characters`),
    )

/** May be empty: somebody may have cleared the field, and their file must still open. */
export const note = (what: string, longest: number) =>
  z
    .string(expected(what))
    .refine((value) => value.length <= longest, expected(`${what} of at most ${longest} characters`))
    .optional()
