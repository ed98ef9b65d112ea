import { useCallback, useSyncExternalStore } from 'react'
import { COMMAND_STORES, type Command } from '../../state/commands.ts'

const subscribe = (told: () => void): (() => void) => {
  const stops = COMMAND_STORES.map((store) => store.subscribe(told))
  return () => stops.forEach((stop) => stop())
}

/** Whether a command can run now. Renders again only when the answer changes. */
export function useEnabled(command: Command): boolean {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => command.enabled(), [command]),
  )
}
