import { acceptDanger, findThread, MAX_REASON_LENGTH } from '../../plan/index.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { TextField } from '../kit/text-field.tsx'
import { TEXTS } from '../texts.ts'
import css from './findings.module.css'

const T = TEXTS.threads

/** A danger is kept only for a typed reason. The reason goes into the report; the verdict stays. */
export function AcceptDanger({ threadId }: { readonly threadId: string }) {
  const accepted = usePlan(({ doc }) => findThread(doc, threadId)?.accepted)
  const inPlan = usePlan(({ doc }) => findThread(doc, threadId) !== null)
  if (!inPlan) return null
  return (
    <TextField
      label={T.accepted}
      value={accepted ?? ''}
      placeholder={T.acceptedPlaceholder}
      maxLength={MAX_REASON_LENGTH}
      className={css.accept}
      onCommit={(reason) => dispatch(T.acceptedStep, (doc) => acceptDanger(doc, threadId, reason))}
    />
  )
}
