import { COMMANDS } from '../../state/commands.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { FileTextIcon, FolderOpenIcon, SaveIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { setUi } from '../ui-store.ts'
import css from './top-bar.module.css'

/** Open, save, report. The words beside the icons go where there is no room; the names stay. */
export function FileButtons() {
  return (
    <>
      <CommandButton command={COMMANDS.open} icon={FolderOpenIcon}>
        <span className={css.word}>{TEXTS.top.open}</span>
      </CommandButton>
      <CommandButton command={COMMANDS.save} icon={SaveIcon}>
        <span className={css.word}>{TEXTS.top.save}</span>
      </CommandButton>
      <IconButton label={TEXTS.report.title} icon={FileTextIcon} onClick={() => setUi({ dialog: 'report' })}>
        <span className={css.word}>{TEXTS.top.report}</span>
      </IconButton>
    </>
  )
}
