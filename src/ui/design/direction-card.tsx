import { mostOffDeg, type Design, type PullDirection } from '../../plan/design/index.ts'
import { selectThread } from '../../state/view-store.ts'
import { DESIGN_TEXTS as T } from '../texts/design.ts'
import { Question } from './question.tsx'
import { useThreadTitles } from './thread-titles.ts'
import css from './design.module.css'

/** Whether the pull follows the lifting direction of its region and the line of the face. */
export function DirectionCard({ design }: { readonly design: Design }) {
  const titleOf = useThreadTitles()
  const most = mostOffDeg(design)
  const worst = design.directions.find(({ offDeg }) => offDeg === most)
  const words =
    most === null || worst === undefined
      ? T.noUsual
      : most < 0.5
        ? T.offNone
        : T.offMost(titleOf(worst.threadId).toLowerCase())
  return (
    <Question
      layer="direction"
      number={most === null ? '–' : T.degrees(most)}
      words={words}
      picture={<Rose directions={design.directions} />}
    >
      <details>
        <summary>{T.details}</summary>
        <ul className={css.rows}>
          {design.directions.map((one) => (
            <li key={`${one.threadId} ${one.pass}`}>
              <button type="button" className={css.row} onClick={() => selectThread(one.threadId)}>
                <b>{titleOf(one.threadId)}</b> <span>{directionWords(one)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={css.note}>{T.directionModel}</p>
      </details>
    </Question>
  )
}

export function directionWords({ riseDeg, lift, offDeg, contour }: PullDirection): string {
  return [
    T.rise(riseDeg),
    ...(lift === null || offDeg === null ? [] : [T.usual(lift.fromDeg, lift.toDeg), T.off(offDeg)]),
    ...(contour === null ? [] : [T.contour(contour)]),
  ].join(' · ')
}

const SIZE_PX = 48
const RADIUS = 20

/** Every pull from one point: level and back is to the right, up is up; off the usual ones filled, within hollow. */
function Rose({ directions }: { readonly directions: readonly PullDirection[] }) {
  const tip = (deg: number, radius: number): string => {
    const rad = (deg * Math.PI) / 180
    return `${(Math.cos(rad) * radius).toFixed(1)} ${(-Math.sin(rad) * radius).toFixed(1)}`
  }
  return (
    <svg width={SIZE_PX} height={SIZE_PX} viewBox="-24 -24 48 48" className={css.picture} aria-hidden="true">
      <circle r={RADIUS} className={css.dial} />
      <path d={`M0 0H${RADIUS}M0 0V-${RADIUS}`} className={css.cross} />
      {directions.map(({ threadId, pass, riseDeg, offDeg }) => (
        <path
          key={`${threadId} ${pass}`}
          d={`M0 0L${tip(riseDeg, RADIUS - 2)}M${tip(riseDeg + 14, RADIUS - 7)}L${tip(riseDeg, RADIUS - 2)}L${tip(riseDeg - 14, RADIUS - 7)}`}
          className={offDeg !== null && offDeg >= 0.5 ? css.needleOff : css.needle}
        />
      ))}
    </svg>
  )
}
