import type { Structure } from '../../geometry/anatomy-types.ts'
import type { AssessmentState } from '../../state/assessment.ts'
import { structureKey } from '../../state/structure-key.ts'
import { faceAlone, systemOf, type ViewState } from '../../state/view-store.ts'

/**
 * Numbers of the structures whose danger zone is drawn: those pointed at, shown alone or with their card open, and those that the
 * selected thread is in trouble with; or all that are shown. Also under opaque skin, which shows them on it.
 */
export function meantStructures(
  structures: readonly Structure[],
  view: ViewState,
  { byThread }: Pick<AssessmentState, 'byThread'>,
): readonly number[] {
  if (view.dangerZones === 'off' || faceAlone(view)) return []
  const all = view.dangerZones === 'all' && view.isolatedStructure === null
  const thread = view.selectedThread === null ? undefined : byThread.get(view.selectedThread)
  const meant = new Set<string | null>([view.hoveredStructure, view.isolatedStructure, view.openStructure])
  if (view.isolatedStructure === null)
    for (const { structure, side, severity } of thread?.findings ?? [])
      if (structure && side && (severity === 'danger' || severity === 'caution'))
        meant.add(structureKey({ id: structure, side }))
  return structures.flatMap((structure, i) => {
    const key = structureKey(structure)
    if (key === view.isolatedStructure) return [i]
    const { visible, opacity } = view.systems[systemOf(structure.kind)]
    return visible && opacity > 0.05 && (all || meant.has(key)) ? [i] : []
  })
}
