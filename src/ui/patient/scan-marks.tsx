import { FEWEST_SCAN_POINTS, SCAN_POINTS, scanPointKey } from '../../head/scan/scan-landmarks.ts'
import {
  backToUnit,
  confirmAllMarks,
  confirmMark,
  hideMark,
  mayFit,
  selectMark,
  startFit,
} from '../../state/scan/scan-session.ts'
import { useScan } from '../../state/scan/scan-store.ts'
import { Button } from '../kit/button.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import { FaceGuide } from './face-guide.tsx'
import css from './face-scan.module.css'
import { ScanPicture } from './scan-picture.tsx'

/** Landmark after landmark on the scan. */
export function ScanMarks() {
  const marks = useScan((state) => state.marks)
  const hidden = useScan((state) => state.hidden)
  const current = useScan((state) => state.current)
  const proposing = useScan((state) => state.proposing)
  const ready = mayFit({ marks, proposing })
  const anyProposed = [...marks.values()].some(({ proposed }) => proposed)
  return (
    <div className={css.columns}>
      <div className={css.left}>
        <ScanPicture label={T.viewName} />
        <p className={css.note}>
          {T.turnHint} {T.sides}
        </p>
      </div>
      <div className={css.side}>
        <Now />
        <ol className={css.marks} aria-label={T.marks}>
          {SCAN_POINTS.map((point) => {
            const key = scanPointKey(point)
            const mark = marks.get(key)
            const state = hidden.has(key)
              ? 'hidden'
              : mark === undefined
                ? 'open'
                : mark.proposed
                  ? 'proposed'
                  : 'placed'
            return (
              <li key={key}>
                <button
                  type="button"
                  className={css.mark}
                  aria-pressed={key === current}
                  data-state={state}
                  onClick={() => selectMark(key)}
                >
                  <span>{T.point(point.id, point.side)}</span>
                  <span className={css.state}>{T.states[state]}</span>
                </button>
              </li>
            )
          })}
        </ol>
        <p className={css.note} role="status">
          {proposing
            ? T.proposing
            : anyProposed
              ? T.proposed
              : ready
                ? T.allPlaced
                : T.fewest(FEWEST_SCAN_POINTS)}
        </p>
        <div className={css.actions}>
          {anyProposed && <Button onClick={confirmAllMarks}>{T.confirmAll}</Button>}
          <Button look="primary" unavailable={!ready} onClick={() => void startFit()}>
            {T.fit}
          </Button>
          <Button onClick={backToUnit}>{T.back}</Button>
        </div>
      </div>
    </div>
  )
}

/** The landmark whose turn it is. */
function Now() {
  const current = useScan((state) => state.current)
  const proposed = useScan((state) => current !== null && state.marks.get(current)?.proposed === true)
  const point = SCAN_POINTS.find((one) => scanPointKey(one) === current)
  if (point === undefined || current === null) return null
  return (
    <div className={css.now}>
      <FaceGuide current={current} />
      <div>
        <p className={css.place} role="status">
          {T.placeNow(T.point(point.id, point.side), proposed)}
        </p>
        <p className={css.note}>{T.where(point.id)}</p>
        <div className={css.actions}>
          {proposed && (
            <Button size="small" look="plain" onClick={() => confirmMark(current)}>
              {T.confirm}
            </Button>
          )}
          {point.optional && (
            <Button size="small" onClick={() => hideMark(current)}>
              {T.hide}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
