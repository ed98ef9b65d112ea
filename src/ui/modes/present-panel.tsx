import { lazy, Suspense } from 'react'

const load = () => import('../present/present-panel.tsx')
const Panel = lazy(load)

/** Fetch the patient's view before it is asked for. */
export const loadPresent = () => Promise.all([load(), import('../present/present-stage.tsx')])

/** The patient's view; no first visit needs it. */
export const PresentPanel = () => (
  <Suspense fallback={null}>
    <Panel />
  </Suspense>
)
