import { useId, useRef } from 'react'
import { cx } from './cx.ts'
import css from './field.module.css'

interface Props {
  readonly label: string
  readonly quietLabel?: boolean
  /** 0..1 */
  readonly value: number
  /** While the handle moves. */
  readonly onChange: (value: number) => void
  /** When it is let go. */
  readonly onCommit?: (value: number) => void
  /** Words at the two ends. */
  readonly ends?: readonly [low: string, high: string]
  readonly showValue?: boolean
  readonly disabled?: boolean
  readonly className?: string
}

/** A share from 0 to 1, set and read in percent. */
export function Slider({
  label,
  quietLabel = false,
  value,
  onChange,
  onCommit,
  ends,
  showValue = true,
  disabled = false,
  className,
}: Props) {
  const id = useId()
  const percent = Math.round(value * 100)
  const moved = useRef(false)
  const commit = (input: HTMLInputElement): void => {
    if (moved.current) onCommit?.(Number(input.value) / 100)
    moved.current = false
  }
  return (
    <div className={cx(css.slider, className)}>
      <label htmlFor={id} className={quietLabel ? 'spoken' : cx(css.label, css.sliderLabel)}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        className={css.range}
        min={0}
        max={100}
        step={1}
        value={percent}
        disabled={disabled}
        aria-valuetext={`${percent} %`}
        onChange={(event) => {
          moved.current = true
          onChange(Number(event.currentTarget.value) / 100)
        }}
        onPointerUp={(event) => commit(event.currentTarget)}
        onKeyUp={(event) => commit(event.currentTarget)}
        onBlur={(event) => commit(event.currentTarget)}
      />
      {showValue && (
        <span className={css.value} aria-hidden="true">
          {percent} %
        </span>
      )}
      {ends !== undefined && (
        <span className={css.ends} aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </span>
      )}
    </div>
  )
}
