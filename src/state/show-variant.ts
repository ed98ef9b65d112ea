import { headStore } from './head-store.ts'
import { withVariant } from './shown-variants.ts'
import type { StructureKey } from './structure-key.ts'
import { setView, viewStore } from './view-store.ts'

/** Draw a structure in one of its courses. Only the picture changes: verdicts go by all courses. */
export function showVariant(key: StructureKey, variant: string): void {
  const { shownVariants } = viewStore.getState()
  const next = withVariant(headStore.getState().structures, shownVariants, key, variant)
  if (next !== shownVariants) setView({ shownVariants: next })
}

/** Draw every structure in its usual course again, alone. */
export const showUsualCourses = (): void => setView({ shownVariants: {}, comparedStructure: null })
