import { lazy, Suspense } from 'react'
import { useSkinMap } from '../../state/skin-map/skin-map-store.ts'

const SkinMapLegend = lazy(async () => ({
  default: (await import('./skin-map-legend.tsx')).SkinMapLegend,
}))

/** The legend, as long as the face is painted. */
export function SkinMapPlace() {
  const on = useSkinMap((state) => state.on)
  if (!on) return null
  return (
    <Suspense fallback={null}>
      <SkinMapLegend />
    </Suspense>
  )
}
