import { STRUCTURE_INDEX } from '../../anatomy/structure-index.ts'
import { skinThicknessMm } from '../../geometry/skin.ts'
import type { Head } from '../../head/types.ts'
import {
  LEAST_DEVICE_SD_MM,
  MAX_DEPTH_MM,
  MAX_DEVICE_SD_MM,
  resolvePoint,
  type PlanPoint,
} from '../../plan/index.ts'
import { mmWords, structureName } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'
import {
  changeDraft,
  draftFault,
  setDraft,
  withDraft,
  type SoundingDraft,
} from '../../state/individual/sounding-draft.ts'
import { dispatch } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { PATIENT_TEXTS } from '../texts/patient.ts'
import { TEXTS } from '../texts.ts'
import { Segments } from '../tools/segments.tsx'
import { SoundingPlace } from './sounding-place.tsx'
import css from './patient.module.css'

const T = PATIENT_TEXTS.ultrasound
const SIDES = ['left', 'right'] as const
const LEAST_DEPTH_MM = 0.1
const COURSES = STRUCTURE_INDEX.filter(({ kind }) => kind !== 'gland').map(({ id }) => ({
  value: id,
  label: structureName(id),
}))

/** One sounding as it is typed: place, what was measured, the device's error. */
export function SoundingForm({ draft }: { readonly draft: SoundingDraft }) {
  const head = useHead((state) => state.head)
  const missing = draftFault(draft)
  const place = placeFault(draft.at, head)
  const fault = place ?? (missing === null ? null : T.faults[missing])
  const keep = (): void => {
    dispatch(draft.id === null ? T.addStep : T.editStep, (doc) => withDraft(doc, draft))
    setDraft(null)
  }
  return (
    <section className={css.form} aria-label={draft.kind === 'layers' ? T.addLayers : T.addCourse}>
      <h3 className={css.heading}>{draft.kind === 'layers' ? T.addLayers : T.addCourse}</h3>
      <SoundingPlace draft={draft} />
      {draft.kind === 'layers' ? <LayerFields draft={draft} head={head} /> : <CourseFields draft={draft} />}
      <div className={css.fields}>
        <NumberField
          label={T.sd}
          value={draft.sdMm}
          unit={TEXTS.mm}
          min={LEAST_DEVICE_SD_MM}
          max={MAX_DEVICE_SD_MM}
          onCommit={(sdMm) => sdMm !== null && changeDraft({ sdMm })}
        />
      </div>
      {fault !== null && (
        <p className={css.fault} role="status">
          {fault}
        </p>
      )}
      <div className={css.actions}>
        <Button look="primary" unavailable={fault !== null} onClick={keep}>
          {T.keep}
        </Button>
        <Button look="plain" onClick={() => setDraft(null)}>
          {T.cancel}
        </Button>
      </div>
    </section>
  )
}

function placeFault(at: PlanPoint | null, head: Head | null): string | null {
  if (at === null || head === null) return null
  const place = resolvePoint(head, at)
  return place.ok ? null : T.offHead
}

function LayerFields({ draft, head }: { readonly draft: SoundingDraft; readonly head: Head | null }) {
  const place = draft.at === null || head === null ? null : resolvePoint(head, draft.at)
  const layers = place?.ok && head !== null ? head.layersAt(place.value) : null
  const now = {
    skinMm: layers && skinThicknessMm(layers),
    smasMm: layers && layers.smasTopMm,
    boneMm: layers && layers.boneMm,
  }
  return (
    <>
      <div className={css.fields}>
        {(['skinMm', 'smasMm', 'boneMm'] as const).map((key) => (
          <NumberField
            key={key}
            label={T.depths[key]}
            value={draft[key]}
            unit={TEXTS.mm}
            placeholder={now[key] === null ? T.depthUnknown : T.now(mmWords(now[key]))}
            min={LEAST_DEPTH_MM}
            max={MAX_DEPTH_MM}
            onCommit={(mm) => changeDraft({ [key]: mm })}
          />
        ))}
      </div>
      {place?.ok && layers === null && <p className={css.fault}>{T.noLayersHere}</p>}
    </>
  )
}

const CourseFields = ({ draft }: { readonly draft: SoundingDraft }) => (
  <div className={css.fields}>
    <SelectField
      label={T.structure}
      value={draft.structure}
      choices={COURSES}
      onChange={(structure) => changeDraft({ structure })}
      className={css.wide}
    />
    <Segments
      label={T.side}
      value={draft.side}
      choices={SIDES}
      names={T.shortSides}
      onChange={(side) => changeDraft({ side })}
    />
    <NumberField
      label={T.depth}
      value={draft.depthMm}
      unit={TEXTS.mm}
      placeholder={T.depthUnknown}
      min={LEAST_DEPTH_MM}
      max={MAX_DEPTH_MM}
      onCommit={(depthMm) => changeDraft({ depthMm })}
    />
  </div>
)
