import { useGate } from '../../state/present/gate.ts'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { useSpoken } from './spoken.ts'
import css from './present.module.css'

/** On the picture for as long as a patient may look at it: that it is a plan. A plan not reviewed is veiled. */
export default function PresentStage() {
  const { words, speech } = useSpoken()
  const gate = useGate()
  if (!gate.open) return <p className={css.veil}>{CLINIC.gate.veil}</p>
  return (
    <p className={css.mark} lang={speech.language}>
      {words.mark}
    </p>
  )
}
