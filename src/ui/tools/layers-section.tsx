import {
  setSystem,
  setView,
  SYSTEM_IDS,
  SYSTEM_NAMES,
  useView,
  type SystemId,
} from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { EyeIcon, EyeOffIcon } from '../kit/icons.ts'
import { Section } from '../kit/section.tsx'
import { Slider } from '../kit/slider.tsx'
import { KIND_COLORS, SYSTEM_KINDS } from '../structures/kind-style.ts'
import { TEXTS } from '../texts.ts'
import css from './tools.module.css'

const T = TEXTS.layers

/** From skin to bone with one slider; each system with its eye and its opacity. */
export function LayersSection() {
  const skinOpacity = useView((state) => state.skinOpacity)
  return (
    <Section title={T.title}>
      <Slider
        label={T.skinOpacity}
        value={skinOpacity}
        ends={T.skinEnds}
        onChange={(opacity) => setView({ skinOpacity: opacity })}
      />
      <ul className={css.systems}>
        {SYSTEM_IDS.map((id) => (
          <SystemRow key={id} id={id} />
        ))}
      </ul>
    </Section>
  )
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
      <span className={css.dot} style={{ background: KIND_COLORS[SYSTEM_KINDS[id]] }} aria-hidden="true" />
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
