import { useEffect } from 'react'
import { PLANE_NAMES } from '../../geometry/planes.ts'
import { MAP_LEVELS, type MapLevel } from '../../plan/skin-map/skin-map.ts'
import type { Severity } from '../../geometry/check-types.ts'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { keepSkinMap } from '../../state/skin-map/keep-skin-map.ts'
import { showSkinMap, useSkinMap } from '../../state/skin-map/skin-map-store.ts'
import { useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { XIcon } from '../kit/icons.ts'
import { SKIN_MAP_TEXTS as T } from '../texts/skin-map.ts'
import css from './skin-map.module.css'

/** What the paint on the face means, and for which product and plane it is. As long as it stands, the face is painted. */
export function SkinMapLegend() {
  useEffect(keepSkinMap, [])
  const painted = useSkinMap((state) => state.painted)
  const fresh = useSkinMap((state) => state.fresh)
  const peeled = useView((state) => state.peel !== 'skin')
  return (
    <section className={css.legend} aria-label={T.title}>
      <header className={css.head}>
        <h2 className={css.title}>{T.title}</h2>
        <Button size="small" icon={XIcon} aria-label={T.off} onClick={() => showSkinMap(false)} />
      </header>
      <p className={css.what} role="status">
        {painted === null || !fresh
          ? T.working
          : T.forWhat(painted.productName, PLANE_NAMES[painted.plane], painted.threadTitle)}
      </p>
      <ul className={css.levels}>
        {MAP_LEVELS.map((level) => (
          <Level key={level} pattern={level} severity={SEVERITY_OF[level]} words={T.levels[level]} />
        ))}
        <Level pattern="gap" severity="not-assessed" words={T.notAssessed} />
      </ul>
      <p className={css.note}>{peeled ? T.peeled : T.note}</p>
    </section>
  )
}

const SEVERITY_OF: Readonly<Record<MapLevel, Severity>> = {
  open: 'clear',
  caution: 'caution',
  danger: 'danger',
}

interface LevelProps {
  readonly pattern: MapLevel | 'gap'
  readonly severity: Severity
  readonly words: string
}

/** A patch of the paint as it looks on the face. */
const Level = ({ pattern, severity, words }: LevelProps) => (
  <li className={css.level}>
    <span
      className={css.patch}
      data-pattern={pattern}
      style={{ backgroundColor: SEVERITY_STYLE[severity].colorScene }}
      aria-hidden="true"
    />
    {words}
  </li>
)
