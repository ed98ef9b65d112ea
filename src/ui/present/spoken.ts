import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { isReviewed, languageStore } from '../../state/language.ts'
import { speechOf, type Speech } from '../texts/fill.ts'
import { PRESENT_EN } from '../texts/present/en.ts'
import { presentWords, sumOfWords, type PresentWords } from '../texts/present/index.ts'

/** The words of the patient's view in the language chosen, and how that language writes numbers. */
export interface Spoken {
  readonly words: PresentWords
  readonly speech: Speech
}

const ENGLISH: Spoken = { words: PRESENT_EN, speech: speechOf('en') }

const spokenStore = createStore<Spoken>()(() => ENGLISH)

/** A translation that nobody has reviewed, or not in these words, is not shown: English is. */
async function follow(): Promise<void> {
  const { language } = languageStore.getState()
  const words = await presentWords(language)
  const now = languageStore.getState()
  if (now.language !== language) return
  const shown = language === 'en' || isReviewed(now, language, sumOfWords(words))
  spokenStore.setState(shown && language !== 'en' ? { words, speech: speechOf(language) } : ENGLISH)
}
languageStore.subscribe(() => void follow())
void follow()

export const useSpoken = (): Spoken => useStore(spokenStore)
