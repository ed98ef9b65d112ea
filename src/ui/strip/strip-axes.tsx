import { TEXTS } from '../texts.ts'
import type { StripData } from './strip-data.ts'
import { ticks, type StripScale } from './strip-scale.ts'
import css from './strip.module.css'
import { textWidth } from './text-width.ts'

const LEAST_X_PX = 44
const LEAST_Y_PX = 20

/** Millimetres from the entry below, millimetres of depth at the left. */
export function StripAxes({ data, scale }: { readonly data: StripData; readonly scale: StripScale }) {
  const title = TEXTS.strip.fromEntry
  const titleLeft = scale.right - textWidth(title)
  const along = ticks(data.lengthMm, scale.xPerMm, LEAST_X_PX)
  return (
    <g className={css.axes}>
      {along.map((mm) => (
        <g key={mm}>
          <line x1={scale.x(mm)} x2={scale.x(mm)} y1={scale.bottom} y2={scale.bottom + 4} />
          {scale.x(mm) + 16 < titleLeft && (
            <text x={scale.x(mm)} y={scale.bottom + 15} textAnchor="middle">
              {mm}
            </text>
          )}
        </g>
      ))}
      <text x={scale.right} y={scale.bottom + 15} textAnchor="end">
        {title}
      </text>
      {ticks(data.bottomMm, scale.yPerMm, LEAST_Y_PX).map((mm) => (
        <g key={mm}>
          <line x1={scale.left - 4} x2={scale.left} y1={scale.y(mm)} y2={scale.y(mm)} />
          <text x={scale.left - 7} y={scale.y(mm) + 4} textAnchor="end">
            {mm === 0 ? `0 ${TEXTS.mm}` : mm}
          </text>
        </g>
      ))}
      <line x1={scale.left} x2={scale.left} y1={scale.top} y2={scale.bottom} />
    </g>
  )
}
