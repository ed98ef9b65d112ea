import {
  MAX_NAME_LENGTH,
  renameThread,
  reverseThread,
  setLocked,
  setPlane,
  setProduct,
  type PlanThread,
} from '../../plan/index.ts'
import { dispatch } from '../../state/plan-store.ts'
import { dispatchOnSides } from '../../state/tools/symmetry.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { LockIcon, LockOpenIcon } from '../kit/icons.ts'
import { TextField } from '../kit/text-field.tsx'
import { TEXTS } from '../texts.ts'
import { planeChoices, productGroups, productInUse } from '../tools/product-choices.ts'
import { EntryFields } from './entry-fields.tsx'
import { PointRows } from './point-rows.tsx'
import { PartnerLine } from './symmetry-panel.tsx'
import css from './threads.module.css'

const T = TEXTS.threads

/** The fields of the selected thread. Each change is one undoable step, judged at once. */
export function ThreadEditor({ thread }: { readonly thread: PlanThread }) {
  const { id, locked = false } = thread
  return (
    <div className={css.editor}>
      <SelectField
        label={T.product}
        quietLabel
        value={thread.product}
        groups={productGroups(thread.product)}
        disabled={locked}
        onChange={(next) => dispatchOnSides(T.productStep, (doc) => setProduct(doc, id, next))}
      />
      <SelectField
        label={T.plane}
        quietLabel
        value={thread.plane}
        choices={planeChoices(productInUse(thread.product))}
        disabled={locked}
        onChange={(next) => dispatchOnSides(T.planeStep, (doc) => setPlane(doc, id, next))}
      />
      <PartnerLine id={id} />
      <PointRows thread={thread} />
      <EntryFields thread={thread} />
      <TextField
        label={T.name}
        quietLabel
        value={thread.name ?? ''}
        placeholder={T.namePlaceholder}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(name) => dispatch(T.nameStep, (doc) => renameThread(doc, id, name))}
      />
      <div className={css.buttons}>
        <Button
          look="plain"
          size="small"
          unavailable={locked}
          onClick={() => dispatchOnSides(T.reverseStep, (doc) => reverseThread(doc, id))}
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
