import { memo, useId } from 'react'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { cx } from '../kit/cx.ts'
import { severityColor } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { faultWords } from './readout.ts'
import { stripBands } from './strip-bands.ts'
import type { StripData, StripStretch } from './strip-data.ts'
import { StripAxes } from './strip-axes.tsx'
import { StripLegend } from './strip-legend.tsx'
import { StripMarks } from './strip-marks.tsx'
import type { StripScale } from './strip-scale.ts'
import css from './strip.module.css'

/** Bone whose depth is unknown is hatched along the bottom, px. */
const NO_BONE_PX = 5

interface Props {
  readonly data: StripData
  readonly scale: StripScale
}

/** Layers, thread and structures of one pass. Text for screen readers stands beside it. */
export const StripPicture = memo(function StripPicture({ data, scale }: Props) {
  const id = useId()
  const bands = stripBands(data.columns, scale)
  return (
    <>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" className={css.hatchGround} />
          <line y2="7" className={css.hatchLine} />
        </pattern>
      </defs>
      {bands.bands.map(({ id: band, path, faint }, i) => (
        <path key={`${band} ${i}`} d={path} className={cx(css.band, css[band], faint && css.faint)} />
      ))}
      {bands.fascia.map((path) => (
        <path key={path} d={path} className={css.fascia} />
      ))}
      {bands.unknown.map(([fromMm, toMm]) => (
        <rect
          key={fromMm}
          x={scale.x(fromMm)}
          width={scale.x(toMm) - scale.x(fromMm)}
          y={scale.top}
          height={scale.bottom - scale.top}
          fill={`url(#${id}-hatch)`}
        >
          <title>{TEXTS.strip.noData}</title>
        </rect>
      ))}
      {bands.noBone.map(([fromMm, toMm]) => (
        <rect
          key={fromMm}
          x={scale.x(fromMm)}
          width={scale.x(toMm) - scale.x(fromMm)}
          y={scale.bottom - NO_BONE_PX}
          height={NO_BONE_PX}
          fill={`url(#${id}-hatch)`}
        />
      ))}
      <line x1={scale.left} x2={scale.right} y1={scale.top} y2={scale.top} className={css.surface} />
      <StripLegend data={data} scale={scale} />
      <Faults data={data} scale={scale} />
      <StripAxes data={data} scale={scale} />
      <ThreadLine data={data} scale={scale} />
      <StripMarks data={data} scale={scale} />
    </>
  )
})

/** Stretches that are too shallow hang from the surface, those too deep stand on the ground. */
function Faults({ data, scale }: Props) {
  return data.faults.map(({ kind, fromMm, toMm, severity }) => (
    <g key={`${kind} ${fromMm}`} style={{ color: severityColor(severity) }}>
      <title>{faultWords({ kind })}</title>
      <rect
        x={scale.x(fromMm)}
        width={Math.max(2, scale.x(toMm) - scale.x(fromMm))}
        y={scale.top}
        height={scale.bottom - scale.top}
        className={css.fault}
      />
      <rect
        x={scale.x(fromMm)}
        width={Math.max(2, scale.x(toMm) - scale.x(fromMm))}
        y={kind === 'shallow' ? scale.top - 2 : scale.bottom - 2}
        height={4}
        className={css.faultEdge}
      />
    </g>
  ))
}

/** Thinner than this a line's pattern cannot be told, px. */
const LEAST_PX = 3.5
const MOST_ENTRY_PX = 6

/** The cannula at its depth and thickness, coloured and dashed like the thread on the head. */
function ThreadLine({ data, scale }: Props) {
  const width = Math.max(LEAST_PX, data.diameterMm * scale.yPerMm)
  const start = data.samples[0]
  return (
    <>
      <path d={pathOf(data, scale, 0, data.lengthMm)} className={css.casing} strokeWidth={width + 3} />
      {data.stretches.map((stretch) => (
        <Stretch key={stretch.fromMm} stretch={stretch} data={data} scale={scale} width={width} />
      ))}
      {start !== undefined && (
        <circle
          cx={scale.x(start.sMm)}
          cy={scale.y(Math.max(0, start.depthMm))}
          r={Math.min(MOST_ENTRY_PX, width / 2 + 2.5)}
          className={css.entry}
        />
      )}
    </>
  )
}

interface StretchProps extends Props {
  readonly stretch: StripStretch
  readonly width: number
}

function Stretch({ stretch, data, scale, width }: StretchProps) {
  const { dashMm, pattern } = SEVERITY_STYLE[stretch.severity]
  const d = pathOf(data, scale, stretch.fromMm, stretch.toMm)
  const [filled, empty] = (dashMm ?? [0, 0]).map((mm) => mm * scale.xPerMm) as [number, number]
  return (
    <>
      {dashMm !== null && (
        <path d={d} className={css.gaps} stroke={severityColor(stretch.severity)} strokeWidth={width} />
      )}
      <path
        d={d}
        className={css.thread}
        stroke={severityColor(stretch.severity)}
        strokeWidth={width}
        strokeDasharray={dashMm === null ? undefined : `${filled} ${empty}`}
      />
      {pattern === 'crossed-dashes' && (
        <path
          d={d}
          className={css.crossed}
          strokeWidth={width}
          strokeDasharray={`${filled * 0.16} ${filled * 0.84 + empty}`}
          strokeDashoffset={-filled * 0.42}
        />
      )}
    </>
  )
}

function pathOf({ samples }: StripData, scale: StripScale, fromMm: number, toMm: number): string {
  const points = samples
    .filter(({ sMm }) => sMm >= fromMm - 1e-6 && sMm <= toMm + 1e-6)
    .map(({ sMm, depthMm }) => `${scale.x(sMm).toFixed(1)} ${scale.y(depthMm).toFixed(1)}`)
  return points.length === 0 ? '' : `M${points.join('L')}`
}
