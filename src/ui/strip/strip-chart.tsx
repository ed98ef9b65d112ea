import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { goTo, setView } from '../../state/view-store.ts'
import { TEXTS } from '../texts.ts'
import { readout, sampleNear } from './readout.ts'
import type { StripData } from './strip-data.ts'
import { LEGEND_PX } from './strip-legend.tsx'
import { LANE_PX, LANES_PAD_PX } from './strip-marks.tsx'
import { StripPicture } from './strip-picture.tsx'
import { stripScale } from './strip-scale.ts'
import css from './strip.module.css'
import { useSize } from './use-size.ts'

const T = TEXTS.strip
const ROOM = { left: 40, right: LEGEND_PX, bottom: 20 } as const
/** A picture as high as this has room for a third row of names, px. */
const THREE_LANES_FROM_PX = 150
const STEP_MM = 1
const FAST_STEP_MM = 10

interface Props {
  readonly data: StripData
  /** Number of the sample under the marker; null when there is none. */
  readonly index: number | null
  readonly onIndex: (index: number | null) => void
  readonly title: string
}

/** The picture with its marker: pointing moves the marker here and in 3D, a click or Enter goes there. */
export function StripChart({ data, index, onIndex, title }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const scale = useMemo(
    () =>
      size === null
        ? null
        : stripScale(size, { ...ROOM, top: topRoom(size.height) }, data.lengthMm, data.bottomMm),
    [size, data.lengthMm, data.bottomMm],
  )
  const mark = (next: number | null): void => {
    onIndex(next)
    setView({ markedPoint: next === null ? null : (data.samples[next]?.at ?? null) })
  }
  const under = (event: PointerEvent): number | null => {
    const left = box.current?.getBoundingClientRect().left ?? 0
    return scale === null ? null : sampleNear(data, scale.sMmAt(event.clientX - left))
  }
  const fly = (to: number | null): void => {
    const sample = to === null ? undefined : data.samples[to]
    if (sample !== undefined) goTo(sample.at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = index ?? 0
    if (event.key === 'Enter') return fly(now)
    const to = keyStep(event, data, now)
    if (to === null) return
    event.preventDefault()
    mark(to)
  }
  const sample = index === null ? undefined : data.samples[index]
  return (
    <div
      ref={box}
      className={css.chart}
      role="slider"
      tabIndex={0}
      aria-label={`${T.position}: ${title}`}
      aria-description={T.positionHelp}
      aria-valuemin={0}
      aria-valuemax={Math.round(data.lengthMm)}
      aria-valuenow={Math.round(sample?.sMm ?? 0)}
      aria-valuetext={readout(data, index ?? 0).join(', ')}
      onPointerMove={(event) => mark(under(event))}
      onPointerDown={(event) => mark(under(event))}
      onPointerLeave={() => mark(null)}
      onBlur={() => mark(null)}
      onClick={() => fly(index)}
      onKeyDown={onKeyDown}
    >
      {scale !== null && (
        <svg width={scale.width} height={scale.height} className={css.svg} aria-hidden="true">
          <StripPicture data={data} scale={scale} />
          {sample !== undefined && (
            <g className={css.marker}>
              <line x1={scale.x(sample.sMm)} x2={scale.x(sample.sMm)} y1={scale.top} y2={scale.bottom} />
              <circle cx={scale.x(sample.sMm)} cy={scale.y(Math.max(0, sample.depthMm))} r={4} />
            </g>
          )}
        </svg>
      )}
    </div>
  )
}

const topRoom = (height: number): number => (height >= THREE_LANES_FROM_PX ? 3 : 2) * LANE_PX + LANES_PAD_PX

/** The sample that a key moves to; null for keys that move nothing. */
function keyStep(event: KeyboardEvent, data: StripData, now: number): number | null {
  const step = event.shiftKey ? FAST_STEP_MM : STEP_MM
  const from = data.samples[now]?.sMm ?? 0
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return sampleNear(data, from + step)
    case 'ArrowLeft':
    case 'ArrowDown':
      return sampleNear(data, from - step)
    case 'Home':
      return 0
    case 'End':
      return data.samples.length - 1
    default:
      return null
  }
}
