import type { FittedFace } from '../../plan/individual.ts'
import { keepFaceWithPlan, removeFace } from '../../state/scan/accept-fit.ts'
import { useFaceMissing } from '../../state/scan/face-shapes.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import css from './face-scan.module.css'

/** The scanned face that the plan has. */
export function FaceNow({ face }: { readonly face: FittedFace }) {
  const missing = useFaceMissing(face.displacement === undefined ? face.id : null)
  const inPlan = face.displacement !== undefined
  return (
    <section className={css.has} aria-label={T.now}>
      <h3 className={css.heading}>{T.now}</h3>
      {missing ? (
        <p role="alert" className={css.refused}>
          {T.nowMissing}
        </p>
      ) : (
        <>
          <dl className={css.figures}>
            <dt>{T.median}</dt>
            <dd>{T.mm(face.medianMm)}</dd>
            <dt>{T.p95}</dt>
            <dd>{T.mm(face.p95Mm)}</dd>
          </dl>
          <CheckField
            label={T.keep}
            checked={inPlan}
            onChange={(wanted) => void keepFaceWithPlan(wanted, wanted ? T.keepStep : T.leaveStep)}
          />
          <p className={css.note}>{T.keepNote}</p>
        </>
      )}
      <div className={css.actions}>
        <Button onClick={() => removeFace(T.removeStep)}>{T.remove}</Button>
      </div>
    </section>
  )
}
