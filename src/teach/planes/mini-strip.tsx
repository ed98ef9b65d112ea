import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { severityColor } from '../../ui/kit/severity-mark.tsx'
import { stripBands } from '../../ui/strip/strip-bands.ts'
import type { StripData } from '../../ui/strip/strip-data.ts'
import { linePath, lineWidth, stripScale } from '../../ui/strip/strip-scale.ts'
import css from './planes.module.css'

const SIZE = { width: 220, height: 110 }
const ROOM = { left: 2, right: 2, top: 6, bottom: 2 }

interface Props {
  readonly data: StripData
  /** What the picture reaches down to, mm: the same for all that stand side by side. */
  readonly bottomMm: number
  readonly label: string
}

/** Layers and thread of one pass, small. */
export function MiniStrip({ data, bottomMm, label }: Props) {
  const scale = stripScale(SIZE, ROOM, data.lengthMm, bottomMm)
  const { bands, fascia } = stripBands(data.columns, scale)
  const width = Math.min(5, lineWidth(data.diameterMm, scale))
  return (
    <svg
      className={css.strip}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {bands.map(({ id, path, faint }) => (
        <path key={path} d={path} className={css[id]} opacity={faint ? 0.45 : 1} />
      ))}
      {fascia.map((path) => (
        <path key={path} d={path} className={css.fascia} />
      ))}
      <path d={linePath(data.samples, scale)} className={css.casing} strokeWidth={width + 3} />
      {data.stretches.map(({ fromMm, toMm, severity }) => (
        <path
          key={fromMm}
          d={linePath(data.samples, scale, fromMm, toMm)}
          className={css.thread}
          stroke={severityColor(severity)}
          strokeWidth={width}
          strokeDasharray={SEVERITY_STYLE[severity].dashMm?.map((mm) => mm * scale.xPerMm).join(' ')}
        />
      ))}
    </svg>
  )
}
