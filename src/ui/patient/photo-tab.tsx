import { usePhoto } from '../../state/photo/photo-store.ts'
import { PHOTO_TEXTS as T } from '../texts/photo.ts'
import { PhotoChoose } from './photo-choose.tsx'
import { PhotoMarks } from './photo-marks.tsx'
import css from './photo.module.css'

/** A front photo of this patient: chosen, marked, and seen under the plan. */
export default function PhotoTab() {
  const stage = usePhoto((state) => state.stage)
  const fileName = usePhoto((state) => state.fileName)
  return (
    <div className={css.tab}>
      <p className={css.note}>{T.intro}</p>
      <Refusal />
      {stage === 'choose' && <PhotoChoose />}
      {stage === 'reading' && (
        <p className={css.reading} role="status">
          {T.reading(fileName)}
        </p>
      )}
      {stage === 'marks' && <PhotoMarks />}
      <p className={css.note}>{T.privacy}</p>
    </div>
  )
}

/** Why a file was not taken. */
function Refusal() {
  const refused = usePhoto((state) => state.refused)
  const had = usePhoto((state) => state.picture !== null)
  if (refused === null) return null
  return (
    <p role="alert" className={css.refused}>
      <strong>{T.refused(refused.fileName)}</strong> {T.refusal(refused.why)} {had && T.photoStays}
    </p>
  )
}
