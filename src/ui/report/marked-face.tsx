import { useMemo } from 'react'
import { LABEL_MM, paperFace, type MarkedPoint, type MarkedThread } from '../../report/marking/index.ts'
import type { PrintView } from '../../state/print-views.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './faces.module.css'

const T = SHEETS_TEXTS.views

interface Props {
  readonly view: PrintView
  readonly threads: readonly MarkedThread[]
  /** Points with labels; none where only the threads are numbered. */
  readonly points: readonly MarkedPoint[]
  /** Size of the letters, mm of the head. */
  readonly labelMm?: number
}

/** A pale face from one side, with the threads that are seen from there, their direction and labels. */
export function MarkedFace({ view, threads, points, labelMm = LABEL_MM }: Props) {
  const face = useMemo(() => paperFace(view, threads, points, labelMm), [view, threads, points, labelMm])
  const name = T.names[view.view]
  return (
    <figure className={css.face}>
      <svg
        viewBox={`0 0 ${view.widthMm} ${view.heightMm}`}
        role="img"
        aria-label={T.of(name)}
        className={css.picture}
      >
        {view.url !== null && <image href={view.url} width={view.widthMm} height={view.heightMm} />}
        {face.threads.map(({ number, pieces, arrows }) => (
          <g key={number}>
            {pieces.map((piece, i) => (
              <polyline key={i} className={css.track} points={piece.map((at) => at.join(',')).join(' ')} />
            ))}
            {arrows.map(({ at: [x, y], degrees }, i) => (
              <path
                key={i}
                className={css.arrow}
                d="M 0 0 L -6.5 -2.6 L -5 0 L -6.5 2.6 Z"
                transform={`translate(${x} ${y}) rotate(${degrees})`}
              />
            ))}
          </g>
        ))}
        {face.marks.map(({ label, role, at, labelAt }) => (
          <g key={label}>
            <line className={css.leader} x1={at[0]} y1={at[1]} x2={labelAt[0]} y2={labelAt[1]} />
            {role === 'entry' && <circle className={css.entry} cx={at[0]} cy={at[1]} r={2.4} />}
            {role === 'waypoint' && <circle className={css.waypoint} cx={at[0]} cy={at[1]} r={1.6} />}
            <text
              className={css.label}
              x={labelAt[0]}
              y={labelAt[1]}
              fontSize={labelMm}
              dominantBaseline="central"
              textAnchor="middle"
            >
              {label}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={css.caption}>{name}</figcaption>
    </figure>
  )
}
