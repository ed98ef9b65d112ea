import { DISCLAIMER } from '../../report/index.ts'
import { SavedTime } from '../top-bar/saved-time.tsx'
import { FaceMissing } from './face-missing.tsx'
import css from './shell.module.css'

/** Always in sight, never in the way: what this planner is not for, and when the plan was kept. */
export function StatusBar({ small }: { readonly small: boolean }) {
  return (
    <footer className={css.status}>
      <FaceMissing />
      <p>{DISCLAIMER}</p>
      {!small && <SavedTime />}
    </footer>
  )
}
