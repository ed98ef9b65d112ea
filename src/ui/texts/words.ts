/** First letter small, for the middle of a sentence; abbreviations stay. */
export function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}

/** `1 structure`, `3 structures`. */
export function structures(n: number): string {
  return n === 1 ? '1 structure' : `${n} structures`
}

/** `6 of 9 rest on estimates` as a sentence of its own. */
export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
