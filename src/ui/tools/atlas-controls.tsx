import { CONTEXT_KINDS } from '../../anatomy/context-types.ts'
import {
  CLIP_AXES,
  DANGER_ZONES,
  setContext,
  setView,
  useView,
  type Clip,
  type ClipAxis,
} from '../../state/view-store.ts'
import { CheckField } from '../kit/check-field.tsx'
import { SelectField, type Choice } from '../kit/field.tsx'
import { Slider } from '../kit/slider.tsx'
import { ATLAS_TEXTS as T } from './atlas-texts.ts'
import { Segments } from './segments.tsx'
import css from './tools.module.css'

/** Margin and uncertainty round structures. */
export function DangerZoneChoice() {
  const dangerZones = useView((state) => state.dangerZones)
  return (
    <Segments
      label={T.dangerZones}
      value={dangerZones}
      choices={DANGER_ZONES}
      names={T.dangerZoneNames}
      onChange={(next) => setView({ dangerZones: next })}
    />
  )
}

/** What is drawn to orient: names, muscles, bony edges, ligaments, zones, and where nothing is known. */
export function SurroundingsChoice() {
  const names = useView((state) => state.names)
  const context = useView((state) => state.context)
  const unassessed = useView((state) => state.unassessed)
  return (
    <details className={css.details}>
      <summary>{T.landmarks}</summary>
      <div className={css.checks}>
        <CheckField label={T.names} checked={names} onChange={(next) => setView({ names: next })} />
        {CONTEXT_KINDS.map((kind) => (
          <CheckField
            key={kind}
            label={T.context[kind]}
            checked={context[kind]}
            onChange={(next) => setContext(kind, next)}
          />
        ))}
        <CheckField
          label={T.unassessed}
          checked={unassessed}
          onChange={(next) => setView({ unassessed: next })}
        />
        <p className={css.note}>{T.unassessedNote}</p>
        <p className={css.note}>{T.dangerZonesNote}</p>
      </div>
    </details>
  )
}

type CutChoice = ClipAxis | 'none'
const CUTS = (['none', ...CLIP_AXES] as const).map((value): Choice<CutChoice> => ({
  value,
  label: value === 'none' ? T.noCut : T.axes[value],
}))
/** A little off the middle: a cut right through it would run along the nose's own symmetry. */
const FIRST_CUT: Omit<Clip, 'axis'> = { at: 0.62, flipped: false }

/** A plane that cuts the head open. */
export function CutChoice() {
  const clip = useView((state) => state.clip)
  return (
    <details className={css.details}>
      <summary>{T.cut}</summary>
      <div className={css.checks}>
        <SelectField
          label={T.cutPlane}
          value={clip?.axis ?? 'none'}
          choices={CUTS}
          onChange={(axis) => setView({ clip: axis === 'none' ? null : { ...(clip ?? FIRST_CUT), axis } })}
        />
        {clip !== null && (
          <>
            <Slider
              label={T.cutPlace}
              value={clip.at}
              ends={T.cutEnds[clip.axis]}
              onChange={(at) => setView({ clip: { ...clip, at } })}
            />
            <CheckField
              label={T.flip}
              checked={clip.flipped}
              onChange={(flipped) => setView({ clip: { ...clip, flipped } })}
            />
            <p className={css.note}>{T.cutNote}</p>
          </>
        )}
      </div>
    </details>
  )
}
