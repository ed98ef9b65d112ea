import { useState } from 'react'
import { MORPHS, PRESETS } from '../../head/presets.ts'
import type { LayerSetting } from '../../head/types.ts'
import { setHead, setSettings } from '../../plan/index.ts'
import { commitMorph, previewMorph } from '../../state/head-building.ts'
import { useHead } from '../../state/head-store.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField, type Choice } from '../kit/field.tsx'
import { Section } from '../kit/section.tsx'
import { Slider } from '../kit/slider.tsx'
import { TEXTS } from '../texts.ts'
import { setUi } from '../ui-store.ts'
import css from './tools.module.css'

const T = TEXTS.head
const HEADS = PRESETS.map(({ id, label }): Choice<string> => ({ value: id, label }))
const LAYERS = (['average', 'thin'] as const).map((value): Choice<LayerSetting> => ({
  value,
  label: T.layerNames[value],
}))

/** Which head, how old and full, and how thick its layers are taken. */
export function HeadSection() {
  const preset = usePlan((state) => state.doc.head.preset)
  const layers = usePlan((state) => state.doc.settings.layers)
  const scanned = usePlan(({ doc }) => doc.individual?.face !== undefined)
  const fitted = useHead(({ head }) => head?.fitted != null)
  const known = usePlan(({ doc: { individual } }) =>
    [individual?.layers, individual?.courses, individual?.history].reduce(
      (sum, list) => sum + (list?.length ?? 0),
      0,
    ),
  )
  const planning = useView((state) => state.mode === 'plan')
  return (
    <Section title={T.title}>
      <SelectField
        label={T.head}
        value={preset}
        choices={HEADS}
        onChange={(next) => dispatch(T.presetStep, (doc) => setHead(doc, { preset: next }))}
      />
      <p className={css.note}>
        {fitted ? T.fitted : T.generic} {scanned && T.faceGoes} {known > 0 && T.known(known)}
      </p>
      <details className={css.details}>
        <summary>{T.shape}</summary>
        <div className={css.morphs}>
          {MORPHS.map((morph) => (
            <MorphSlider key={morph.id} id={morph.id} label={morph.label} />
          ))}
          <SelectField
            label={T.layers}
            value={layers}
            choices={LAYERS}
            onChange={(next) => dispatch(T.layersStep, (doc) => setSettings(doc, { layers: next }))}
          />
          <p className={css.note}>{T.layersNote}</p>
        </div>
      </details>
      {planning && (
        <>
          <Button look="plain" onClick={() => setUi({ dialog: 'patient' })}>
            {T.patient}
          </Button>
          <Button look="plain" onClick={() => setUi({ dialog: 'checklist' })}>
            {T.checklist}
          </Button>
        </>
      )}
    </Section>
  )
}

/** The head follows while the slider moves; the plan changes once, when it is let go. */
function MorphSlider({ id, label }: { readonly id: string; readonly label: string }) {
  const weight = usePlan((state) => state.doc.head.morphs[id] ?? 0)
  const [preview, setPreview] = useState<number | null>(null)
  return (
    <Slider
      label={label}
      value={preview ?? weight}
      onChange={(next) => {
        setPreview(next)
        previewMorph(id, next)
      }}
      onCommit={(next) => {
        setPreview(null)
        commitMorph(id, next, T.morphStep(label))
      }}
    />
  )
}
