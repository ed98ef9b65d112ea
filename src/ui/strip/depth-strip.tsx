import { lazy, Suspense } from 'react'
import { useAssessment } from '../../state/assessment.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { useView } from '../../state/view-store.ts'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { useLive } from '../findings/live-result.ts'
import { cx } from '../kit/cx.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import css from './strip-frame.module.css'

const T = TEXTS.strip
// Not needed before a thread is chosen.
const StripShown = lazy(() => import('./strip-shown.tsx'))

/** A thread for the strip. */
export interface ShownThread {
  readonly result: ThreadResult
  readonly diameterMm: number
  readonly title: string
  /** There is no verdict on it yet: it is only shown where it lies. */
  readonly waits: boolean
}

/** The thread that the strip shows: the one being drawn or dragged, else the selected one. */
function useShown(): ShownThread | null {
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
      waits: live.waits,
    }
  const result = selected === null ? undefined : byThread.get(selected)
  const input = selected === null ? undefined : inputs.get(selected)
  if (result === undefined || input === undefined) return null
  return { result, diameterMm: input.product.outerDiameterMm, title: titleOf(result.id), waits: false }
}

/** Why no thread is shown. */
function useWhyNone(): string {
  const selected = useView((state) => state.selectedThread)
  const threads = usePlan((state) => state.doc.threads)
  const judging = useAssessment((state) => state.judging !== null)
  const index = threads.findIndex(({ id }) => id === selected)
  if (threads.length === 0) return T.emptyPlan
  if (index < 0) return T.empty
  return judging ? T.judging(threadTitle(index)) : T.unjudged(threadTitle(index))
}

/** The selected thread layer by layer: millimetres from the entry against depth, and cuts along and across it. */
export function DepthStrip({ quietTitle = false }: { readonly quietTitle?: boolean }) {
  const shown = useShown()
  const why = useWhyNone()
  const blank = (words: string) => (
    <Section title={T.title} quietTitle={quietTitle} className={cx(css.section, quietTitle && css.alone)}>
      <p className={css.empty}>{words}</p>
    </Section>
  )
  if (shown === null) return blank(why)
  return (
    <Suspense fallback={blank(shown.title)}>
      <StripShown shown={shown} quietTitle={quietTitle} />
    </Suspense>
  )
}
