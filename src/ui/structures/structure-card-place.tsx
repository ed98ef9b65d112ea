import { lazy, Suspense } from 'react'
import { useUi } from '../ui-store.ts'

/** Nobody opens one before the first picture. */
export const loadStructureCard = () => import('./structure-card.tsx')
const StructureCard = lazy(async () => ({ default: (await loadStructureCard()).StructureCard }))

/** The source card of a structure, once one is open. */
export function StructureCardPlace() {
  const open = useUi(({ card }) => card !== null)
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <StructureCard />
    </Suspense>
  )
}
