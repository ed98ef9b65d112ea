import { COMMANDS } from '../../state/commands.ts'
import { usePlan } from '../../state/plan-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { Redo2Icon, Undo2Icon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'

/** Undo and redo; their tooltips name the step. */
export function HistoryButtons() {
  const undoLabel = usePlan((state) => state.undoLabel)
  const redoLabel = usePlan((state) => state.redoLabel)
  return (
    <>
      <CommandButton
        command={COMMANDS.undo}
        icon={Undo2Icon}
        tip={undoLabel === null ? undefined : TEXTS.top.undoStep(undoLabel)}
      />
      <CommandButton
        command={COMMANDS.redo}
        icon={Redo2Icon}
        tip={redoLabel === null ? undefined : TEXTS.top.redoStep(redoLabel)}
      />
    </>
  )
}
