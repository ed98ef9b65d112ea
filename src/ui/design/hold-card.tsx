import type { Design, ThreadHold } from '../../plan/design/index.ts'
import { selectThread } from '../../state/view-store.ts'
import { DESIGN_TEXTS as T } from '../texts/design.ts'
import { Question } from './question.tsx'
import { useThreadTitles } from './thread-titles.ts'
import css from './design.module.css'

/** Whether depth, fixation and tension are such that the threads sit stably. */
export function HoldCard({ design: { holds } }: { readonly design: Design }) {
  const titleOf = useThreadTitles()
  const stable = holds.filter((hold) => hold.stable).length
  return (
    <Question
      layer="hold"
      number={T.held(stable, holds.length)}
      words={T.heldWords}
      picture={<Bars holds={holds} />}
    >
      <p className={css.note}>{T.zones}</p>
      <details>
        <summary>{T.details}</summary>
        <ul className={css.rows}>
          {holds.map((hold) => (
            <li key={hold.threadId}>
              <button type="button" className={css.row} onClick={() => selectThread(hold.threadId)}>
                <b>{titleOf(hold.threadId)}</b> <span>{holdWords(hold)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={css.note}>{T.holdModel}</p>
      </details>
    </Question>
  )
}

export function holdWords(hold: ThreadHold): string {
  const { zone, anchored, fixedMm, mobileMm, barbs, length, strength, laxity } = hold
  return [
    T.zone[zone ?? 'none'],
    ...(anchored ? [T.stitched] : []),
    T.lengths(fixedMm, mobileMm),
    T.barbs[barbs],
    ...(length === null ? [] : [T.length[length]]),
    laxity !== null && !laxity.carried ? T.light(T.grades[laxity.grade].toLowerCase()) : T.strength[strength],
  ].join(' · ')
}

const WIDTH = 48
const HEIGHT = 40

/** One bar per thread: what of it lies under bound SMAS, and what under gliding. */
function Bars({ holds }: { readonly holds: readonly ThreadHold[] }) {
  const longest = Math.max(1, ...holds.map(({ fixedMm, mobileMm, otherMm }) => fixedMm + mobileMm + otherMm))
  const step = HEIGHT / Math.max(4, holds.length)
  return (
    <svg width={WIDTH} height={HEIGHT} className={css.picture} aria-hidden="true">
      {holds.map(({ threadId, fixedMm, mobileMm, stable }, i) => {
        const [fixed, mobile] = [(fixedMm / longest) * WIDTH, (mobileMm / longest) * WIDTH]
        const height = Math.max(1.5, step - 2)
        return (
          <g key={threadId} transform={`translate(0 ${(i * step).toFixed(1)})`} opacity={stable ? 1 : 0.55}>
            <rect width={fixed} height={height} className={css.bound} />
            <rect x={fixed} width={mobile} height={height} className={css.gliding} />
          </g>
        )
      })}
    </svg>
  )
}
