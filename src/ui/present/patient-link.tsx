import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../state/language.ts'
import { usePlan } from '../../state/plan-store.ts'
import { presentLink } from '../../state/present/present-link.ts'
import { Button } from '../kit/button.tsx'
import { copied } from '../kit/copied.ts'
import { CopyIcon } from '../kit/icons.ts'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { useSums } from './language-choice.tsx'
import { useSpoken } from './spoken.ts'
import css from './clinic-options.module.css'

const T = CLINIC.options

/** The address that opens this plan for the patient, in the language it is shown in. */
export function PatientLink() {
  const doc = usePlan((state) => state.doc)
  const shown = useSpoken().speech.language
  const chosen = useLanguage((state) => state.language)
  const sum = useSums().get(chosen)
  const [address, setAddress] = useState('')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    let gone = false
    const language = chosen === 'en' || chosen !== shown || sum === undefined ? null : { id: chosen, sum }
    void presentLink(doc, language).then((hash) => {
      if (!gone) setAddress(location.origin + location.pathname + hash)
    })
    return () => {
      gone = true
    }
  }, [doc, chosen, shown, sum])
  const copy = async (): Promise<void> => {
    field.current?.select()
    setSaid((await copied(address)) ? T.copied : T.notCopied)
  }
  return (
    <section className={css.group}>
      <h3>{T.link}</h3>
      <p className={css.hint}>{T.linkIntro}</p>
      <div className={css.link}>
        <input
          ref={field}
          readOnly
          aria-label={T.link}
          value={address === '' ? T.making : address}
          spellCheck={false}
        />
        <Button look="plain" icon={CopyIcon} unavailable={address === ''} onClick={() => void copy()}>
          {T.copy}
        </Button>
      </div>
      <p role="status" className={css.hint}>
        {said}
      </p>
    </section>
  )
}
