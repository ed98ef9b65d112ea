import { lazy, Suspense, useEffect } from 'react'
import { firstPicture } from '../../state/first-picture.ts'
import { useHead } from '../../state/head-store.ts'
import { loadFindingBasis } from '../findings/why.tsx'
import { loadPresent } from '../modes/present-panel.tsx'
import { loadStructureCard } from '../structures/structure-card-place.tsx'
import { useUi } from '../ui-store.ts'
import { PanelGuard } from './panel-guard.tsx'
// For what it registers.
import './dialog-commands.ts'

const load = () => import('./dialogs.tsx')
/** What opens inside the panels and is not there from the start. */
const loadDetails = () =>
  Promise.all([
    loadFindingBasis(),
    loadStructureCard().then(({ loadStructureFacts }) => loadStructureFacts()),
    loadPresent(),
  ])
const Dialogs = lazy(load)

/** From the first picture to fetching the dialogs, so that they open at once and without a network, ms. */
const FETCH_AFTER_MS = 3000

/** The dialog that is open. One that stops is left behind by opening another. */
export function DialogHost({ failedClassName }: { readonly failedClassName?: string | undefined }) {
  const name = useUi((state) => state.dialog)
  const ready = useHead((state) => state.status === 'ready')
  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | null = null
    let here = true
    void firstPicture().then(() => {
      if (here) timer = setTimeout(() => void load().then(loadDetails), FETCH_AFTER_MS)
    })
    return () => {
      here = false
      if (timer !== null) clearTimeout(timer)
    }
  }, [ready])
  if (name === null) return null
  return (
    <PanelGuard key={name} className={failedClassName}>
      <Suspense fallback={null}>
        <Dialogs name={name} />
      </Suspense>
    </PanelGuard>
  )
}
