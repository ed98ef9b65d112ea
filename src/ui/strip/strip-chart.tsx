import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import { nudgeDepth } from '../../state/change-depth.ts'
import { markerStore, markPath } from '../../state/path-marker.ts'
import { goTo } from '../../state/view-store.ts'
import { STRIP_TEXTS } from '../texts/strip.ts'
import { TEXTS } from '../texts.ts'
import { DepthDrag } from './depth-drag.ts'
import { sampleNear } from './readout.ts'
import type { StripCourse } from './strip-courses.tsx'
import type { StripData } from './strip-data.ts'
import { StripGhost } from './strip-ghost.tsx'
import { LEGEND_PX } from './strip-legend.tsx'
import { markedSample, showMarker } from './strip-marker.ts'
import { LANE_PX, LANES_PAD_PX } from './strip-marks.tsx'
import { StripPicture } from './strip-picture.tsx'
import { stripScale, type StripScale } from './strip-scale.ts'
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
  readonly courses: readonly StripCourse[]
  readonly threadId: string
  readonly pass: number
  readonly title: string
  /** Where the marked place is told in words. */
  readonly reading: RefObject<HTMLElement | null>
}

/**
 * The picture with its marker: pointing moves the marker here and in 3D, a click or Enter goes there, dragging the line
 * changes its depth. What follows the pointer goes round React.
 */
export function StripChart({ data, courses, threadId, pass, title, reading }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const marker = useRef<SVGGElement>(null)
  const drag = useRef<DepthDrag | null>(null)
  const wasDragged = useRef(false)
  const size = useSize(box)
  const [held, setHeld] = useState<StripScale | null>(null)
  const fitting = useMemo(
    () =>
      size === null
        ? null
        : stripScale(size, { ...ROOM, top: topRoom(size.height) }, data.lengthMm, data.bottomMm),
    [size, data.lengthMm, data.bottomMm],
  )
  // During a drag the picture keeps its scale: the line stays under the pointer.
  const scale = held ?? fitting

  useLayoutEffect(() => {
    if (scale === null) return
    const show = (): void =>
      showMarker(
        { slider: box.current, group: marker.current, reading: reading.current },
        data,
        scale,
        markedSample(data, threadId, pass),
      )
    show()
    return markerStore.subscribe(show)
  }, [data, scale, threadId, pass, reading])
  useEffect(() => () => drag.current?.cancel(), [])
  // The marker belongs to what is shown.
  useEffect(
    () => () => {
      if (markerStore.getState().marker?.threadId === threadId) markPath(null)
    },
    [threadId],
  )

  const mark = (index: number | null): void => {
    const sample = index === null ? undefined : data.samples[index]
    markPath(sample === undefined ? null : { threadId, pass, sMm: sample.sMm, at: sample.at, from: 'strip' })
  }
  const under = (event: PointerEvent): number | null => {
    const left = box.current?.getBoundingClientRect().left ?? 0
    return scale === null ? null : sampleNear(data, scale.sMmAt(event.clientX - left))
  }
  const now = (): number | null => markedSample(data, threadId, pass)
  const fly = (to: number | null): void => {
    const sample = to === null ? undefined : data.samples[to]
    if (sample !== undefined) goTo(sample.at)
  }
  const onPointerDown = (event: PointerEvent): void => {
    const index = under(event)
    mark(index)
    wasDragged.current = false
    const onLine = event.target instanceof Element && event.target.closest('[data-hold]') !== null
    if (!onLine || index === null || scale === null || event.button !== 0) return
    drag.current = new DepthDrag({
      threadId,
      pass,
      sMm: data.samples[index]!.sMm,
      pointerId: event.pointerId,
      clientY: event.clientY,
      yPerMm: scale.yPerMm,
    })
    box.current?.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current === null) return mark(under(event))
    if (drag.current.press.pointerId !== event.pointerId) return
    drag.current.move(event.clientY)
    if (drag.current.moved && held === null) setHeld(scale)
  }
  const letGo =
    (keep: boolean) =>
    (event: PointerEvent): void => {
      if (drag.current?.press.pointerId !== event.pointerId) return
      wasDragged.current = drag.current.moved
      if (keep) drag.current.drop()
      else drag.current.cancel()
      drag.current = null
      setHeld(null)
    }
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = now() ?? 0
    if (event.key === 'Enter') return fly(from)
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      mark(from)
      return nudgeDepth(threadId, pass, data.samples[from]!.sMm, event.key === 'ArrowDown' ? 1 : -1)
    }
    const to = keyStep(event, data, from)
    if (to === null) return
    event.preventDefault()
    mark(to)
  }
  return (
    <div
      ref={box}
      className={css.chart}
      role="slider"
      tabIndex={0}
      aria-label={`${T.position}: ${title}`}
      aria-description={STRIP_TEXTS.positionHelp}
      aria-valuemin={0}
      aria-valuemax={Math.round(data.lengthMm)}
      aria-valuenow={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo(true)}
      onPointerCancel={letGo(false)}
      onPointerLeave={(event) => {
        // A finger leaves by lifting: what it has marked stays to be looked at.
        if (event.pointerType !== 'touch' && drag.current === null) mark(null)
      }}
      onBlur={() => mark(null)}
      onClick={() => {
        if (!wasDragged.current) fly(now())
      }}
      onKeyDown={onKeyDown}
    >
      {scale !== null && (
        <svg width={scale.width} height={scale.height} className={css.svg} aria-hidden="true">
          <StripPicture data={data} courses={courses} scale={scale} />
          <StripGhost threadId={threadId} pass={pass} scale={scale} diameterMm={data.diameterMm} />
          <g ref={marker} className={css.marker} style={{ display: 'none' }}>
            <line y1={scale.top} y2={scale.bottom} />
            <circle r={4} />
          </g>
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
