import { useId, useState, type KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import css from './field.module.css'

interface Props {
  readonly label: string
  readonly quietLabel?: boolean
  readonly value: string
  readonly placeholder?: string
  readonly maxLength: number
  readonly onCommit: (value: string) => void
  readonly className?: string | undefined
  readonly inputClassName?: string | undefined
}

/** A line of text, taken over by Enter or on leaving the field; Esc brings the old one back. */
export function TextField({
  label,
  quietLabel = false,
  value,
  placeholder,
  maxLength,
  onCommit,
  className,
  inputClassName,
}: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (): void => {
    if (draft !== null && draft !== value) onCommit(draft)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape' || draft === null) return
    event.preventDefault()
    setDraft(null)
  }
  return (
    <div className={cx(css.field, className)}>
      <label htmlFor={id} className={quietLabel ? 'spoken' : css.label}>
        {label}
      </label>
      <input
        id={id}
        className={cx(css.input, inputClassName)}
        value={draft ?? value}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
    </div>
  )
}
