/** Syllables of an English word, by its groups of vowels: silent endings do not count, `-le` does. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/**
 * Flesch-Kincaid grade of a text: the school year in which it is read with ease.
 * Reference: Kincaid et al. 1975, Research Branch Report 8-75.
 */
export function readingGrade(sentences: readonly string[]): number {
  const parts = sentences
    .flatMap((text) => text.split(/(?<=[.!?:])\s+/))
    .filter((text) => /[a-z]/i.test(text))
  const words = parts.flatMap((text) => text.match(/[A-Za-z’'-]+|\d[\d.,]*/g) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / parts.length) + 11.8 * (syllables / words.length) - 15.59
}
