import { COMMANDS, VIEW_COMMANDS } from '../../state/commands.ts'
import { useView, VIEW_NAMES } from '../../state/view-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { cx } from '../kit/cx.ts'
import { TEXTS } from '../texts.ts'
import css from './view-buttons.module.css'

/** The standard views, each with the letter that is also its key, and the projection. */
export function ViewButtons() {
  const ortho = useView((state) => state.ortho)
  return (
    <div role="group" aria-label={TEXTS.views.title} className={css.views}>
      {VIEW_NAMES.map((name) => {
        const command = VIEW_COMMANDS.find(({ label }) => label === name)
        return command === undefined ? null : (
          <CommandButton
            key={name}
            command={command}
            size="small"
            className={cx(css.view, name.endsWith('oblique') && css.oblique)}
          >
            {TEXTS.views.short[name]}
          </CommandButton>
        )
      })}
      <CommandButton command={COMMANDS.ortho} size="small" aria-pressed={ortho} className={css.view}>
        {COMMANDS.ortho.label}
      </CommandButton>
    </div>
  )
}
