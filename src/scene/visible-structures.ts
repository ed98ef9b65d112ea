import type { Structure } from '../geometry/anatomy-types.ts'
import { structureKey } from '../state/structure-key.ts'
import { anatomyCovered, systemOf, type ViewState } from '../state/view-store.ts'

/** What of the anatomy can be seen and pointed at; a patient points at none of it. */
export function visibleStructures(structures: readonly Structure[], view: ViewState): readonly Structure[] {
  if (anatomyCovered(view) || view.mode === 'present') return []
  return structures.filter((structure) => {
    const { visible, opacity } = view.systems[systemOf(structure.kind)]
    const alone = view.isolatedStructure
    return alone === null ? visible && opacity > 0.05 : structureKey(structure) === alone
  })
}
