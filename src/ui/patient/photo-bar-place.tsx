import { lazy, Suspense } from 'react'
import { photoShown, useView } from '../../state/view-store.ts'

const PhotoBar = lazy(() => import('./photo-bar.tsx'))

/** What a picture with a photo in it always says, as long as it is shown. */
export function PhotoBarPlace() {
  const shown = useView(photoShown)
  if (!shown) return null
  return (
    <Suspense fallback={null}>
      <PhotoBar />
    </Suspense>
  )
}
