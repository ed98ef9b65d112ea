import { CommandButton } from '../kit/command-button.tsx'
import { SplineIcon } from '../kit/icons.ts'
import { DIALOG_COMMANDS } from '../shell/dialog-commands.ts'
import { PROTOCOLS_LABEL } from '../texts/protocols-label.ts'
import css from './protocols-button.module.css'

/**
 * Opens the designs to start from.
 * @param beside over the head, beside the pen of a small screen
 */
export const ProtocolsButton = ({ beside = false }: { readonly beside?: boolean }) => (
  <CommandButton
    command={DIALOG_COMMANDS.protocols}
    icon={SplineIcon}
    look="plain"
    className={beside ? css.beside : undefined}
  >
    {PROTOCOLS_LABEL}
  </CommandButton>
)
