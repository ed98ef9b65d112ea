import { Button, type ButtonProps } from './button.tsx'

export interface IconButtonProps extends ButtonProps {
  /** Accessible name; also the tooltip, unless `tip` says more. */
  readonly label: string
  readonly tip?: string | undefined
  /** Shortcut as shown to the user, e.g. `Ctrl+Z`. */
  readonly keys?: string | null
}

/** A button whose name shows in a tooltip; with children (a short word) beside the icon where there is room. */
export const IconButton = ({ label, tip = label, keys = null, ...button }: IconButtonProps) => (
  <Button aria-label={label} data-tip={tip} data-tip-keys={keys ?? undefined} {...button} />
)
