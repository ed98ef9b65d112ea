import { structureName } from '../../report/index.ts'
import { clearanceWords } from '../findings/finding-words.ts'
import { severityColor } from '../kit/severity-mark.tsx'
import { KIND_COLORS } from '../structures/kind-style.ts'
import type { StripData, StripMark } from './strip-data.ts'
import { placeLabels } from './strip-labels.ts'
import type { StripScale } from './strip-scale.ts'
import css from './strip.module.css'
import { textWidth } from './text-width.ts'

export const LANE_PX = 15
/** Between the lowest label and the surface, px. */
export const LANES_PAD_PX = 8
const MARK_PX = 4.5

/** Structures beside the thread: a tick at the surface, a dot at their depth, a name where there is room. */
export function StripMarks({ data, scale }: { readonly data: StripData; readonly scale: StripScale }) {
  const labels = placeLabels(
    data.marks
      .filter(({ severity }) => severity !== 'clear')
      .map((mark) => ({
        id: mark.key,
        text: `${structureName(mark.id)} ${clearanceWords(mark.clearanceMm)}`,
        x: scale.x(mark.sMm),
        severity: mark.severity,
        rank: mark.clearanceMm,
      })),
    { left: 2, right: scale.width - 2, lanes: Math.floor((scale.top - LANES_PAD_PX) / LANE_PX) },
    textWidth,
  )
  const laneOf = new Map(labels.map(({ id, lane }) => [id, lane]))
  // Quiet ones first, so that the loud ones lie on top.
  const marks = data.marks.toSorted((a, b) => Number(a.severity !== 'clear') - Number(b.severity !== 'clear'))
  return (
    <g>
      {marks.map((mark) => (
        <Mark key={mark.key} mark={mark} scale={scale} lane={laneOf.get(mark.key) ?? null} />
      ))}
      {labels.map(({ id, text, left, lane, severity }) => (
        <text
          key={id}
          x={left}
          y={(lane + 1) * LANE_PX - 3}
          className={css.markName}
          fill={severityColor(severity)}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

interface MarkProps {
  readonly mark: StripMark
  readonly scale: StripScale
  /** Row of its label; null when it has none. */
  readonly lane: number | null
}

function Mark({ mark, scale, lane }: MarkProps) {
  const x = scale.x(mark.sMm)
  const color = severityColor(mark.severity)
  const below = mark.depthMm !== null && scale.y(mark.depthMm) > scale.bottom - MARK_PX
  const y = mark.depthMm === null ? null : Math.min(scale.y(mark.depthMm), scale.bottom - MARK_PX - 1)
  const top = lane === null ? scale.top - 5 : (lane + 1) * LANE_PX
  return (
    <g>
      <title>{`${structureName(mark.id)}, ${clearanceWords(mark.clearanceMm)}`}</title>
      <line x1={x} x2={x} y1={top} y2={scale.top} stroke={color} strokeWidth={1.5} />
      {y !== null && lane !== null && (
        <line x1={x} x2={x} y1={scale.top} y2={y} className={css.plumb} stroke={color} />
      )}
      {y !== null && (
        <circle
          cx={x}
          cy={y}
          r={MARK_PX}
          fill={mark.kind === null ? 'none' : KIND_COLORS[mark.kind]}
          stroke={color}
          strokeWidth={2}
          className={mark.severity === 'clear' ? css.quietMark : undefined}
        />
      )}
      {below && <path d={`M${x - 4} ${scale.bottom + 1}h8l-4 4z`} fill={color} />}
    </g>
  )
}
