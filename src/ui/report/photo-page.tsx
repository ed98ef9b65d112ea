import { useMemo } from 'react'
import { PHOTO_LIMITS } from '../../head/photo/align-photo.ts'
import { LABEL_MM, paperFace } from '../../report/marking/index.ts'
import { photoPaper } from '../../state/photo/photo-print.ts'
import { usePhoto } from '../../state/photo/photo-store.ts'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { PHOTO_TEXTS } from '../texts/photo.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import faces from './faces.module.css'
import css from './photo-page.module.css'
import { SheetHead } from './sheet-head.tsx'
import type { Sheet } from './use-sheet.ts'

const T = PHOTO_TEXTS.sheet

/** A page of its own: the plan over the photo of this patient, with what a photo cannot tell. */
export default function PhotoPage({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) {
  const picture = usePhoto((state) => state.picture)
  const alignment = usePhoto((state) => state.alignment)
  const { head, marking, report } = sheet
  const drawn = useMemo(() => {
    if (picture === null || alignment?.ok !== true) return null
    const paper = photoPaper(picture, alignment, head)
    const threads = marking.sides.flatMap((side) => side.threads)
    const points = marking.sides.flatMap((side) => side.points)
    return { paper, threads, face: paperFace(paper, threads, points, LABEL_MM) }
  }, [picture, alignment, head, marking])
  if (drawn === null || alignment?.ok !== true) return null
  const { paper, threads, face } = drawn
  const severityOf = (number: number) => report.threads[number - 1]?.severity ?? 'not-assessed'
  const worst = alignment.residuals[0]!
  return (
    <article className={css.page}>
      <SheetHead sheet={sheet} label={label} title={T.title} />
      <p className={css.line}>{PHOTO_TEXTS.noDepth}</p>
      <figure className={css.figure}>
        <svg
          viewBox={`0 0 ${paper.widthMm} ${paper.heightMm}`}
          role="img"
          aria-label={T.of}
          className={css.picture}
        >
          {paper.url !== null && <image href={paper.url} width={paper.widthMm} height={paper.heightMm} />}
          {face.threads.map(({ number, pieces, arrows }) => {
            const severity = severityOf(number)
            const dash = SEVERITY_STYLE[severity].dashMm?.join(' ')
            return (
              <g key={number} style={{ color: SEVERITY_STYLE[severity].colorScene }}>
                {pieces.map((piece, i) => {
                  const points = piece.map((at) => at.join(',')).join(' ')
                  return (
                    <g key={i}>
                      <polyline className={css.casing} points={points} />
                      <polyline className={css.track} points={points} strokeDasharray={dash} />
                    </g>
                  )
                })}
                {arrows.map(({ at: [x, y], degrees }, i) => (
                  <path
                    key={i}
                    className={css.arrow}
                    d="M 0 0 L -6.5 -2.6 L -5 0 L -6.5 2.6 Z"
                    transform={`translate(${x} ${y}) rotate(${degrees})`}
                  />
                ))}
              </g>
            )
          })}
          {face.marks.map(({ label: letters, role, at, labelAt }) => (
            <g key={letters}>
              <line className={css.leader} x1={at[0]} y1={at[1]} x2={labelAt[0]} y2={labelAt[1]} />
              {role === 'entry' && <circle className={faces.entry} cx={at[0]} cy={at[1]} r={2.4} />}
              {role === 'waypoint' && <circle className={faces.waypoint} cx={at[0]} cy={at[1]} r={1.6} />}
              <text
                className={faces.label}
                x={labelAt[0]}
                y={labelAt[1]}
                fontSize={LABEL_MM}
                dominantBaseline="central"
                textAnchor="middle"
              >
                {letters}
              </text>
            </g>
          ))}
        </svg>
      </figure>
      {paper.url === null && <p>{T.none}</p>}
      <p className={css.note}>
        {T.fit(alignment.rmsMm, worst.key, worst.mm, worst.mm > PHOTO_LIMITS.checkMm)} {T.lines}
      </p>
      <ul className={css.threads}>
        {threads.map(({ number }) => (
          <li key={number}>
            <b>
              {SHEETS_TEXTS.marking.thread} {number}
            </b>{' '}
            <SeverityMark severity={severityOf(number)} />
          </li>
        ))}
      </ul>
    </article>
  )
}
