import { useEffect, useMemo, useRef, useState } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { structureEntry } from '../../anatomy/structure-index.ts'
import { mmWords, rangeWords } from '../../report/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { useHead } from '../../state/head-store.ts'
import { markerStore } from '../../state/path-marker.ts'
import { usePlan } from '../../state/plan-store.ts'
import { NO_VERDICT_YET } from '../../state/severity-style.ts'
import { Button } from '../kit/button.tsx'
import { cx } from '../kit/cx.ts'
import { Section } from '../kit/section.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { STRIP_TEXTS } from '../texts/strip.ts'
import { TEXTS } from '../texts.ts'
import type { ShownThread } from './depth-strip.tsx'
import { otherRuns } from './other-runs.ts'
import { Sections } from './sections.tsx'
import { stripCourses } from './strip-courses.tsx'
import { stripData } from './strip-data.ts'
import { StripChart } from './strip-chart.tsx'
import frame from './strip-frame.module.css'
import css from './strip.module.css'
import { useSize } from './use-size.ts'

const T = TEXTS.strip
const kindOf = (id: string) => structureEntry(id)?.kind ?? null
/** Narrower than this, strip and sections take turns, px. */
const BOTH_FROM_PX = 600
const NO_MARGINS = {}

interface Props {
  readonly shown: ShownThread
  readonly quietTitle: boolean
}

/** The strip of a thread and its sections, with what the marker points at in words. */
export default function StripShown({ shown, quietTitle }: Props) {
  const { result, diameterMm, title, waits } = shown
  const head = useHead((state) => state.head)
  const structures = useHead((state) => state.structures)
  const marginsMm = usePlan((state) => state.doc.settings.marginsMm) ?? NO_MARGINS
  const byThread = useAssessment((state) => state.byThread)
  const inputs = useAssessment((state) => state.inputs)
  const [wantedPass, setPass] = useState(0)
  const [cutsWanted, setCutsWanted] = useState(false)
  const pass = wantedPass < result.passes.length ? wantedPass : 0
  const reading = useRef<HTMLSpanElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const size = useSize(body)
  const data = useMemo(
    () => (head === null ? null : stripData(result, pass, diameterMm, head, kindOf)),
    [result, pass, diameterMm, head],
  )
  const courses = useMemo(
    () => (head === null ? [] : stripCourses(result, pass, diameterMm / 2, structures, head)),
    [result, pass, diameterMm, structures, head],
  )
  const others = useMemo(
    () => otherRuns(byThread, inputs, result.id, pass),
    [byThread, inputs, result.id, pass],
  )
  useEffect(
    () =>
      markerStore.subscribe(({ marker }) => {
        // Another pass pointed at on the head comes into the strip.
        if (marker?.from === 'scene' && marker.threadId === result.id) setPass(marker.pass)
      }),
    [result.id],
  )
  const both = size === null || size.width >= BOTH_FROM_PX
  const cuts = both || cutsWanted
  return (
    <Section
      title={T.title}
      quietTitle={quietTitle}
      className={cx(frame.section, quietTitle && frame.alone)}
      actions={
        <>
          <SeverityMark severity={result.severity} word={waits ? NO_VERDICT_YET : undefined} />
          <span className={cx(css.readout, quietTitle && css.wideReadout)}>
            <span className={css.summary}>{summary(title, result)}</span>
            <span ref={reading} />
          </span>
          {result.passes.length > 1 && (
            <PassSwitch passes={result.passes.length} pass={pass} onPass={setPass} />
          )}
          {!both && (
            <Button size="small" aria-pressed={cutsWanted} onClick={() => setCutsWanted(!cutsWanted)}>
              {STRIP_TEXTS.sections}
            </Button>
          )}
        </>
      }
    >
      <div ref={body} className={css.body}>
        {data === null || head === null ? (
          <p className={frame.empty}>{T.noPath}</p>
        ) : (
          <>
            {(both || !cutsWanted) && (
              <StripChart
                data={data}
                courses={courses}
                threadId={result.id}
                pass={pass}
                title={title}
                reading={reading}
              />
            )}
            {cuts && (
              <Sections
                data={data}
                result={result}
                pass={pass}
                head={head}
                structures={structures}
                marginsMm={marginsMm}
                others={others}
              />
            )}
          </>
        )}
      </div>
    </Section>
  )
}

interface PassProps {
  readonly passes: number
  readonly pass: number
  readonly onPass: (pass: number) => void
}

/** Which pass of a thread that runs more than once is shown. */
const PassSwitch = ({ passes, pass, onPass }: PassProps) => (
  <span role="group" aria-label={T.pass} className={css.passes}>
    {Array.from({ length: passes }, (_, i) => (
      <Button key={i} size="small" aria-pressed={i === pass} onClick={() => onPass(i)}>
        {TEXTS.threads.pass(i + 1)}
      </Button>
    ))}
  </span>
)

function summary(title: string, { lengthMm, depthMm }: ThreadResult): string {
  const depth = depthMm === null ? T.noPath : T.depthRange(rangeWords(depthMm.min, depthMm.max))
  return T.summary(title, mmWords(lengthMm), depth)
}
