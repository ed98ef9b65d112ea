import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readKept, writeKept } from './device-storage.ts'

/** Languages that the patient's view is written in. The rest of the planner speaks English. */
export const LANGUAGES = ['en', 'vi', 'ko'] as const
export type Language = (typeof LANGUAGES)[number]
/** Those that a clinician has to review before they are shown. */
export type TranslatedLanguage = Exclude<Language, 'en'>

export interface LanguageState {
  readonly language: Language
  /**
   * Per translation, the check sum of the words that a clinician said to have reviewed. Other words, such as those of
   * a later version, need a review of their own.
   */
  readonly reviewed: Readonly<Partial<Record<TranslatedLanguage, string>>>
  /** The translation that a patient's link was made in, with the check sum reviewed there; not kept. */
  readonly linked: { readonly id: TranslatedLanguage; readonly sum: string } | null
}

const KEY = 'threadline.translations.1'

/** The language of the patient's view. What was reviewed is kept on this device; the language is chosen anew. */
export const languageStore = createStore<LanguageState>()(() => ({
  language: 'en',
  reviewed: kept(),
  linked: null,
}))
languageStore.subscribe(({ reviewed }, before) => {
  if (reviewed !== before.reviewed) writeKept(KEY, JSON.stringify(reviewed))
})

export const useLanguage = <T>(selector: (state: LanguageState) => T): T => useStore(languageStore, selector)

export const speak = (language: Language): void => languageStore.setState({ language })

/** Whether a clinician has reviewed words with this check sum, on this device or where the patient's link was made. */
export const isReviewed = (
  { reviewed, linked }: LanguageState,
  id: TranslatedLanguage,
  sum: string,
): boolean => reviewed[id] === sum || (linked?.id === id && linked.sum === sum)

/** Say that a clinician has reviewed these words of a translation; null takes it back. */
export function setReviewed(language: TranslatedLanguage, sum: string | null): void {
  const { [language]: _old, ...others } = languageStore.getState().reviewed
  languageStore.setState({ reviewed: sum === null ? others : { ...others, [language]: sum } })
}

function kept(): LanguageState['reviewed'] {
  const text = readKept(KEY)
  if (text === null) return {}
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return {}
    const pairs = Object.entries(read).filter(
      ([id, sum]) => LANGUAGES.some((language) => language === id) && typeof sum === 'string',
    )
    return Object.fromEntries(pairs)
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
