import { createRoot } from 'react-dom/client'
import { HeadView } from './scene/head-view.tsx'
import { startState } from './state/start.ts'

/** Start the planner in an element of the page. */
export function start(place: HTMLElement): void {
  startState({
    headAssetUrl: `${import.meta.env.BASE_URL}models/face-1.bin`,
    probe: new URLSearchParams(location.search).has('probe'),
  })
  createRoot(place).render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <HeadView />
    </div>,
  )
}
