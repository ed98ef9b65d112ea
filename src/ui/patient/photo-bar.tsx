import { PHOTO_LIMITS } from '../../head/photo/align-photo.ts'
import { showPatientTab } from '../../state/individual/patient-store.ts'
import { showPhoto } from '../../state/photo/photo-session.ts'
import { usePhoto } from '../../state/photo/photo-store.ts'
import { setView, useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { XIcon } from '../kit/icons.ts'
import { Slider } from '../kit/slider.tsx'
import { PHOTO_TEXTS as T } from '../texts/photo.ts'
import { setUi } from '../ui-store.ts'
import css from './photo-bar.module.css'

/** Over the view while the plan is seen over the photo: what a photo cannot tell, how well it fits, and the way back. */
export default function PhotoBar() {
  const mix = useView((state) => state.photoMix) ?? 0
  const alignment = usePhoto((state) => state.alignment)
  const worst = alignment?.ok === true ? alignment.residuals[0] : undefined
  const edit = (): void => {
    showPatientTab('photo')
    setUi({ dialog: 'patient' })
  }
  return (
    <section className={css.bar} aria-label={T.bar}>
      <header className={css.head}>
        <h2 className={css.title}>{T.bar}</h2>
        <Button size="small" onClick={edit}>
          {T.edit}
        </Button>
        <Button size="small" icon={XIcon} aria-label={T.leave} onClick={() => showPhoto(false)} />
      </header>
      <p className={css.line}>{T.noDepth}</p>
      {alignment?.ok === true && worst !== undefined && (
        <p className={css.note}>
          {T.fits(alignment.rmsMm, worst.key, worst.mm, worst.mm > PHOTO_LIMITS.checkMm)} {T.hidden}
        </p>
      )}
      <div className={css.mix}>
        <Slider
          label={T.mix}
          quietLabel
          value={mix}
          ends={T.mixEnds}
          showValue={false}
          onChange={(photoMix) => setView({ photoMix })}
        />
      </div>
    </section>
  )
}
