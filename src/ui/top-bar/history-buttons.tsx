import { COMMANDS, type Command } from '../../state/commands.ts'
import { usePlan } from '../../state/plan-store.ts'
import { say } from '../../state/view-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { Redo2Icon, Undo2Icon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'

/** A finger finds no tooltip: there the step is named afterwards. */
function step(command: Command, words: (name: string) => string): void {
  const name = command.detail?.() ?? null
  command.run()
  if (name !== null && matchMedia('(pointer: coarse)').matches) say('info', words(name))
}

/** Undo and redo; their tooltips name the step. */
export function HistoryButtons() {
  const undoLabel = usePlan((state) => state.undoLabel)
  const redoLabel = usePlan((state) => state.redoLabel)
  return (
    <>
      <CommandButton
        command={COMMANDS.undo}
        icon={Undo2Icon}
        onClick={() => step(COMMANDS.undo, TEXTS.top.undone)}
        tip={undoLabel === null ? undefined : TEXTS.top.undoStep(undoLabel)}
      />
      <CommandButton
        command={COMMANDS.redo}
        icon={Redo2Icon}
        onClick={() => step(COMMANDS.redo, TEXTS.top.redone)}
        tip={redoLabel === null ? undefined : TEXTS.top.redoStep(redoLabel)}
      />
    </>
  )
}
