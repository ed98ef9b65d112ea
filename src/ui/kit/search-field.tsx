import { useId, type Ref } from 'react'
import { SearchIcon } from './icons.ts'
import field from './field.module.css'
import css from './search-field.module.css'
import { cx } from './cx.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Filters a list as one types. The label stands in the empty field. */
export function SearchField({ label, value, onChange, inputRef }: Props) {
  const id = useId()
  return (
    <div className={css.search}>
      <label htmlFor={id} className="spoken">
        {label}
      </label>
      <SearchIcon size={15} aria-hidden="true" className={css.icon} />
      <input
        ref={inputRef}
        id={id}
        type="search"
        className={cx(field.input, css.input)}
        value={value}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
