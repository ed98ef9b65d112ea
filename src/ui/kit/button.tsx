import type { ComponentProps, ReactNode } from 'react'
import css from './button.module.css'
import { cx } from './cx.ts'
import type { Icon } from './icons.ts'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: 'quiet' | 'plain' | 'primary'
  readonly size?: 'usual' | 'small'
  readonly icon?: Icon
  /** Cannot be used now. It keeps the focus, so that a keyboard user is not thrown back to the page's top. */
  readonly unavailable?: boolean
  readonly children?: ReactNode
}

const ICON_PX = { usual: 17, small: 15 } as const

/** A button with words, an icon, or both. One without words needs an `aria-label`. */
export function Button({
  look = 'quiet',
  size = 'usual',
  icon: IconShape,
  unavailable = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={unavailable || undefined}
      className={cx(
        css.button,
        css[look],
        size === 'small' && css.small,
        children === undefined && css.iconOnly,
        className,
      )}
      onClick={unavailable ? undefined : onClick}
    >
      {IconShape !== undefined && <IconShape size={ICON_PX[size]} aria-hidden="true" />}
      {children}
    </button>
  )
}
