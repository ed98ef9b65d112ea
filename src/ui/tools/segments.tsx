import { useId } from 'react'
import css from './segments.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight: radio buttons in one bar. */
export function Segments<T extends string>({ label, value, choices, names, onChange }: Props<T>) {
  const group = useId()
  return (
    <fieldset className={css.field}>
      <legend className={css.label}>{label}</legend>
      <div className={css.bar}>
        {choices.map((choice) => (
          <label key={choice} className={css.segment}>
            <input
              type="radio"
              className={css.input}
              name={group}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span className={css.name}>{names[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
