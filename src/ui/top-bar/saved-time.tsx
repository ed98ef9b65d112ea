import { useAutosave } from '../../state/autosave.ts'
import { TEXTS } from '../texts.ts'
import css from './top-bar.module.css'

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

/** When the plan was last kept on this device, or that it cannot be. */
export function SavedTime() {
  const savedAt = useAutosave((state) => state.savedAt)
  const refused = useAutosave((state) => state.refused)
  if (refused) return <strong className={css.refused}>{TEXTS.top.refused}</strong>
  return <span>{savedAt === null ? TEXTS.top.notSavedYet : TEXTS.top.savedAt(clock.format(savedAt))}</span>
}
