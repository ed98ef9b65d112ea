import { lazy, Suspense } from 'react'

const PhotoTab = lazy(() => import('./photo-tab.tsx'))

/** Reading and aligning photos is loaded when somebody wants one. */
export const PhotoTabPlace = () => (
  <Suspense fallback={null}>
    <PhotoTab />
  </Suspense>
)
