import { useState, type KeyboardEvent } from 'react'
import { LIBRARY_TEXTS as T } from '../texts/library.ts'
import css from './library.module.css'

interface Props {
  readonly name: string
  readonly maxLength: number
  /** With the new name; null when it stays as it was. */
  readonly onDone: (name: string | null) => void
}

/** A name in the making: Enter or leaving keeps it, Esc does not. */
export function RenameField({ name, maxLength, onDone }: Props) {
  const [draft, setDraft] = useState(name)
  const finish = (): void => onDone(draft.trim() === '' || draft === name ? null : draft)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish()
    if (event.key !== 'Escape') return
    // Or the dialog would close.
    event.preventDefault()
    onDone(null)
  }
  return (
    <input
      className={css.renaming}
      aria-label={T.nameOf}
      // It stands where the pressed button's name was.
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- see above
      autoFocus
      value={draft}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  )
}
