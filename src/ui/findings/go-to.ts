import type { Finding } from '../../geometry/check-types.ts'
import { structureKey } from '../../state/structure-key.ts'
import { goTo, selectThread, setView, viewStore } from '../../state/view-store.ts'

/** Bring a finding's worst point to the middle of the view, marked. */
export function showFinding(threadId: string | null, finding: Finding): void {
  if (threadId !== null && viewStore.getState().selectedThread !== threadId) selectThread(threadId)
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
