import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TEXTS } from '../texts.ts'
import { closeDialog, setUi } from '../ui-store.ts'
import { FileButtons } from './file-buttons.tsx'
import { SavedTime } from './saved-time.tsx'
import { ThemeButton } from './theme-button.tsx'
import { HelpButton, PaletteButton } from './top-bar.tsx'
import css from './menu-dialog.module.css'

/** What the top bar of a small screen has no room for. */
export function MenuDialog() {
  return (
    <Dialog onClose={closeDialog} title={TEXTS.top.menu}>
      <div className={css.buttons}>
        <FileButtons />
        <Button look="plain" onClick={() => setUi({ dialog: 'patient' })}>
          {TEXTS.head.patient}
        </Button>
        <PaletteButton />
        <ThemeButton />
        <HelpButton />
      </div>
      <p className={css.saved}>
        <SavedTime />
      </p>
    </Dialog>
  )
}
