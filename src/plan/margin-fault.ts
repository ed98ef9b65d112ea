import type { PlanDocument } from './document.ts'
import { nearestNames, orList } from './nearest-names.ts'
import { planError, type PlanError } from './plan-error.ts'

/**
 * A margin with a misspelt id would silently protect nothing.
 * @param structures of the plan's head
 * @returns the first such margin; null where each names a structure
 */
export function marginFault(
  { settings }: Pick<PlanDocument, 'settings'>,
  structures: readonly { readonly id: string }[],
): PlanError | null {
  const named = Object.keys(settings.marginsMm ?? {})
  if (named.length === 0) return null
  const ids = [...new Set(structures.map(({ id }) => id))]
  const unknown = named.find((id) => !ids.includes(id))
  if (unknown === undefined) return null
  const expected = `the id of a structure, such as ${orList(nearestNames(unknown, ids))}`
  return planError('unknown-structure', ['settings', 'marginsMm', unknown], 'unknown', expected)
}
