import { cancelGesture } from '../../state/drag-point.ts'
import { MODES, setView, useView, type Mode } from '../../state/view-store.ts'
import { TabRow, type TabChoice } from '../kit/tabs.tsx'
import { TEXTS } from '../texts.ts'
import css from './top-bar.module.css'

const TABS = MODES.map((mode): TabChoice<Mode> => ({ value: mode, name: TEXTS.top.modeNames[mode] }))

/** A thread half drawn is dropped on the way. */
function choose(mode: Mode): void {
  cancelGesture()
  setView({ mode })
}

/** Plan, Teach, Present. */
export function ModeTabs() {
  const mode = useView((state) => state.mode)
  return (
    <TabRow
      label={TEXTS.top.modes}
      tabs={TABS}
      value={mode}
      onChange={choose}
      className={css.modes}
      tabClassName={css.mode}
    />
  )
}
