import { useEffect, useId, useRef, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { TEXTS } from '../texts.ts'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import css from './dialog.module.css'
import { XIcon } from './icons.ts'

interface Props {
  readonly onClose: () => void
  readonly title: string
  /** Buttons in the header, before "Close". */
  readonly actions?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A modal dialog, the browser's own: it holds the focus, Esc and a click beside it close it, and the focus goes
 * back to where it was. Shortcuts of the planner are dead in it.
 */
export const Dialog = (props: Props) => createPortal(<DialogBox {...props} />, document.body)

function DialogBox({ onClose, title, actions, className, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  const onClick = (event: MouseEvent): void => {
    // Only the backdrop is the dialog itself: its content lies in the boxes inside.
    if (event.target === dialog.current) onClose()
  }
  // A browser tells of the closing later, when another dialog may stand here: Esc is answered at once.
  const onCancel = (event: SyntheticEvent): void => {
    // A file chooser in the dialog is cancelled for itself.
    if (event.target !== dialog.current) return
    event.preventDefault()
    dialog.current.close()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      className={cx(css.dialog, className)}
      aria-labelledby={id}
      onClick={onClick}
      onClose={onClose}
      onCancel={onCancel}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={css.frame}>
        <header className={css.head}>
          <h2 id={id} className={css.title}>
            {title}
          </h2>
          <div className={css.actions}>
            {actions}
            <Button icon={XIcon} aria-label={TEXTS.close} onClick={onClose} />
          </div>
        </header>
        <div className={css.body} tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      </div>
    </dialog>
  )
}
