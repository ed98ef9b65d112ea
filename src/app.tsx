import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { HeadView } from './scene/head-view.tsx'
import { offerPrintViews } from './state/print-views.ts'
import { offerModelFile } from './state/scene-exports.ts'
import { offerScanView } from './state/scan/scan-view-slot.ts'
import { startState } from './state/start.ts'
import { Planner } from './ui/shell/planner.tsx'

/** Nobody teaches on the first picture. */
const TeachPanel = lazy(() => import('./teach/teach-panel.tsx'))

/** Start the planner in an element of the page. */
export function start(place: HTMLElement): void {
  void startState({
    headAssetUrl: `${import.meta.env.BASE_URL}models/face-1.bin`,
    probe: new URLSearchParams(location.search).has('probe'),
  })
  offerPrintViews(async (head, views, history) =>
    (await import('./scene/pictures/print-views.ts')).makePrintViews(head, views, history),
  )
  offerModelFile(async (...what) => (await import('./scene/export/model-file.ts')).makeModelFile(...what))
  offerScanView(() => import('./scene/scan/scan-view.tsx'))
  const teach = (
    <Suspense fallback={null}>
      <TeachPanel />
    </Suspense>
  )
  createRoot(place).render(<Planner viewport={<HeadView />} teach={teach} />)
}
