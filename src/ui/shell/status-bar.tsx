import { SavedTime } from '../top-bar/saved-time.tsx'
import { FaceMissing } from './face-missing.tsx'
import css from './shell.module.css'
import { useDisclaimer } from './use-disclaimer.ts'

/** Always in sight, never in the way: what the plan rests on, what this planner is not for, and when the plan was kept. */
export function StatusBar({ small }: { readonly small: boolean }) {
  return (
    <footer className={css.status}>
      <FaceMissing />
      <p>{useDisclaimer()}</p>
      {!small && <SavedTime />}
    </footer>
  )
}
