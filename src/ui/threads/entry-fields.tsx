import type { Entry } from '../../geometry/check-types.ts'
import {
  ANCHORS,
  setAnchor,
  setEndExits,
  setEntry,
  setEntryId,
  shareHole,
  type Anchor,
  type PlanThread,
} from '../../plan/index.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { dispatchOnSides as dispatch } from '../../state/tools/symmetry.ts'
import { CheckField } from '../kit/check-field.tsx'
import { SelectField, type Choice } from '../kit/field.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { DRAWING_TEXTS } from '../texts/drawing.ts'
import { TEXTS } from '../texts.ts'
import css from './threads.module.css'

const T = TEXTS.threads
const TECHNIQUES = (['perpendicular', 'ramp'] as const).map((value): Choice<Entry['technique']> => ({
  value,
  label: T.techniques[value],
}))
const ANCHOR_CHOICES = ANCHORS.map((value): Choice<Anchor> => ({ value, label: T.anchors[value] }))

/** A usual angle of a cannula to the skin. Planning default. */
const USUAL_ANGLE_DEG = 30
const STEEPEST_DEG = 89
const FLATTEST_DEG = 5

/** How the thread goes in, holds and ends. */
export function EntryFields({ thread }: { readonly thread: PlanThread }) {
  const { id, entry, anchor, endExits, locked = false } = thread
  const enter = (next: Entry): void => dispatch(T.entryStep, (doc) => setEntry(doc, id, next))
  return (
    <details className={css.more}>
      <summary>{T.more}</summary>
      <div className={css.moreFields}>
        <SelectField
          label={T.technique}
          value={entry.technique}
          choices={TECHNIQUES}
          disabled={locked}
          onChange={(technique) =>
            enter(technique === 'ramp' ? { technique, angleDeg: USUAL_ANGLE_DEG } : { technique })
          }
        />
        {entry.technique === 'ramp' && (
          <NumberField
            label={T.angle}
            value={entry.angleDeg}
            unit={T.degrees}
            min={FLATTEST_DEG}
            max={STEEPEST_DEG}
            disabled={locked}
            onCommit={(angleDeg) => angleDeg !== null && enter({ technique: 'ramp', angleDeg })}
          />
        )}
        <SelectField
          label={T.anchor}
          value={anchor}
          choices={ANCHOR_CHOICES}
          disabled={locked}
          onChange={(next) => dispatch(T.anchorStep, (doc) => setAnchor(doc, id, next))}
        />
        <HoleField thread={thread} />
        <CheckField
          label={T.exits}
          checked={endExits}
          disabled={locked}
          onChange={(next) => dispatch(T.exitsStep, (doc) => setEndExits(doc, id, next))}
        />
      </div>
    </details>
  )
}

const OWN = 'own'

/** The hole a thread goes in by: its own, or that of another thread. Choosing one moves the entry there. */
function HoleField({ thread }: { readonly thread: PlanThread }) {
  const { id, entryId, locked = false } = thread
  const threads = usePlan((state) => state.doc.threads)
  const others = threads.flatMap((other, index) =>
    other.id === id ? [] : [{ other, title: threadTitle(index) }],
  )
  const mate = others.find(({ other }) => entryId !== undefined && other.entryId === entryId)
  const choices: Choice<string>[] = [
    { value: OWN, label: DRAWING_TEXTS.hole.own },
    ...others.map(({ other, title }) => ({ value: other.id, label: DRAWING_TEXTS.hole.shared(title) })),
  ]
  return (
    <SelectField
      label={DRAWING_TEXTS.hole.label}
      value={mate?.other.id ?? OWN}
      choices={choices}
      disabled={locked}
      onChange={(host) =>
        dispatch(DRAWING_TEXTS.hole.step, (doc) =>
          host === OWN ? setEntryId(doc, id, null) : shareHole(doc, id, host),
        )
      }
    />
  )
}
