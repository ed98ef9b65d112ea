import { useEffect, useRef, useState } from 'react'
import { Button, type ButtonProps } from '../../ui/kit/button.tsx'
import css from './exam.module.css'

interface Props {
  readonly label: string
  readonly look: ButtonProps['look']
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
}

/** A button for what cannot be taken back: it asks first. */
export function AskTwice({ label, look = 'plain', question, yes, no, onYes }: Props) {
  const [asked, ask] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !asked) first.current?.focus()
    was.current = asked
  }, [asked])
  if (!asked)
    return (
      <Button ref={first} look={look} onClick={() => ask(true)}>
        {label}
      </Button>
    )
  return (
    <div role="group" aria-label={question} className={css.asked}>
      <p>{question}</p>
      <div className={css.buttons}>
        <Button look="primary" onClick={onYes}>
          {yes}
        </Button>
        <Button look="plain" autoFocus onClick={() => ask(false)}>
          {no}
        </Button>
      </div>
    </div>
  )
}
