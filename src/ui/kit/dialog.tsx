import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { TEXTS } from '../texts.ts'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import css from './dialog.module.css'
import { XIcon } from './icons.ts'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** Buttons in the header, before "Close". */
  readonly actions?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A modal dialog: holds the focus, Esc and a click beside it close it, focus returns to where it was. */
export function Dialog({ open, onClose, title, actions, className, children }: Props) {
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup className={cx(css.popup, className)}>
          <header className={css.head}>
            <Base.Title className={css.title}>{title}</Base.Title>
            <div className={css.actions}>
              {actions}
              <Base.Close render={<Button icon={XIcon} aria-label={TEXTS.close} />} />
            </div>
          </header>
          <div className={css.body} tabIndex={0}>
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
