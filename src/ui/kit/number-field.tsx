import { useId, useState, type KeyboardEvent } from 'react'
import { TEXTS } from '../texts.ts'
import { cx } from './cx.ts'
import css from './field.module.css'
import { readNumber, type NumberLimits } from './number-draft.ts'

interface Props extends NumberLimits {
  readonly label: string
  readonly quietLabel?: boolean
  readonly value: number | null
  readonly unit: string
  /** What an empty field stands for. */
  readonly placeholder?: string
  /** Null when the field was emptied. Not called while the text is no number within the limits. */
  readonly onCommit: (value: number | null) => void
  readonly disabled?: boolean
  readonly className?: string | undefined
}

/** A typed number, taken over by Enter or on leaving the field; Esc brings the old one back. */
export function NumberField({
  label,
  quietLabel = false,
  value,
  unit,
  placeholder,
  onCommit,
  disabled = false,
  className,
  min,
  max,
}: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : String(Math.round(value * 100) / 100))
  const typed = readNumber(shown, { min, max })
  const faulty = draft !== null && typed.kind === 'fault'

  const commit = (): void => {
    if (draft === null || typed.kind === 'fault') return
    setDraft(null)
    onCommit(typed.kind === 'number' ? typed.value : null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key !== 'Escape' || draft === null) return
    event.preventDefault()
    setDraft(null)
  }
  return (
    <div className={cx(css.field, className)}>
      <label htmlFor={id} className={quietLabel ? 'spoken' : css.label}>
        {label}
      </label>
      <span className={css.number}>
        <input
          id={id}
          className={cx(css.input, shown === '' && css.bare)}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          placeholder={placeholder}
          disabled={disabled}
          aria-invalid={faulty}
          aria-describedby={faulty ? `${id}-fault` : undefined}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => (faulty ? setDraft(null) : commit())}
        />
        {shown !== '' && (
          <span className={css.unit} aria-hidden="true">
            {unit}
          </span>
        )}
      </span>
      {faulty && (
        <span id={`${id}-fault`} className={css.fault} role="status">
          {TEXTS.numbers.between(min, max, unit)}
        </span>
      )}
    </div>
  )
}
