import { Suspense } from 'react'
import { useAssessment } from '../../state/assessment.ts'
import { COMMANDS } from '../../state/commands.ts'
import { usePlan } from '../../state/plan-store.ts'
import { lockSelected } from '../../state/thread-actions.ts'
import { selectOnly, useGroupSize } from '../../state/tools/group-store.ts'
import { useView } from '../../state/view-store.ts'
import { CommandButton } from '../kit/command-button.tsx'
import { Button } from '../kit/button.tsx'
import { FlipIcon, LockIcon, LockOpenIcon, TrashIcon } from '../kit/icons.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import { SymmetryPanel } from './lazy-workbench.tsx'
import { ThreadRow } from './thread-row.tsx'
import css from './threads.module.css'

/** The planned threads; the selected one opens its fields. */
export function ThreadsSection({ quietTitle = false }: { readonly quietTitle?: boolean }) {
  const threads = usePlan((state) => state.doc.threads)
  const selected = useView((state) => state.selectedThread)
  const byThread = useAssessment((state) => state.byThread)
  const found = useAssessment((state) => state.judging?.found)
  return (
    <Section
      title={TEXTS.threads.title}
      quietTitle={quietTitle}
      className={css.section}
      actions={
        <>
          <CommandButton command={COMMANDS.mirror} icon={FlipIcon} size="small">
            {COMMANDS.mirror.label}
          </CommandButton>
          <CommandButton command={COMMANDS.delete} icon={TrashIcon} size="small" />
        </>
      }
    >
      {threads.length === 0 ? (
        <FirstThread />
      ) : (
        <>
          <GroupBar />
          <ul className={css.list} aria-label={TEXTS.threads.list}>
            {threads.map((thread, index) => (
              <ThreadRow
                key={thread.id}
                thread={thread}
                index={index}
                result={byThread.get(thread.id) ?? found?.get(thread.id) ?? null}
                selected={thread.id === selected}
                oneOfSeveral={threads.length > 1}
              />
            ))}
          </ul>
          {threads.length > 1 && (
            <Suspense fallback={null}>
              <SymmetryPanel />
            </Suspense>
          )}
        </>
      )}
    </Section>
  )
}

/** What can be done with several threads at once, beside mirroring and deleting. */
function GroupBar() {
  const selected = useView((state) => state.selectedThread)
  const size = useGroupSize()
  if (size < 2) return null
  return (
    <div className={css.group} role="group" aria-label={TEXTS.threads.several(size)}>
      <span>{TEXTS.threads.several(size)}</span>
      <Button
        size="small"
        icon={LockIcon}
        aria-label={TEXTS.threads.lockStep}
        onClick={() => lockSelected(true)}
      />
      <Button
        size="small"
        icon={LockOpenIcon}
        aria-label={TEXTS.threads.unlockStep}
        onClick={() => lockSelected(false)}
      />
      <Button size="small" onClick={() => selected !== null && selectOnly(selected)}>
        {TEXTS.threads.oneOnly}
      </Button>
    </div>
  )
}

/** How a plan begins. */
function FirstThread() {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{TEXTS.threads.empty}</p>
      <ol className={css.steps}>
        {TEXTS.threads.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{TEXTS.threads.emptyEnd}</p>
    </div>
  )
}
