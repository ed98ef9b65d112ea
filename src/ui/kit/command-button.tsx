import type { Command } from '../../state/commands.ts'
import { IconButton, type IconButtonProps } from './icon-button.tsx'
import { keyWords } from './key-words.ts'
import { useEnabled } from './use-command.ts'

interface Props extends Omit<IconButtonProps, 'label' | 'keys'> {
  readonly command: Command
}

/** A command as a button: its name, whether it can run, its shortcut and what it does come from the command. */
export function CommandButton({ command, ...button }: Props) {
  const enabled = useEnabled(command)
  const shortcut = command.keys[0]
  return (
    <IconButton
      label={command.label}
      keys={shortcut === undefined ? null : keyWords(shortcut)}
      unavailable={!enabled}
      onClick={command.run}
      {...button}
    />
  )
}
