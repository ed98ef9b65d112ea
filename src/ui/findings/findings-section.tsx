import { useMemo } from 'react'
import type { CheckResult, ThreadResult } from '../../geometry/check-types.ts'
import { nameFor, restsOn, restsOnWords, shareCautions } from '../../report/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { useView } from '../../state/view-store.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import { sentence } from '../texts/words.ts'
import { useLiveResult } from './live-result.ts'
import { FindingRow } from './finding-row.tsx'
import css from './findings.module.css'
import { Gaps } from './gaps.tsx'
import { ScopeSwitch, useScope } from './scope-switch.tsx'
import { SharedRow } from './shared-row.tsx'
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
  const judging = useAssessment((state) => state.judging)
  const failed = useHead((state) => state.status === 'failed')
  const live = useLiveResult()
  if (error !== null)
    return (
      <p role="alert">
        <strong>{T.cannotCheck}</strong> {error}
      </p>
    )
  if (result === null)
    return <p>{failed ? T.noHead : judging === null ? T.checking : T.judging(judging.done, judging.of)}</p>
  const listed = result.threads.flatMap((thread, index) =>
    only === null || thread.id === only ? [{ index, result: live?.id === thread.id ? live : thread }] : [],
  )
  if (listed.length === 0) return <Nothing />
  return <Listed result={result} listed={listed} only={only} titleOf={titleOf} />
}

interface ListedProps extends FoundProps {
  readonly result: CheckResult
  /** The threads to tell of, with their places in the plan. */
  readonly listed: readonly { readonly index: number; readonly result: ThreadResult }[]
}

/** Threads in danger come first, then what threads share, then the others in the order of the plan. */
function Listed({ result, listed, only, titleOf }: ListedProps) {
  const { shared, own } = shareCautions(
    listed.map(({ index, result: { id, side, findings } }) => ({ id, index, side, findings })),
  )
  const threads = listed.map((thread) => thread.result)
  const sharedOf = (id: string): string =>
    shared
      .filter(({ encounters }) => encounters.some(({ thread }) => thread === id))
      .map((caution) => nameFor(caution, id))
      .join('; ')
  const block = (thread: ThreadResult) => (
    <ThreadFindings
      key={thread.id}
      result={thread}
      findings={own.get(thread.id) ?? thread.findings}
      shared={sharedOf(thread.id)}
      title={titleOf(thread.id)}
      titleOf={titleOf}
    />
  )
  const rests = only === null ? restsOnWords(restsOn(threads.flatMap(({ findings }) => findings))) : null
  return (
    <>
      {rests !== null && <p className={css.restsOnAll}>{sentence(rests)}</p>}
      {threads.filter(({ severity }) => severity === 'danger').map(block)}
      {shared.length > 0 && (
        <div className={css.thread}>
          {only === null && <h3 className={css.threadTitle}>{TEXTS.shared.title}</h3>}
          <ul className={css.list}>
            {shared.map((caution) => (
              <SharedRow key={caution.key} caution={caution} threads={threads} />
            ))}
          </ul>
        </div>
      )}
      {threads.filter(({ severity }) => severity !== 'danger').map(block)}
      {only === null && result.findings.length > 0 && (
        <ul className={css.list} aria-label={T.wholePlan}>
          {result.findings.map((finding, i) => (
            <FindingRow key={i} finding={finding} threadId={null} passes={1} otherTitle={null} />
          ))}
        </ul>
      )}
      <Gaps
        threads={threads}
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
