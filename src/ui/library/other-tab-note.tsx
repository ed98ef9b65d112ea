import { useAutosave } from '../../state/autosave.ts'
import { forgetOtherTab, keepMineAsCopy, takeTheirs } from '../../state/library/two-tabs.ts'
import { Button } from '../kit/button.tsx'
import { TriangleAlertIcon } from '../kit/icons.ts'
import { TABS_TEXTS as T } from '../texts/library.ts'
import css from './other-tab-note.module.css'

/** Another tab works on the same plan: what to do about it. It stays until one has chosen. */
export default function OtherTabNote() {
  const otherTab = useAutosave((state) => state.otherTab)
  if (otherTab === null) return null
  const parted = otherTab.kind === 'parted'
  return (
    <div role="alert" className={css.note}>
      <TriangleAlertIcon size={17} aria-hidden="true" className={css.icon} />
      <p>{parted ? T.parted : T.twin}</p>
      <div className={css.buttons}>
        <Button look="plain" size="small" onClick={keepMineAsCopy}>
          {parted ? T.keepMine : T.twinCopy}
        </Button>
        {parted ? (
          <Button look="plain" size="small" onClick={() => void takeTheirs()}>
            {T.takeTheirs}
          </Button>
        ) : (
          <Button look="plain" size="small" onClick={forgetOtherTab}>
            {T.twinStay}
          </Button>
        )}
      </div>
    </div>
  )
}
