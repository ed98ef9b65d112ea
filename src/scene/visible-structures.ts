import type { Structure } from '../geometry/anatomy-types.ts'
import { structureKey } from '../state/structure-key.ts'
import { anatomyCovered, systemOf, type ViewState } from '../state/view-store.ts'

/** What of the anatomy can be seen and pointed at; a patient points at none of it. */
export function visibleStructures(structures: readonly Structure[], view: ViewState): readonly Structure[] {
  if (anatomyCovered(view) || view.mode === 'present') return []
  return drawnOf(structures, view)
}

/** What of the structures given is drawn whole: those of the systems shown, or the one shown alone. */
export const drawnOf = (
  structures: readonly Structure[],
  { systems, isolatedStructure: alone }: Pick<ViewState, 'systems' | 'isolatedStructure'>,
): readonly Structure[] =>
  structures.filter((structure) => {
    const { visible, opacity } = systems[systemOf(structure.kind)]
    return alone === null ? visible && opacity > 0.05 : structureKey(structure) === alone
  })
