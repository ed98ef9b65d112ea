import { cx } from './cx.ts'
import css from './field.module.css'

interface Props {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly className?: string | undefined
}

export function CheckField({ label, checked, onChange, disabled = false, className }: Props) {
  return (
    <label className={cx(css.check, className)}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
