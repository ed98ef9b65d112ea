import { useEffect, useRef } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { dot } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { severityColor } from '../kit/severity-mark.tsx'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { lookFrom, placed, shadeHead, type Frame, type Look } from './head-shade.ts'
import css from './protocols.module.css'

const SIZE = 400
const HALF_MM = 118
/** Threads turned away from the eye by more than this (cosine) are left out. */
const FACING = 0.05

const FRAME: Frame = { middle: [0, -14, 22], halfMm: HALF_MM }

/** Half from the side. */
const lookOf = (side: 'left' | 'right', fromBelow: boolean): Look =>
  lookFrom(side === 'left' ? 58 : -58, fromBelow ? -22 : 4)

interface Props {
  readonly head: Head
  readonly threads: readonly ThreadResult[]
  readonly side: 'left' | 'right'
  /** Looked at from below the jaw. */
  readonly fromBelow: boolean
  readonly label: string
}

/** The head in greys, half from the side, with the threads of a design over it: colour and dashes tell severity. */
export function HeadPicture({ head, threads, side, fromBelow, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const look = lookOf(side, fromBelow)
  // Those of the other side would show through at the edge of the face.
  const shown = threads.filter((thread) => thread.side === side || thread.side === 'midline')
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const shade = shadeHead(head.picture, lookOf(side, fromBelow), FRAME, SIZE)
    context.putImageData(new ImageData(shade, SIZE, SIZE), 0, 0)
  }, [head, side, fromBelow])
  return (
    <figure className={css.picture} role="img" aria-label={label}>
      <canvas ref={canvas} width={SIZE} height={SIZE} />
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        {shown.flatMap(({ id, severity, passes }) =>
          passes.map(({ samples }, pass) => {
            const seen = samples.filter(({ normal }) => dot(normal, look.toEye) > FACING)
            const points = seen.map(({ at }) =>
              placed(at, look, FRAME)
                .map((share) => (share * SIZE).toFixed(1))
                .join(','),
            )
            if (points.length < 2) return null
            const [x, y] = points[0]!.split(',')
            const { dashMm } = SEVERITY_STYLE[severity]
            return (
              <g key={`${id}/${pass}`} style={{ color: severityColor(severity) }}>
                <polyline points={points.join(' ')} className={css.halo} />
                <polyline
                  points={points.join(' ')}
                  className={css.line}
                  strokeDasharray={dashMm?.map((mm) => (mm * SIZE) / (2 * HALF_MM)).join(' ')}
                />
                <circle cx={x} cy={y} r="4.5" className={css.hole} />
              </g>
            )
          }),
        )}
      </svg>
    </figure>
  )
}
