import { registerCommands, type Command, type CommandGroup } from '../../state/command-registry.ts'
import { PROTOCOLS_LABEL } from '../texts/protocols-label.ts'
import { TEXTS } from '../texts.ts'
import { setUi, uiStore, type DialogName } from '../ui-store.ts'

/** A command that opens a dialog. */
export const dialogCommand = (
  name: DialogName,
  group: CommandGroup,
  label: string,
  keys: readonly string[] = [],
  words = '',
): Command => ({
  id: `dialog-${name}`,
  label,
  group,
  keys,
  words,
  enabled: () => uiStore.getState().dialog !== name,
  run: () => setUi({ dialog: name }),
})

/** Those with keys or buttons, which have to work from the start; `more-commands.ts` has the others. */
export const DIALOG_COMMANDS = {
  palette: dialogCommand('palette', 'help', TEXTS.top.palette, ['mod+k'], ''),
  library: dialogCommand('library', 'plan', TEXTS.top.library, [], 'plans open recent'),
  share: dialogCommand('share', 'plan', TEXTS.top.share, [], 'link'),
  protocols: dialogCommand('protocols', 'thread', PROTOCOLS_LABEL, ['shift+d'], 'templates designs'),
  help: dialogCommand('help', 'help', TEXTS.top.help, ['?'], 'keys'),
} as const

registerCommands(Object.values(DIALOG_COMMANDS), [uiStore])
