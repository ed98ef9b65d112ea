import { lazy, Suspense, useId, type ComponentType } from 'react'
import { TabRow } from '../ui/kit/tabs.tsx'
import css from './teach.module.css'
import { chooseTab, TEACH_TABS, useTeach, type TeachTab } from './teach-store.ts'
import { TEACH_TEXTS as T } from './teach-texts.ts'

/** What each tab shows. A tab is there once its content is. */
const CONTENT: Readonly<Partial<Record<TeachTab, ComponentType>>> = {
  explore: lazy(() => import('./explore/explore-tab.tsx')),
  tours: lazy(() => import('./tours/tours-tab.tsx')),
  practice: lazy(() => import('./practice/practice-tab.tsx')),
  complications: lazy(() => import('./rooms/rooms-tab.tsx')),
  exam: lazy(() => import('./exam/exam-tab.tsx')),
}

const TABS = TEACH_TABS.filter((tab) => CONTENT[tab] !== undefined)

/** Teach mode: the anatomy to be explored, toured and practised. No verdict on the plan stands here. */
export default function TeachPanel() {
  const panelId = useId()
  const tab = useTeach((state) => state.tab)
  const Content = CONTENT[tab]
  return (
    <section className={css.teach} aria-label={T.tabs}>
      <TabRow
        label={T.tabs}
        tabs={TABS.map((value) => ({ value, name: T.names[value] }))}
        value={tab}
        onChange={chooseTab}
        className={css.tabs}
        tabClassName={css.tab}
        panelId={panelId}
      />
      <div key={tab} id={panelId} role="tabpanel" aria-label={T.names[tab]} className={css.body}>
        <Suspense fallback={null}>{Content !== undefined && <Content />}</Suspense>
      </div>
    </section>
  )
}
