import { Tabs } from '@base-ui/react/tabs'
import { cancelGesture } from '../../state/drag-point.ts'
import { MODES, setView, useView, type Mode } from '../../state/view-store.ts'
import { TEXTS } from '../texts.ts'
import css from './top-bar.module.css'

const isMode = (value: unknown): value is Mode => MODES.some((mode) => mode === value)

/** Plan, Teach, Present. A thread half drawn is dropped on the way. */
export function ModeTabs() {
  const mode = useView((state) => state.mode)
  const choose = (value: unknown): void => {
    if (!isMode(value)) return
    cancelGesture()
    setView({ mode: value })
  }
  return (
    <Tabs.Root value={mode} onValueChange={choose}>
      <Tabs.List className={css.modes} aria-label={TEXTS.top.modes}>
        {MODES.map((value) => (
          <Tabs.Tab key={value} value={value} className={css.mode}>
            {TEXTS.top.modeNames[value]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs.Root>
  )
}
