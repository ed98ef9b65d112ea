import { useEffect, useState } from 'react'
import { isReviewed, LANGUAGES, speak, useLanguage, type Language } from '../../state/language.ts'
import { SelectField } from '../kit/field.tsx'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { LANGUAGE_NAMES, presentWords, sumOfWords } from '../texts/present/index.ts'
import css from './present.module.css'

/** The languages on offer: English, and what a clinician has reviewed. With English alone there is no choice. */
export function LanguageChoice() {
  const language = useLanguage((state) => state.language)
  const state = useLanguage((whole) => whole)
  const sums = useSums()
  const offered = LANGUAGES.filter((id) => id === 'en' || isReviewed(state, id, sums.get(id) ?? ''))
  if (offered.length < 2) return null
  return (
    <SelectField
      label={CLINIC.languages.label}
      quietLabel
      className={css.language}
      value={offered.includes(language) ? language : 'en'}
      choices={offered.map((id) => ({ value: id, label: LANGUAGE_NAMES[id] }))}
      onChange={speak}
    />
  )
}

const NO_SUMS: ReadonlyMap<Language, string> = new Map()

/** Check sums of the words of all languages, once they are there. */
export function useSums(): ReadonlyMap<Language, string> {
  const [sums, setSums] = useState(NO_SUMS)
  useEffect(() => {
    let gone = false
    void Promise.all(LANGUAGES.map(async (id) => [id, sumOfWords(await presentWords(id))] as const)).then(
      (all) => {
        if (!gone) setSums(new Map(all))
      },
    )
    return () => {
      gone = true
    }
  }, [])
  return sums
}
