import { COMMANDS } from '../../state/commands.ts'
import { useSandbox } from '../../state/sandbox-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { FileTextIcon, FolderOpenIcon, LibraryIcon, SaveIcon, ShareIcon } from '../kit/icons.ts'
import { DIALOG_COMMANDS } from '../shell/dialog-commands.ts'
import { TEXTS } from '../texts.ts'
import { setUi } from '../ui-store.ts'
import { MenuWord } from './menu-word.tsx'
import css from './top-bar.module.css'

/** Library, open, save, share, report. The words beside the icons go where there is no room; the names stay. */
export function FileButtons() {
  const sandbox = useSandbox((one) => one !== null)
  return (
    <>
      <CommandButton command={DIALOG_COMMANDS.library} icon={LibraryIcon}>
        <MenuWord of={DIALOG_COMMANDS.library} />
      </CommandButton>
      <CommandButton command={COMMANDS.open} icon={FolderOpenIcon}>
        <span className={css.word}>{TEXTS.top.open}</span>
      </CommandButton>
      <CommandButton command={COMMANDS.save} icon={SaveIcon}>
        <span className={css.word}>{TEXTS.top.save}</span>
      </CommandButton>
      <CommandButton command={DIALOG_COMMANDS.share} icon={ShareIcon}>
        <MenuWord of={DIALOG_COMMANDS.share} />
      </CommandButton>
      <IconButton
        label={TEXTS.report.title}
        icon={FileTextIcon}
        unavailable={sandbox}
        onClick={() => setUi({ dialog: 'report' })}
      >
        <span className={css.word}>{TEXTS.top.report}</span>
      </IconButton>
    </>
  )
}
