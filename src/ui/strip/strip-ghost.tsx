import { useLayoutEffect, useRef } from 'react'
import type { PathSample } from '../../geometry/check-types.ts'
import { mmWords } from '../../report/index.ts'
import { gestureStore } from '../../state/gesture-store.ts'
import { markerStore, markPath } from '../../state/path-marker.ts'
import { severityColor } from '../kit/severity-mark.tsx'
import { cx } from '../kit/cx.ts'
import { sampleNear } from './readout.ts'
import { linePath, lineWidth, type StripScale } from './strip-scale.ts'
import css from './strip.module.css'

interface Props {
  readonly threadId: string
  readonly pass: number
  readonly scale: StripScale
  readonly diameterMm: number
}

/** The line as it would be while its depth is dragged, with its depth in words: redrawn every move, without React. */
export function StripGhost({ threadId, pass, scale, diameterMm }: Props) {
  const group = useRef<SVGGElement>(null)
  useLayoutEffect(() => {
    const show = (): void => {
      const { gesture } = gestureStore.getState()
      const own = gesture.kind === 'dragging' && gesture.threadId === threadId && gesture.to === null
      const live = own ? gesture.live : null
      const samples = live?.thread.passes[pass]?.samples
      const place = group.current
      if (place === null) return
      place.style.display = samples === undefined ? 'none' : ''
      if (live === null || samples === undefined) return
      place.style.color = severityColor(live.thread.severity)
      for (const path of place.querySelectorAll('path')) path.setAttribute('d', linePath(samples, scale))
      tellDepth(place.querySelector('text'), samples, scale)
    }
    show()
    return gestureStore.subscribe(show)
  }, [threadId, pass, scale])
  const width = lineWidth(diameterMm, scale)
  return (
    <g ref={group} style={{ display: 'none' }} className={css.ghost}>
      <path className={css.casing} strokeWidth={width + 3} />
      <path className={cx(css.thread, css.ghostLine)} strokeWidth={width} />
      <text />
    </g>
  )
}

const TEXT_ROOM_PX = 60

/** The depth at the marker beside it; the marker rides along in 3D. */
function tellDepth(text: SVGTextElement | null, samples: readonly PathSample[], scale: StripScale): void {
  const { marker } = markerStore.getState()
  if (marker === null || text === null) return
  const sample = samples[sampleNear({ samples }, marker.sMm)]!
  const left = scale.x(sample.sMm) > scale.right - TEXT_ROOM_PX
  text.textContent = mmWords(sample.depthMm)
  text.setAttribute('x', (scale.x(sample.sMm) + (left ? -10 : 10)).toFixed(1))
  text.setAttribute('y', (scale.y(Math.max(0, sample.depthMm)) - 8).toFixed(1))
  text.setAttribute('text-anchor', left ? 'end' : 'start')
  if (marker.at !== sample.at) markPath({ ...marker, at: sample.at })
}
