import { useCallback, useSyncExternalStore } from 'react'
import { isKeptBack, subscribeCommands, type Command } from '../../state/command-registry.ts'

/** Whether a command can run now. Renders again only when the answer changes. */
export function useEnabled(command: Command): boolean {
  return useSyncExternalStore(
    subscribeCommands,
    useCallback(() => !isKeptBack(command) && command.enabled(), [command]),
  )
}
