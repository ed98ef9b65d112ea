import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Structure } from '../../geometry/anatomy-types.ts'
import type { ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import { mmWords } from '../../report/index.ts'
import {
  sectionOf,
  SECTION_VIEWS,
  type SectionGround,
  type SectionRun,
  type SectionView,
} from '../../report/section/index.ts'
import { markerStore } from '../../state/path-marker.ts'
import { STRIP_TEXTS as T } from '../texts/strip.ts'
import { restingSample } from './resting-sample.ts'
import { drawSection } from './section-svg.ts'
import type { StripData } from './strip-data.ts'
import { markedSample } from './strip-marker.ts'
import css from './strip.module.css'
import { useSize } from './use-size.ts'

/** Half the width of a section's window, mm. */
const HALF_MM = 11

export interface SectionsProps {
  readonly data: StripData
  readonly result: ThreadResult
  readonly pass: number
  readonly head: Head
  readonly structures: readonly Structure[]
  readonly marginsMm: Readonly<Record<string, number>>
  /** The other runs of the plan. */
  readonly others: readonly SectionRun[]
}

/** The thread cut along and across at the marker, in true scale; where nothing is pointed at, at its worst place. */
export function Sections(props: SectionsProps) {
  return (
    <div className={css.sections}>
      {SECTION_VIEWS.map((view) => (
        <SectionPicture key={view} view={view} {...props} />
      ))}
    </div>
  )
}

interface PictureProps extends SectionsProps {
  readonly view: SectionView
}

function SectionPicture({ view, data, result, pass, head, structures, marginsMm, others }: PictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const title = useRef<HTMLElement>(null)
  const ends = useRef<HTMLElement>(null)
  const size = useSize(box)
  const px = size === null ? null : Math.min(size.width, size.height)
  const ground = useMemo(
    (): SectionGround => ({ skin: head, structures, marginsMm }),
    [head, structures, marginsMm],
  )
  const frame = useRef(0)

  useLayoutEffect(() => {
    if (px === null) return
    const run = { samples: data.samples, radiusMm: data.diameterMm / 2 }
    const show = (): void => {
      frame.current = 0
      const index = markedSample(data, result.id, pass) ?? restingSample(data)
      const place = svg.current
      if (place === null || data.samples.length < 2) return
      const section = sectionOf(view, run, index, ground, HALF_MM, others)
      const { sMm } = data.samples[index]!
      drawSection(place, section, px, severityAt(data, sMm))
      title.current!.textContent = T.at(view, mmWords(sMm))
      ends.current!.textContent = section.edges.map((word) => T.edges[word]).join(' ↔ ')
    }
    show()
    return markerStore.subscribe(() => {
      if (frame.current === 0) frame.current = requestAnimationFrame(show)
    })
  }, [view, data, result.id, pass, ground, others, px])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  return (
    <figure className={css.cut} title={`${T.viewHelp[view]}. ${T.shells}`}>
      <div ref={box} className={css.cutBox}>
        {px !== null && (
          <svg
            ref={svg}
            width={px}
            height={px}
            className={css.cutSvg}
            role="img"
            aria-label={T.viewHelp[view]}
          />
        )}
        <figcaption ref={title} className={css.cutTitle} />
        <small ref={ends} className={css.cutEnds} aria-hidden="true" />
        <small className={css.cutScale} aria-hidden="true">
          {T.scale(5)}
        </small>
      </div>
    </figure>
  )
}

const severityAt = ({ stretches }: StripData, sMm: number) =>
  stretches.find(({ fromMm, toMm }) => sMm >= fromMm && sMm <= toMm)?.severity ?? 'clear'
