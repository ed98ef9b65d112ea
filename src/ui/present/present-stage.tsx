import { useGate } from '../../state/present/gate.ts'
import { lookFrom, type ViewName } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { useSpoken, type Spoken } from './spoken.ts'
import css from './present.module.css'

/** On the picture for as long as a patient may look at it: that it is a plan. A plan not reviewed is veiled. */
export default function PresentStage() {
  const spoken = useSpoken()
  const gate = useGate()
  if (!gate.open) return <p className={css.veil}>{CLINIC.gate.veil}</p>
  return (
    <>
      <Views spoken={spoken} />
      <p className={css.mark} lang={spoken.speech.language}>
        {spoken.words.mark}
      </p>
    </>
  )
}

const VIEWS = { left: 'Left oblique', front: 'Anterior', right: 'Right oblique' } as const satisfies Record<
  string,
  ViewName
>

/** The face from where one knows it from a mirror, in words. */
const Views = ({ spoken: { words, speech } }: { readonly spoken: Spoken }) => (
  <div role="group" aria-label={words.views.title} lang={speech.language} className={css.views}>
    {(['right', 'front', 'left'] as const).map((name) => (
      <Button key={name} look="plain" onClick={() => lookFrom(VIEWS[name])}>
        {words.views[name]}
      </Button>
    ))}
  </div>
)
