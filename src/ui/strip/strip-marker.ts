import { markerStore } from '../../state/path-marker.ts'
import { readout, sampleNear } from './readout.ts'
import type { StripData } from './strip-data.ts'
import type { StripScale } from './strip-scale.ts'

/** The elements that follow the marker without React. */
export interface MarkerParts {
  readonly slider: HTMLElement | null
  readonly group: SVGGElement | null
  /** Where the place is told in words; empty while nothing is pointed at. */
  readonly reading: HTMLElement | null
}

/** Number of the sample under the marker in this pass; null when it is elsewhere, or there is none. */
export function markedSample(data: StripData, threadId: string, pass: number): number | null {
  const { marker } = markerStore.getState()
  if (marker === null || marker.threadId !== threadId || marker.pass !== pass) return null
  return sampleNear(data, marker.sMm)
}

/** Put the marker, its words, and the slider's value where the marker is. */
export function showMarker(
  parts: MarkerParts,
  data: StripData,
  scale: StripScale,
  index: number | null,
): void {
  const sample = index === null ? undefined : data.samples[index]
  parts.slider?.setAttribute('aria-valuenow', String(Math.round(sample?.sMm ?? 0)))
  parts.slider?.setAttribute('aria-valuetext', readout(data, index ?? 0).join(', '))
  if (parts.reading !== null) {
    parts.reading.textContent = index === null ? '' : readout(data, index).join(' · ')
    parts.reading.parentElement?.toggleAttribute('data-reading', index !== null)
  }
  const { group } = parts
  if (group === null) return
  group.style.display = sample === undefined ? 'none' : ''
  if (sample === undefined) return
  const [line, dot] = [group.querySelector('line'), group.querySelector('circle')]
  line?.setAttribute('x1', scale.x(sample.sMm).toFixed(1))
  line?.setAttribute('x2', scale.x(sample.sMm).toFixed(1))
  dot?.setAttribute('cx', scale.x(sample.sMm).toFixed(1))
  dot?.setAttribute('cy', scale.y(Math.max(0, sample.depthMm)).toFixed(1))
}
