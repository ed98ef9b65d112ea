import { useMemo, useState } from 'react'
import { useAssessment } from '../../state/assessment.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { useView } from '../../state/view-store.ts'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { structureRecord } from '../../anatomy/records.ts'
import { mmWords, rangeWords } from '../../report/index.ts'
import { useLive } from '../findings/live-result.ts'
import { Button } from '../kit/button.tsx'
import { cx } from '../kit/cx.ts'
import { Section } from '../kit/section.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { readout } from './readout.ts'
import { stripData } from './strip-data.ts'
import { StripChart } from './strip-chart.tsx'
import css from './strip.module.css'

const T = TEXTS.strip
const kindOf = (id: string) => structureRecord(id)?.kind ?? null

/** The thread that the strip shows: the one being drawn or dragged, else the selected one. */
function useShown(): { result: ThreadResult; diameterMm: number; title: string } | null {
  const selected = useView((state) => state.selectedThread)
  const byThread = useAssessment((state) => state.byThread)
  const inputs = useAssessment((state) => state.inputs)
  const threads = usePlan((state) => state.doc.threads)
  const live = useLive()
  const titleOf = (id: string): string => {
    const index = threads.findIndex((thread) => thread.id === id)
    return index < 0 ? T.drawing : threadTitle(index)
  }
  if (live !== null)
    return {
      result: live.thread,
      diameterMm: live.input.product.outerDiameterMm,
      title: titleOf(live.thread.id),
    }
  const result = selected === null ? undefined : byThread.get(selected)
  const input = selected === null ? undefined : inputs.get(selected)
  if (result === undefined || input === undefined) return null
  return { result, diameterMm: input.product.outerDiameterMm, title: titleOf(result.id) }
}

/** The selected thread layer by layer: millimetres from the entry against depth. */
export function DepthStrip({ quietTitle = false }: { readonly quietTitle?: boolean }) {
  const shown = useShown()
  const head = useHead((state) => state.head)
  const empty = usePlan((state) => state.doc.threads.length === 0)
  const [wantedPass, setPass] = useState(0)
  const [index, setIndex] = useState<number | null>(null)
  const pass = shown !== null && wantedPass < shown.result.passes.length ? wantedPass : 0
  const result = shown?.result ?? null
  const diameterMm = shown?.diameterMm ?? 0
  const data = useMemo(
    () => (result === null || head === null ? null : stripData(result, pass, diameterMm, head, kindOf)),
    [result, pass, diameterMm, head],
  )
  const passes = shown?.result.passes.length ?? 0
  const line = shown !== null && data !== null && (
    <>
      <SeverityMark severity={shown.result.severity} />
      <span className={css.readout}>
        {index === null ? summary(shown.title, shown.result) : readout(data, index).join(' · ')}
      </span>
      {passes > 1 && <PassSwitch passes={passes} pass={pass} onPass={setPass} />}
    </>
  )
  return (
    <Section
      title={T.title}
      quietTitle={quietTitle}
      className={cx(css.section, quietTitle && css.alone)}
      actions={line === false ? undefined : line}
    >
      {shown === null || data === null ? (
        <p className={css.empty}>{shown !== null ? T.noPath : empty ? T.emptyPlan : T.empty}</p>
      ) : (
        <StripChart data={data} index={index} onIndex={setIndex} title={shown.title} />
      )}
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
