import type { Severity } from '../../geometry/check-types.ts'
import {
  acceptDanger,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  productById,
  renameThread,
  reverseThread,
  setLocked,
  setPlane,
  setProduct,
  type PlanThread,
} from '../../plan/index.ts'
import { dispatch } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { LockIcon, LockOpenIcon } from '../kit/icons.ts'
import { TextField } from '../kit/text-field.tsx'
import { TEXTS } from '../texts.ts'
import { planeChoices, productGroups } from '../tools/product-choices.ts'
import { EntryFields } from './entry-fields.tsx'
import { PointRows } from './point-rows.tsx'
import css from './threads.module.css'

const T = TEXTS.threads

interface Props {
  readonly thread: PlanThread
  readonly severity: Severity | null
}

/** The fields of the selected thread. Each change is one undoable step, judged at once. */
export function ThreadEditor({ thread, severity }: Props) {
  const { id, locked = false } = thread
  return (
    <div className={css.editor}>
      <div className={css.pair}>
        <SelectField
          label={T.product}
          value={thread.product}
          groups={productGroups()}
          disabled={locked}
          onChange={(next) => dispatch(T.productStep, (doc) => setProduct(doc, id, next))}
        />
        <SelectField
          label={T.plane}
          value={thread.plane}
          choices={planeChoices(productById(thread.product))}
          disabled={locked}
          onChange={(next) => dispatch(T.planeStep, (doc) => setPlane(doc, id, next))}
        />
      </div>
      <PointRows thread={thread} />
      <EntryFields thread={thread} />
      <TextField
        label={T.name}
        value={thread.name ?? ''}
        placeholder={T.namePlaceholder}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(name) => dispatch(T.nameStep, (doc) => renameThread(doc, id, name))}
      />
      {(severity === 'danger' || thread.accepted !== undefined) && (
        <TextField
          label={T.accepted}
          value={thread.accepted ?? ''}
          placeholder={T.acceptedPlaceholder}
          maxLength={MAX_REASON_LENGTH}
          onCommit={(reason) => dispatch(T.acceptedStep, (doc) => acceptDanger(doc, id, reason))}
        />
      )}
      <div className={css.buttons}>
        <Button
          look="plain"
          size="small"
          unavailable={locked}
          onClick={() => dispatch(T.reverseStep, (doc) => reverseThread(doc, id))}
        >
          {T.reverse}
        </Button>
        <Button
          look="plain"
          size="small"
          icon={locked ? LockIcon : LockOpenIcon}
          aria-pressed={locked}
          onClick={() => dispatch(locked ? T.unlockStep : T.lockStep, (doc) => setLocked(doc, id, !locked))}
        >
          {locked ? T.unlock : T.lock}
        </Button>
      </div>
    </div>
  )
}
