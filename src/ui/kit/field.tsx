import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './field.module.css'
import { ChevronDownIcon } from './icons.ts'

interface Common {
  readonly label: string
  /** The label is for screen readers only. */
  readonly quietLabel?: boolean
  readonly className?: string | undefined
}

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}
export interface ChoiceGroup<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
}

interface SelectProps<T extends string> extends Common {
  readonly value: T
  readonly choices?: readonly Choice<T>[]
  readonly groups?: readonly ChoiceGroup<T>[]
  readonly onChange: (value: T) => void
  readonly disabled?: boolean
}

/**
 * One of a list. The browser's own select: on a phone it opens the phone's own list, and type-ahead works
 * everywhere.
 */
export function SelectField<T extends string>({
  label,
  quietLabel = false,
  className,
  value,
  choices = [],
  groups = [],
  onChange,
  disabled = false,
}: SelectProps<T>) {
  const id = useId()
  const known = [...choices, ...groups.flatMap((group) => group.choices)]
  const pick = (wanted: string): void => {
    const choice = known.find((candidate) => candidate.value === wanted)
    if (choice !== undefined) onChange(choice.value)
  }
  return (
    <div className={cx(css.field, className)}>
      <label htmlFor={id} className={quietLabel ? 'spoken' : css.label}>
        {label}
      </label>
      <span className={css.box}>
        <select
          id={id}
          className={css.select}
          value={value}
          disabled={disabled}
          onChange={(event) => pick(event.currentTarget.value)}
        >
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map(option)}
            </optgroup>
          ))}
          {choices.map(option)}
        </select>
        <ChevronDownIcon size={15} aria-hidden="true" className={css.arrow} />
      </span>
    </div>
  )
}

const option = ({ value, label }: Choice<string>): ReactNode => (
  <option key={value} value={value}>
    {label}
  </option>
)
