import { CommandButton } from '../kit/command-button.tsx'
import { SplineIcon } from '../kit/icons.ts'
import { DIALOG_COMMANDS } from '../shell/dialog-commands.ts'
import { PROTOCOLS_LABEL } from '../texts/protocols-label.ts'

/** Opens the designs to start from. */
export const ProtocolsButton = ({ bare = false }: { readonly bare?: boolean }) => (
  <CommandButton command={DIALOG_COMMANDS.protocols} icon={SplineIcon} look="plain">
    {bare ? undefined : PROTOCOLS_LABEL}
  </CommandButton>
)
