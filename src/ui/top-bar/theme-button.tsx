import { setView, useView, type Theme } from '../../state/view-store.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { ContrastIcon, MoonIcon, SunIcon, type Icon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { MenuWord } from './menu-word.tsx'

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const ICONS: Readonly<Record<Theme, Icon>> = { system: ContrastIcon, light: SunIcon, dark: MoonIcon }

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const theme = useView((state) => state.theme)
  const now = TEXTS.top.theme[theme]
  return (
    <IconButton
      label={now}
      tip={TEXTS.top.themeNext(now)}
      icon={ICONS[theme]}
      onClick={() => setView({ theme: NEXT[theme] })}
    >
      <MenuWord of={{ label: now }} />
    </IconButton>
  )
}
