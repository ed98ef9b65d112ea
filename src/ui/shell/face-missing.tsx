import { usePlan } from '../../state/plan-store.ts'
import { useFaceMissing } from '../../state/scan/face-shapes.ts'
import { TEXTS } from '../texts.ts'
import css from './shell.module.css'

/** As long as it is so: the plan names a scanned face that is not here, and the head is another one. */
export function FaceMissing() {
  const face = usePlan(({ doc }) => doc.individual?.face)
  const missing = useFaceMissing(face === undefined || face.displacement !== undefined ? null : face.id)
  return missing ? (
    <p role="alert" className={css.faceMissing}>
      {TEXTS.faceMissing}
    </p>
  ) : null
}
