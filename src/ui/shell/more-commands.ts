import { registerCommands } from '../../state/command-registry.ts'
import { MORE_COMMANDS_TEXTS as T } from '../texts/more-commands.ts'
import { dialogCommand } from './dialog-commands.ts'

/** Commands without a key of their own: only the palette shows them, so they come with the dialogs. */
registerCommands([
  dialogCommand('report', 'plan', T.report.label, [], T.report.words),
  dialogCommand('catalogue', 'thread', T.catalogue.label, [], T.catalogue.words),
  dialogCommand('placement', 'anatomy', T.placement.label, [], T.placement.words),
  dialogCommand('sources', 'anatomy', T.sources.label, [], T.sources.words),
])
