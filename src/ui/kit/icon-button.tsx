import { Tooltip } from '@base-ui/react/tooltip'
import { Button, type ButtonProps } from './button.tsx'
import css from './button.module.css'

export interface IconButtonProps extends ButtonProps {
  /** Accessible name; also the tooltip, unless `tip` says more. */
  readonly label: string
  readonly tip?: string | undefined
  /** Shortcut as shown to the user, e.g. `Ctrl+Z`. */
  readonly keys?: string | null
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
}

/** A button whose name shows in a tooltip; with children (a short word) beside the icon where there is room. */
export function IconButton({ label, tip = label, keys = null, side = 'bottom', ...button }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={<Button aria-label={label} {...button} />} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className={css.tipPlace}>
          <Tooltip.Popup className={css.tip}>
            {tip}
            {keys !== null && <span className={css.keys}>{keys}</span>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
