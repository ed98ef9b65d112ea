import type { Language } from '../../../state/language.ts'
import { PRESENT_EN } from './en.ts'
import type { PresentWords } from './shape.ts'

export type { PresentWords } from './shape.ts'

/** Each language by the name that its speakers give it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  ko: '한국어',
}

/** The words of a language; translations are fetched when they are asked for. */
export async function presentWords(language: Language): Promise<PresentWords> {
  switch (language) {
    case 'en':
      return PRESENT_EN
    case 'vi':
      return (await import('./vi.ts')).PRESENT_VI
    case 'ko':
      return (await import('./ko.ts')).PRESENT_KO
  }
}

/** A check sum of the words of a table (FNV-1a, 32 bits), which tells reviewed words from changed ones. */
export function sumOfWords(words: PresentWords): string {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(JSON.stringify(words))) sum = Math.imul(sum ^ byte, 0x01000193)
  return (sum >>> 0).toString(36)
}

/** Every text of a table, with where it stands in it, such as `region.cheek.name` or `steps.0`. */
export function wordsByPlace(table: unknown, place = ''): ReadonlyMap<string, string> {
  if (typeof table === 'string') return new Map([[place, table]])
  if (typeof table !== 'object' || table === null) return new Map()
  return new Map(
    Object.entries(table).flatMap(([key, value]) => [
      ...wordsByPlace(value, place === '' ? key : `${place}.${key}`),
    ]),
  )
}
