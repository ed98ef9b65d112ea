import { useEffect, useState } from 'react'
import type { TranslatedLanguage } from '../../state/language.ts'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { PRESENT_EN } from '../texts/present/en.ts'
import { LANGUAGE_NAMES, presentWords, wordsByPlace, type PresentWords } from '../texts/present/index.ts'
import css from './clinic-options.module.css'

/** Every text of a translation beside the English one, for the clinician who reviews it. */
export function TranslationTable({ language }: { readonly language: TranslatedLanguage }) {
  const [words, setWords] = useState<PresentWords | null>(null)
  useEffect(() => {
    let gone = false
    void presentWords(language).then((all) => {
      if (!gone) setWords(all)
    })
    return () => {
      gone = true
    }
  }, [language])
  if (words === null) return null
  const english = wordsByPlace(PRESENT_EN)
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{CLINIC.languages.english}</th>
          <th scope="col">{LANGUAGE_NAMES[language]}</th>
        </tr>
      </thead>
      <tbody>
        {[...wordsByPlace(words)].map(([place, text]) => (
          <tr key={place}>
            <td lang="en">{english.get(place)}</td>
            <td lang={language}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
