import { lazy, Suspense } from 'react'
import { useInDoubt } from './use-in-doubt.ts'

const DoubtLegend = lazy(() => import('./doubt-legend.tsx'))
const DoubtSwitches = lazy(() => import('./doubt-switches.tsx'))

/** The legend over the head view, as long as skin is hatched. */
export function DoubtPlace() {
  const inDoubt = useInDoubt()
  return inDoubt === null ? null : (
    <Suspense fallback={null}>
      <DoubtLegend {...inDoubt} />
    </Suspense>
  )
}

/** In the list of layers: what is hatched, to be hidden and shown. */
export function DoubtSwitchesPlace() {
  const inDoubt = useInDoubt()
  return inDoubt === null ? null : (
    <Suspense fallback={null}>
      <DoubtSwitches {...inDoubt} />
    </Suspense>
  )
}
