import { PHOTO_LIMITS } from '../../head/photo/align-photo.ts'
import { FEWEST_PHOTO_POINTS, PHOTO_POINTS, photoPointKey } from '../../head/photo/photo-points.ts'
import {
  choosePhoto,
  forgetPhoto,
  hideMark,
  mirrorPhoto,
  selectMark,
  showPhoto,
  swapSides,
  turnPhoto,
  undoMark,
} from '../../state/photo/photo-session.ts'
import { photoReady, usePhoto } from '../../state/photo/photo-store.ts'
import { Button } from '../kit/button.tsx'
import { FileChooser } from '../kit/file-chooser.tsx'
import { PHOTO_TEXTS as T } from '../texts/photo.ts'
import { closeDialog } from '../ui-store.ts'
import { FaceGuide } from './face-guide.tsx'
import { PhotoPad } from './photo-pad.tsx'
import css from './photo.module.css'

/** Landmark after landmark on the photo, and how well they fit the head. */
export function PhotoMarks() {
  const undoable = usePhoto((state) => state.past.length > 0)
  const ready = usePhoto(photoReady)
  const see = (): void => {
    showPhoto(true)
    closeDialog()
  }
  return (
    <div className={css.columns}>
      <div className={css.left}>
        <PhotoPad />
        <p className={css.note}>{T.padHint}</p>
        <p className={css.note}>{T.sidesHint}</p>
        <div className={css.actions}>
          <Button size="small" look="plain" unavailable={!undoable} onClick={undoMark}>
            {T.undo}
          </Button>
          <Button size="small" look="plain" onClick={turnPhoto}>
            {T.turn}
          </Button>
          <Button size="small" look="plain" onClick={mirrorPhoto}>
            {T.mirror}
          </Button>
        </div>
      </div>
      <div className={css.side}>
        <Now />
        <MarkList />
        <div className={css.told}>
          <Fit />
        </div>
        <div className={css.actions}>
          <Button look="primary" unavailable={!ready} onClick={see}>
            {T.see}
          </Button>
          <FileChooser label={T.replace} accept={T.accept} onFile={(file) => void choosePhoto(file)} />
          <Button size="small" onClick={forgetPhoto}>
            {T.forget}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** The landmark whose turn it is. */
function Now() {
  const current = usePhoto((state) => state.current)
  const placed = usePhoto((state) => current !== null && state.placed.has(current))
  const point = PHOTO_POINTS.find((one) => photoPointKey(one) === current)
  if (point === undefined || current === null)
    return (
      <div className={css.now}>
        <FaceGuide current="" />
        <p className={css.note} role="status">
          {T.allPlaced}
        </p>
      </div>
    )
  return (
    <div className={css.now}>
      <FaceGuide current={current} />
      <div>
        <p className={css.place} role="status">
          {placed ? T.chosen(current) : T.placeNow(current)}
        </p>
        <p className={css.note}>{T.where(point.id)}</p>
        {(point.optional || placed) && (
          <Button size="small" onClick={() => hideMark(current)}>
            {T.hide}
          </Button>
        )}
      </div>
    </div>
  )
}

function MarkList() {
  const placed = usePhoto((state) => state.placed)
  const hidden = usePhoto((state) => state.hidden)
  const current = usePhoto((state) => state.current)
  const alignment = usePhoto((state) => state.alignment)
  const residuals = alignment?.ok === true ? alignment.residuals : []
  return (
    <ol className={css.marks} aria-label={T.marks}>
      {PHOTO_POINTS.map((point, index) => {
        const key = photoPointKey(point)
        const mm = residuals.find((one) => one.key === key)?.mm
        const state = placed.has(key) ? 'placed' : hidden.has(key) ? 'hidden' : 'open'
        const check = mm !== undefined && mm > PHOTO_LIMITS.checkMm
        return (
          <li key={key}>
            <button
              type="button"
              className={css.mark}
              aria-pressed={key === current}
              data-check={check || undefined}
              onClick={() => selectMark(key)}
            >
              <span>
                {index + 1}. {T.shortName(key)}
              </span>
              <span className={css.state}>
                {state === 'placed' ? mm !== undefined && T.off(mm) : T.states[state]}
                {check && `, ${T.check}`}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** How well the marks fit, or why they do not tell where the camera stood. */
function Fit() {
  const alignment = usePhoto((state) => state.alignment)
  if (alignment === null) return null
  if (!alignment.ok) {
    const { problem } = alignment
    return (
      <div role="status" className={problem.code === 'too-few' ? css.note : css.refused}>
        <p>{T.problem(problem, FEWEST_PHOTO_POINTS)}</p>
        {problem.code === 'mirrored' && (
          <div className={css.actions}>
            <Button size="small" look="plain" onClick={mirrorPhoto}>
              {T.mirror}
            </Button>
            <Button size="small" look="plain" onClick={swapSides}>
              {T.swap}
            </Button>
          </div>
        )}
      </div>
    )
  }
  const worst = alignment.residuals[0]!
  return (
    <div role="status" className={css.fit}>
      <p>{T.fits(alignment.rmsMm, worst.key, worst.mm, worst.mm > PHOTO_LIMITS.checkMm)}</p>
      <p className={css.note}>
        {T.turned(alignment.turn)} {T.fitHint}
      </p>
      <p>{T.mirrorHint}</p>
      <p>{T.noDepth}</p>
    </div>
  )
}
