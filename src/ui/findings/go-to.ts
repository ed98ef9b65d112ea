import type { Finding } from '../../geometry/check-types.ts'
import { showVariant } from '../../state/show-variant.ts'
import { structureKey } from '../../state/structure-key.ts'
import { goTo, selectThread, setView, viewStore } from '../../state/view-store.ts'

/**
 * Bring a finding's worst point to the middle of the view, marked, and draw the structure in the course that the
 * verdict rests on.
 */
export function showFinding(threadId: string | null, finding: Finding): void {
  if (threadId !== null && viewStore.getState().selectedThread !== threadId) selectThread(threadId)
  const { structure, side, variant } = finding
  if (structure !== null && side !== null && variant !== null)
    showVariant(structureKey({ id: structure, side }), variant)
  setView({ markedPoint: finding.at })
  goTo(finding.at)
}

/** Name the structure of a finding in 3D while it is pointed at in a list. */
export function pointAtFinding(finding: Finding | null): void {
  const named = finding?.structure != null && finding.side !== null
  setView({
    hoveredStructure: named ? structureKey({ id: finding.structure!, side: finding.side! }) : null,
    markedPoint: finding === null ? null : finding.at,
  })
}
