import { useLinked } from '../../state/present/linked.ts'
import { useView } from '../../state/view-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { CircleHelpIcon, CommandIcon, MenuIcon } from '../kit/icons.ts'
import { DIALOG_COMMANDS } from '../shell/dialog-commands.ts'
import { TEXTS } from '../texts.ts'
import { setUi } from '../ui-store.ts'
import { FileButtons } from './file-buttons.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { MenuWord } from './menu-word.tsx'
import { ModeTabs } from './mode-tabs.tsx'
import { PlanName } from './plan-name.tsx'
import { ThemeButton } from './theme-button.tsx'
import css from './top-bar.module.css'

export const HelpButton = () => (
  <CommandButton command={DIALOG_COMMANDS.help} icon={CircleHelpIcon}>
    <MenuWord of={DIALOG_COMMANDS.help} />
  </CommandButton>
)

export const PaletteButton = () => (
  <CommandButton command={DIALOG_COMMANDS.palette} icon={CommandIcon}>
    <MenuWord of={DIALOG_COMMANDS.palette} />
  </CommandButton>
)

/** Name, mode, history, files. On a small screen the files and the rest stand behind one button. */
export function TopBar({ small }: { readonly small: boolean }) {
  const presenting = useView((state) => state.mode === 'present')
  if (presenting) return <PresentBar small={small} />
  return (
    <header className={css.bar} data-small={small || undefined}>
      <h1 className={small ? 'spoken' : css.brand}>{TEXTS.app}</h1>
      <PlanName />
      <ModeTabs />
      <div className={css.group}>
        <HistoryButtons />
      </div>
      {small ? (
        <IconButton label={TEXTS.top.menu} icon={MenuIcon} onClick={() => setUi({ dialog: 'menu' })} />
      ) : (
        <>
          <div className={css.group}>
            <FileButtons />
          </div>
          <div className={css.group}>
            <PaletteButton />
            <ThemeButton />
            <HelpButton />
          </div>
        </>
      )}
    </header>
  )
}

/** What a patient may see of it: no names, no files. Whoever came by a patient's link has no other mode to go to. */
function PresentBar({ small }: { readonly small: boolean }) {
  const linked = useLinked()
  return (
    <header className={css.bar} data-small={small || undefined} data-present>
      <h1 className={small && !linked ? 'spoken' : css.brand}>{TEXTS.app}</h1>
      {!linked && <ModeTabs />}
      <ThemeButton />
    </header>
  )
}
