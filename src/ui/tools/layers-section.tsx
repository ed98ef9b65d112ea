import { showSkinMap, useSkinMap } from '../../state/skin-map/skin-map-store.ts'
import {
  PEELS,
  setSystem,
  setView,
  SYSTEM_IDS,
  SYSTEM_NAMES,
  useView,
  type SystemId,
} from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { EyeIcon, EyeOffIcon } from '../kit/icons.ts'
import { Section } from '../kit/section.tsx'
import { Slider } from '../kit/slider.tsx'
import { DoubtSwitchesPlace } from '../patient/doubt-place.tsx'
import { SYSTEM_KINDS } from '../structures/kind-style.ts'
import { TEXTS } from '../texts.ts'
import { CutChoice, DangerZoneChoice, SurroundingsChoice } from './atlas-controls.tsx'
import { ATLAS_TEXTS } from './atlas-texts.ts'
import { KindSwatch } from './kind-swatch.tsx'
import { Segments } from './segments.tsx'
import css from './tools.module.css'

const T = TEXTS.layers

/** From skin to bone with one slider; each system with its eye and its opacity. */
export function LayersSection() {
  const skinOpacity = useView((state) => state.skinOpacity)
  const peel = useView((state) => state.peel)
  const planning = useView((state) => state.mode === 'plan')
  return (
    <Section title={T.title}>
      <Slider
        label={T.skinOpacity}
        value={skinOpacity}
        ends={T.skinEnds}
        onChange={(opacity) => setView({ skinOpacity: opacity })}
      />
      <Segments
        label={ATLAS_TEXTS.peel}
        value={peel}
        choices={PEELS}
        names={ATLAS_TEXTS.peels}
        onChange={(next) => setView({ peel: next })}
      />
      <SkinMapSwitch />
      {planning && <DoubtSwitchesPlace />}
      <ul className={css.systems}>
        {SYSTEM_IDS.map((id) => (
          <SystemRow key={id} id={id} />
        ))}
      </ul>
      <DangerZoneChoice />
      <SurroundingsChoice />
      <CutChoice />
    </Section>
  )
}

/** Where a short thread of the chosen product and plane would meet something, painted on the face. */
function SkinMapSwitch() {
  const on = useSkinMap((state) => state.on)
  const planning = useView((state) => state.mode === 'plan')
  if (!planning) return null
  return <CheckField label={ATLAS_TEXTS.skinMap} checked={on} onChange={showSkinMap} />
}

function SystemRow({ id }: { readonly id: SystemId }) {
  const { visible, opacity } = useView((state) => state.systems[id])
  const name = SYSTEM_NAMES[id]
  return (
    <li className={css.system}>
      <Button
        size="small"
        icon={visible ? EyeIcon : EyeOffIcon}
        aria-label={T.show(name)}
        aria-pressed={visible}
        className={css.eye}
        onClick={() => setSystem(id, { visible: !visible })}
      />
      <KindSwatch kind={SYSTEM_KINDS[id]} />
      <span className={css.systemName}>{name}</span>
      <Slider
        label={T.opacity(name)}
        quietLabel
        showValue={false}
        value={opacity}
        disabled={!visible}
        onChange={(next) => setSystem(id, { opacity: next })}
      />
    </li>
  )
}
