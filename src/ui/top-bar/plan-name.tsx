import { dispatch, usePlan } from '../../state/plan-store.ts'
import { useSandbox } from '../../state/sandbox-store.ts'
import { MAX_NAME_LENGTH, renamePlan } from '../../plan/index.ts'
import { TextField } from '../kit/text-field.tsx'
import { TEXTS } from '../texts.ts'
import css from './top-bar.module.css'

/** The plan's name, edited in place. */
export function PlanName() {
  const name = usePlan((state) => state.doc.name)
  const sandbox = useSandbox((one) => one !== null)
  if (sandbox) return <p className={css.aside}>{TEXTS.top.sandbox}</p>
  return (
    <TextField
      label={TEXTS.top.planName}
      quietLabel
      value={name}
      maxLength={MAX_NAME_LENGTH}
      className={css.name}
      inputClassName={css.nameInput}
      onCommit={(next) => dispatch(TEXTS.top.renameStep, (doc) => renamePlan(doc, next))}
    />
  )
}
