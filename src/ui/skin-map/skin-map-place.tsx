import { lazy, Suspense } from 'react'
import { useSkinMap } from '../../state/skin-map/skin-map-store.ts'
import { photoShown, useView } from '../../state/view-store.ts'

const SkinMapLegend = lazy(async () => ({
  default: (await import('./skin-map-legend.tsx')).SkinMapLegend,
}))

/** The legend, as long as the face is painted. */
export function SkinMapPlace() {
  const on = useSkinMap((state) => state.on)
  const overPhoto = useView(photoShown)
  if (!on || overPhoto) return null
  return (
    <Suspense fallback={null}>
      <SkinMapLegend />
    </Suspense>
  )
}
