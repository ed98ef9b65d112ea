import { BUNCH_FROM, FOOTPRINT_MM, type Design, type PullSpot } from '../../plan/design/index.ts'
import { idWords } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'
import { goTo } from '../../state/view-store.ts'
import { DESIGN_TEXTS as T } from '../texts/design.ts'
import { TEXTS } from '../texts.ts'
import { Question } from './question.tsx'
import { useThreadTitles } from './thread-titles.ts'
import css from './design.module.css'

/** Whether the pull is spread, so that no volume gathers in one place. */
export function SpreadCard({ design: { spread } }: { readonly design: Design }) {
  const titleOf = useThreadTitles()
  const head = useHead((state) => state.head)
  const { most, bunches, gaps } = spread
  const where = ({ at }: PullSpot): string => {
    const hit = head?.closestPoint(at) ?? null
    const region = hit === null ? null : (head?.zonesAt(hit.point).region ?? null)
    const side = TEXTS.threads.side[at[0] < 0 ? 'right' : 'left']
    return region === null ? side : `${side}, ${idWords(region)}`
  }
  return (
    <Question
      layer="spread"
      number={most === null ? '–' : T.ends(most.value)}
      words={most === null ? T.endsHidden : T.endsWhere(where(most))}
      picture={<Scale value={most?.value ?? 0} />}
    >
      <ul className={css.rows}>
        {bunches.map((spot) => (
          <li key={spot.vertex}>
            <button type="button" className={css.row} onClick={() => goTo(spot.at)}>
              {T.bunch(spot.value, where(spot))}
            </button>
          </li>
        ))}
        {gaps.map(({ vertex, value, at, threads: [a, b] }) => (
          <li key={vertex}>
            <button type="button" className={css.row} onClick={() => goTo(at)}>
              {T.gap(value, titleOf(a).toLowerCase(), titleOf(b).toLowerCase())}
            </button>
          </li>
        ))}
        {bunches.length === 0 && <li>{T.noBunch(BUNCH_FROM)}</li>}
        {gaps.length === 0 && <li>{T.noGaps}</li>}
      </ul>
      <p className={css.note}>{T.spreadModel(FOOTPRINT_MM)}</p>
    </Question>
  )
}

const MOST = 4
const WIDTH = 48

/** How far the gathering reaches towards bunching. */
function Scale({ value }: { readonly value: number }) {
  const x = (pulls: number): number => (Math.min(MOST, pulls) / MOST) * WIDTH
  return (
    <svg width={WIDTH} height={26} viewBox={`0 -8 ${WIDTH} 26`} className={css.picture} aria-hidden="true">
      <rect width={WIDTH} height={8} rx={2} className={css.dial} />
      <rect width={x(value)} height={8} rx={2} className={value >= BUNCH_FROM ? css.fillOff : css.fill} />
      <path d={`M${x(BUNCH_FROM)} -4v16`} className={css.cross} />
    </svg>
  )
}
