import type { Side } from '../../geometry/anatomy-types.ts'
import { isLandmarkPoint, MAX_OFFSET_MM, type LandmarkPoint } from '../../plan/index.ts'
import { idWords } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'
import { changeDraft, draftAt, setDraft, type SoundingDraft } from '../../state/individual/sounding-draft.ts'
import { takePoint } from '../../state/tools/take-point.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { CrosshairIcon } from '../kit/icons.ts'
import { NumberField } from '../kit/number-field.tsx'
import { PATIENT_TEXTS } from '../texts/patient.ts'
import { TEXTS } from '../texts.ts'
import { Segments } from '../tools/segments.tsx'
import { closeDialog, setUi } from '../ui-store.ts'
import { placeWords } from './place-words.ts'
import css from './patient.module.css'

const T = PATIENT_TEXTS.ultrasound
const SIDES = ['left', 'right'] as const
const AXES = ['lateral', 'superior', 'anterior'] as const
/** The corner of the mouth: doctors measure from it. */
const FIRST_LANDMARK = 'cheilion'

/** Lay the dialog aside until the place was clicked. */
export function clickPlace(draft: SoundingDraft): void {
  setDraft(draft)
  closeDialog()
  takePoint({ mouse: T.clickHint, touch: T.clickHintTouch }, (pick) => {
    if (pick !== null) setDraft(draftAt(draft, pick))
    else if (draft.at === null) setDraft(null)
    setUi({ dialog: 'patient' })
  })
}

export const fromLandmark = (draft: SoundingDraft): void =>
  setDraft({ ...draft, at: { landmark: FIRST_LANDMARK, side: draft.side, mm: {} } })

/** Where the probe stood: clicked on the face, or so far from a landmark. */
export function SoundingPlace({ draft }: { readonly draft: SoundingDraft }) {
  const head = useHead((state) => state.head)
  const { at } = draft
  return (
    <fieldset className={css.regions}>
      <legend>{T.place}</legend>
      <div className={css.part}>
        {at !== null && <p>{placeWords(at, head)}</p>}
        {at !== null && isLandmarkPoint(at) && <LandmarkFields at={at} />}
        <div className={css.actions}>
          <Button look="plain" icon={CrosshairIcon} onClick={() => clickPlace(draft)}>
            {T.byClick}
          </Button>
          {(at === null || !isLandmarkPoint(at)) && (
            <Button look="plain" onClick={() => fromLandmark(draft)}>
              {T.byLandmark}
            </Button>
          )}
        </div>
      </div>
    </fieldset>
  )
}

function LandmarkFields({ at }: { readonly at: LandmarkPoint }) {
  const head = useHead((state) => state.head)
  const change = (patch: Partial<LandmarkPoint>): void => changeDraft({ at: { ...at, ...patch } })
  const setSide = (side: Side): void => changeDraft({ at: { ...at, side }, side })
  return (
    <div className={css.fields}>
      <SelectField
        label={T.landmark}
        value={at.landmark}
        choices={(head?.landmarkIds ?? [at.landmark]).map((id) => ({ value: id, label: idWords(id) }))}
        onChange={(landmark) => change({ landmark })}
      />
      <Segments
        label={T.side}
        value={at.side ?? 'left'}
        choices={SIDES}
        names={T.shortSides}
        onChange={setSide}
      />
      {AXES.map((axis) => (
        <NumberField
          key={axis}
          label={T.offsets[axis]}
          value={at.mm?.[axis] ?? null}
          unit={TEXTS.mm}
          placeholder={T.free}
          min={-MAX_OFFSET_MM}
          max={MAX_OFFSET_MM}
          onCommit={(mm) => change({ mm: { ...at.mm, [axis]: mm ?? undefined } })}
        />
      ))}
    </div>
  )
}
