import { lazy, Suspense } from 'react'

const FaceTab = lazy(() => import('./face-tab.tsx'))

/** Reading and drawing scans is loaded when somebody wants to import one. */
export const FaceTabPlace = () => (
  <Suspense fallback={null}>
    <FaceTab />
  </Suspense>
)
