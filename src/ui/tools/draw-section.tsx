import { COMMANDS } from '../../state/commands.ts'
import { useGestureKind } from '../../state/gesture-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { PenLineIcon } from '../kit/icons.ts'
import css from './tools.module.css'
import { NextThreadFields } from './next-thread-fields.tsx'
import { ProtocolsButton } from './protocols-button.tsx'

/** The pen and what it draws: product and plane of the next thread. */
export function DrawSection() {
  return (
    <div className={css.draw}>
      <DrawButton />
      <ProtocolsButton />
      <NextThreadFields />
    </div>
  )
}

export function DrawButton() {
  const drawing = useGestureKind() === 'drawing'
  return (
    <CommandButton
      command={COMMANDS.draw}
      icon={PenLineIcon}
      look="primary"
      aria-pressed={drawing}
      className={css.pen}
    >
      {COMMANDS.draw.label}
    </CommandButton>
  )
}
