import type { Structure } from '../geometry/anatomy-types.ts'
import { structureKey } from '../state/structure-key.ts'
import { systemOf, type ViewState } from '../state/view-store.ts'

/** Skin denser than this hides what is under it from the pointer as well. */
const COVERING_OPACITY = 0.97

/** What of the anatomy can be seen, and so be pointed at. */
export function visibleStructures(structures: readonly Structure[], view: ViewState): readonly Structure[] {
  if (view.skinOpacity > COVERING_OPACITY || view.mode === 'present') return []
  return structures.filter((structure) => {
    const { visible, opacity } = view.systems[systemOf(structure.kind)]
    const alone = view.isolatedStructure
    return visible && opacity > 0.05 && (alone === null || structureKey(structure) === alone)
  })
}
