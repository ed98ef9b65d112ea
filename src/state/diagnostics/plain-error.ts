import type { LoggedError } from '../error-log.ts'

/** An error without anything that was typed. */
export interface PlainError {
  readonly at: string
  readonly where: string
  readonly name: string
  readonly message: string
  /** Our own files and places in them, innermost first. */
  readonly stack: readonly string[]
}

const MOST_CHARACTERS = 200
const MOST_FRAMES = 12
/** What messages quote may be a name, a note, or a piece of a file. */
const QUOTED = /“[^”]*”?|"[^"]*"?|`[^`]*`?|‘[^’]*’?|(?<!\w)'[^']*'?/g
/** Addresses may hold a whole plan behind their `#`. */
const ADDRESS = /\b(?:https?|blob|data|file):[^\s)]*/g
const FRAME = /([\w.-]+\.(?:js|ts|tsx|mjs))(?:\?[^:)\s]*)?:(\d+):(\d+)/

/**
 * @param words everything the user has typed into the plan: taken out wherever it stands
 */
export function plainError({ atMs, where, error }: LoggedError, words: readonly string[]): PlainError {
  const isError = error instanceof Error
  return {
    at: new Date(atMs).toISOString(),
    where,
    name: isError ? withoutWords(error.name, words) : typeof error,
    message: withoutWords(isError ? error.message : String(error), words),
    stack: isError ? framesOf(error.stack ?? '') : [],
  }
}

/** A text without addresses, without what stands in quotes, and without the given words. */
export function withoutWords(text: string, words: readonly string[]): string {
  const plain = words
    .filter((word) => word.trim().length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, '…'), text.replaceAll(ADDRESS, '…'))
    .replaceAll(QUOTED, '“…”')
  return plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS)}…` : plain
}

/** File, line and column of each frame; the message, which stands above them, is left out. */
const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line))
    .flatMap((line) => {
      const found = FRAME.exec(line)
      return found === null ? [] : [`${found[1]}:${found[2]}:${found[3]}`]
    })
    .slice(0, MOST_FRAMES)
