import { useId, type ReactNode } from 'react'
import type { CheckResult } from '../../geometry/check-types.ts'
import { useAssessment } from '../../state/assessment.ts'
import { useSandbox } from '../../state/sandbox-store.ts'
import { useView } from '../../state/view-store.ts'
import { CountSection } from '../count/count-section.tsx'
import { DesignSection } from '../design/design-section.tsx'
import { FindingsSection } from '../findings/findings-section.tsx'
import { Button } from '../kit/button.tsx'
import { ChevronDownIcon, ChevronUpIcon } from '../kit/icons.ts'
import { SeverityIcon } from '../kit/severity-mark.tsx'
import { TabRow } from '../kit/tabs.tsx'
import { PresentPanel } from '../modes/present-panel.tsx'
import { DepthStrip } from '../strip/depth-strip.tsx'
import { StructuresSection } from '../structures/structures-section.tsx'
import { TEXTS } from '../texts.ts'
import { ThreadsSection } from '../threads/threads-section.tsx'
import { HeadSection } from '../tools/head-section.tsx'
import { LayersSection } from '../tools/layers-section.tsx'
import { NextThreadFields } from '../tools/next-thread-fields.tsx'
import { ViewButtons } from '../tools/view-buttons.tsx'
import { setUi, SHEET_TABS, useUi, type SheetTab } from '../ui-store.ts'
import tools from '../tools/tools.module.css'
import css from './sheet.module.css'

const T = TEXTS.sheet

const CONTENT: Readonly<Record<SheetTab, () => ReactNode>> = {
  threads: () => <ThreadsSection quietTitle />,
  findings: () => <FindingsSection quietTitle />,
  depth: () => <DepthStrip quietTitle />,
  count: () => (
    <>
      <CountSection quietTitle />
      <DesignSection />
    </>
  ),
  tools: () => (
    <>
      <div className={tools.draw}>
        <NextThreadFields />
        <ViewButtons />
      </div>
      <LayersSection />
      <HeadSection />
      <StructuresSection />
    </>
  ),
}

/** The panels of a small screen: one sheet under the head. */
export function Sheet({ teach }: { readonly teach: ReactNode }) {
  const mode = useView((state) => state.mode)
  const open = useUi((state) => state.sheetOpen)
  if (mode !== 'plan')
    return (
      <aside className={css.sheet} data-open={open || undefined} aria-label={T.tabs}>
        <SheetToggle />
        {mode === 'teach' ? (
          // Out of sight, not gone: a lesson goes on while one draws.
          <div className={css.body} style={open ? undefined : { display: 'none' }}>
            <TeachSheet panel={teach} />
          </div>
        ) : (
          open && (
            <div className={css.body}>
              <PresentPanel />
            </div>
          )
        )}
      </aside>
    )
  return <PlanSheet open={open} />
}

function TeachSheet({ panel }: { readonly panel: ReactNode }) {
  const blind = useSandbox((sandbox) => sandbox?.blind === true)
  return (
    <>
      {panel}
      {blind ? (
        <div className={tools.draw}>
          <NextThreadFields />
        </div>
      ) : (
        <>
          <LayersSection />
          <StructuresSection />
        </>
      )}
    </>
  )
}

function PlanSheet({ open }: { readonly open: boolean }) {
  const panelId = useId()
  const tab = useUi((state) => state.sheetTab)
  const result = useAssessment((state) => state.result)
  return (
    <aside className={css.sheet} data-open={open || undefined} aria-label={T.tabs}>
      <div className={css.bar}>
        <TabRow
          label={T.tabs}
          tabs={SHEET_TABS.map((name) => ({
            value: name,
            name: T.names[name],
            content: tabContent(name, result),
          }))}
          value={tab}
          onChange={(next) => setUi({ sheetTab: next, sheetOpen: true })}
          className={css.tabs}
          tabClassName={css.tab}
          panelId={panelId}
        />
        <SheetToggle />
      </div>
      {open && (
        <div key={tab} id={panelId} role="tabpanel" aria-label={T.names[tab]} className={css.body}>
          {CONTENT[tab]()}
        </div>
      )}
    </aside>
  )
}

/** The verdict and the number of threads stay in sight on their tabs. */
function tabContent(name: SheetTab, result: CheckResult | null): ReactNode {
  return (
    <>
      {/* The number is for the eye: the tab keeps its name. */}
      <span className={css.tabName} data-count={name === 'count' ? result?.count.total : undefined}>
        {T.names[name]}
      </span>
      {name === 'findings' && result !== null && result.threads.length > 0 && (
        <SeverityIcon severity={result.severity} size={14} />
      )}
    </>
  )
}

function SheetToggle() {
  const open = useUi((state) => state.sheetOpen)
  return (
    <Button
      icon={open ? ChevronDownIcon : ChevronUpIcon}
      aria-label={open ? T.hide : T.show}
      aria-expanded={open}
      className={css.toggle}
      onClick={() => setUi({ sheetOpen: !open })}
    />
  )
}
