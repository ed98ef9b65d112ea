import type { StoreApi } from 'zustand/vanilla'
import { gestureStore } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { planStore } from './plan-store.ts'
import { inSandbox, isFrozen, sandboxStore } from './sandbox-store.ts'
import { viewStore } from './view-store.ts'

/** Groups of the help sheet and the palette, in their order there. */
export const COMMAND_GROUPS = ['plan', 'edit', 'thread', 'view', 'anatomy', 'help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** One thing the user can do: toolbar, shortcuts, palette and help sheet all read this. */
export interface Command {
  readonly id: string
  /** Accessible name and tooltip. */
  readonly label: string
  readonly group: CommandGroup
  /** Shortcuts, e.g. `mod+z` (`mod` is Ctrl, or Cmd on a Mac), `shift+d`, `Delete`. The first is shown. */
  readonly keys: readonly string[]
  /** Other words that the palette finds it by. */
  readonly words?: string
  /** What exactly it would do now, such as the name of the step that undo takes back. */
  detail?(): string | null
  enabled(): boolean
  run(): void
}

type Told = Pick<StoreApi<unknown>, 'subscribe'>

const commands = new Map<string, Command>()
/** Stores whose changes can change `enabled()` or `detail()` of a command. */
const stores = new Set<Told>([planStore, viewStore, gestureStore, headStore, sandboxStore])

/**
 * Make commands known to shortcuts, palette and help. A later command of the same id takes the earlier one's
 * place, which keeps its turn: of two commands for one key the first that is enabled runs.
 * @param also stores besides plan, view, gesture and head that `enabled()` or `detail()` read
 */
export function registerCommands(added: readonly Command[], also: readonly Told[] = []): void {
  for (const command of added) commands.set(command.id, command)
  for (const store of also) stores.add(store)
}

/** Every command registered so far, in the order of registration. */
export const allCommands = (): readonly Command[] => [...commands.values()]

/**
 * While a patient looks on, commands turn the head and leave the plan alone. In Teach there is no pen but in a sandbox,
 * and there nothing that opens, keeps or designs the doctor's plan, or tells the anatomy; nor does a quiz tell it. A
 * frozen sandbox is looked at.
 */
export function isKeptBack({ group, id }: Command): boolean {
  const { mode, quiz } = viewStore.getState()
  if (quiz && group === 'anatomy') return true
  switch (mode) {
    case 'plan':
      return false
    case 'teach':
      if (isFrozen()) return group === 'plan' || group === 'thread' || (group === 'edit' && id !== 'cancel')
      return inSandbox()
        ? group === 'plan' || group === 'anatomy' || id === 'dialog-protocols'
        : group === 'thread' && id !== 'finish'
    case 'present':
      return group !== 'view' && group !== 'help'
  }
}

/** Told whenever a command may have become possible or impossible. */
export function subscribeCommands(told: () => void): () => void {
  const stops = [...stores].map((store) => store.subscribe(told))
  return () => stops.forEach((stop) => stop())
}
