import { memo, useId } from 'react'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { cx } from '../kit/cx.ts'
import { severityColor } from '../kit/severity-mark.tsx'
import { STRIP_TEXTS } from '../texts/strip.ts'
import { TEXTS } from '../texts.ts'
import { faultWords } from './readout.ts'
import { stripBands } from './strip-bands.ts'
import type { StripData, StripFault, StripStretch } from './strip-data.ts'
import { StripAxes } from './strip-axes.tsx'
import { OtherCourses, type StripCourse } from './strip-courses.tsx'
import { StripLegend } from './strip-legend.tsx'
import { StripMarks } from './strip-marks.tsx'
import { linePath, lineWidth, type StripScale } from './strip-scale.ts'
import css from './strip.module.css'

/** Bone whose depth is unknown is hatched along the bottom, px. */
const NO_BONE_PX = 5

interface Props {
  readonly data: StripData
  readonly scale: StripScale
}

interface PictureProps extends Props {
  readonly courses: readonly StripCourse[]
}

/** Layers, thread and structures of one pass. Text for screen readers stands beside it. */
export const StripPicture = memo(function StripPicture({ data, courses, scale }: PictureProps) {
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
      <Faults data={data} scale={scale} id={id} />
      <StripAxes data={data} scale={scale} />
      <ThreadLine data={data} scale={scale} />
      <OtherCourses courses={courses} scale={scale} />
      <StripMarks data={data} scale={scale} />
    </>
  )
})

/** Which way a stretch is hatched: each of the three can be told without its colour. */
const HATCH_TURN: Readonly<Record<StripFault['kind'], number>> = { shallow: 45, deep: -45, danger: 0 }

/** Stretches that are too shallow hang from the surface, those too deep stand on the ground, dangers reach through. */
function Faults({ data, scale, id }: Props & { readonly id: string }) {
  return data.faults.map(({ kind, fromMm, toMm, severity }) => {
    const [x, width] = [scale.x(fromMm), Math.max(3, scale.x(toMm) - scale.x(fromMm))]
    const hatch = `${id}-${kind}-${severity}`
    return (
      <g key={`${kind} ${fromMm} ${toMm}`} style={{ color: severityColor(severity) }}>
        <title>{faultWords({ kind })}</title>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${HATCH_TURN[kind]})`}
        >
          <line x1="3" x2="3" y2="6" className={css.faultLine} />
        </pattern>
        <rect
          x={x}
          width={width}
          y={scale.top}
          height={scale.bottom - scale.top}
          fill={`url(#${hatch})`}
          className={css.fault}
        />
        {kind !== 'danger' && (
          <rect
            x={x}
            width={width}
            y={kind === 'shallow' ? scale.top - 2 : scale.bottom - 2}
            height={4}
            className={css.faultEdge}
          />
        )}
      </g>
    )
  })
}

const MOST_ENTRY_PX = 6

/** The cannula at its depth and thickness, coloured and dashed like the thread on the head. */
function ThreadLine({ data, scale }: Props) {
  const width = lineWidth(data.diameterMm, scale)
  const start = data.samples[0]
  return (
    <>
      <path d={linePath(data.samples, scale)} className={css.casing} strokeWidth={width + 3} />
      {data.stretches.map((stretch) => (
        <Stretch key={stretch.fromMm} stretch={stretch} data={data} scale={scale} width={width} />
      ))}
      <path d={linePath(data.samples, scale)} className={css.hold} data-hold="yes">
        <title>{STRIP_TEXTS.dragHint}</title>
      </path>
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
  const d = linePath(data.samples, scale, stretch.fromMm, stretch.toMm)
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
