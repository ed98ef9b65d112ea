import { useMemo } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { useAssessment } from '../../state/assessment.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { useView } from '../../state/view-store.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import { useLiveResult } from './live-result.ts'
import { FindingRow } from './finding-row.tsx'
import css from './findings.module.css'
import { Gaps } from './gaps.tsx'
import { ScopeSwitch, useScope } from './scope-switch.tsx'
import { ThreadFindings } from './thread-findings.tsx'

const T = TEXTS.findings

/** What was found, thread by thread, and what was not looked at. */
export function FindingsSection({ quietTitle = false }: { readonly quietTitle?: boolean }) {
  const threads = usePlan((state) => state.doc.threads)
  const selected = useView((state) => state.selectedThread)
  const scope = useScope()
  const titles = useMemo(() => new Map(threads.map(({ id }, index) => [id, threadTitle(index)])), [threads])
  const titleOf = useMemo(() => (id: string) => titles.get(id) ?? id, [titles])
  const hasSelected = selected !== null && titles.has(selected)
  return (
    <Section
      title={T.title}
      quietTitle={quietTitle}
      className={css.section}
      actions={hasSelected && threads.length > 1 ? <ScopeSwitch /> : undefined}
    >
      <div className={css.scroll} tabIndex={0} role="group" aria-label={T.list}>
        <Found only={hasSelected && scope === 'selected' ? selected : null} titleOf={titleOf} />
      </div>
    </Section>
  )
}

interface FoundProps {
  /** List this thread alone. */
  readonly only: string | null
  readonly titleOf: (id: string) => string
}

function Found({ only, titleOf }: FoundProps) {
  const result = useAssessment((state) => state.result)
  const error = useAssessment((state) => state.error)
  const failed = useHead((state) => state.status === 'failed')
  const live = useLiveResult()
  if (error !== null)
    return (
      <p role="alert">
        <strong>{T.cannotCheck}</strong> {error}
      </p>
    )
  if (result === null) return <p>{failed ? T.noHead : T.checking}</p>
  const now = (thread: ThreadResult): ThreadResult => (live?.id === thread.id ? live : thread)
  const listed = result.threads.filter(({ id }) => only === null || id === only).map(now)
  if (listed.length === 0) return <Nothing />
  return (
    <>
      {only === null && result.findings.length > 0 && (
        <ul className={css.list} aria-label={T.wholePlan}>
          {result.findings.map((finding, i) => (
            <FindingRow key={i} finding={finding} threadId={null} passes={1} otherTitle={null} />
          ))}
        </ul>
      )}
      {listed.map((thread) => (
        <ThreadFindings key={thread.id} result={thread} title={titleOf(thread.id)} titleOf={titleOf} />
      ))}
      <Gaps
        threads={listed}
        gaps={result.notAssessed.filter((gap) => only === null || gap.thread === only)}
        titleOf={titleOf}
      />
    </>
  )
}

const Nothing = () => (
  <div className={css.none}>
    <p className={css.nothing}>{T.nothing}</p>
    <p className={css.small}>{T.nothingHint}</p>
  </div>
)
