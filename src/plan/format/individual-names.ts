import { STRUCTURE_INDEX } from '../../anatomy/structure-index.ts'
import type { PlanDocument } from '../document.ts'
import { nearestNames, orList } from '../nearest-names.ts'
import { planError, quoted, type PlanError } from '../plan-error.ts'

/** Nerves, vessels and ducts: what has a course. */
const COURSES = STRUCTURE_INDEX.filter(({ kind }) => kind !== 'gland').map(({ id }) => id)

/** The first name in what is known of a patient that this program does not know, or that stands twice; else null. */
export function findIndividualFault({ individual }: PlanDocument): PlanError | null {
  if (individual === undefined) return null
  const { measurements = [], layers = [], courses = [] } = individual
  const at = (...keys: PropertyKey[]): PropertyKey[] => ['individual', ...keys]
  for (const [index, { structure }] of courses.entries()) {
    if (COURSES.includes(structure)) continue
    const expected = `a nerve, vessel or duct of the model, such as ${orList(nearestNames(structure, COURSES))}`
    return planError('unknown-structure', at('courses', index, 'structure'), quoted(structure), expected)
  }
  return (
    twice(
      measurements.map(({ id, side }) => [id, side].join(' ').trim()),
      (index) => at('measurements', index),
      'a distance that is not in the list yet',
    ) ??
    twice(
      [...layers, ...courses].map(({ id }) => id),
      (index) =>
        index < layers.length ? at('layers', index, 'id') : at('courses', index - layers.length, 'id'),
      'an id of its own, because another sounding has it already',
    )
  )
}

function twice(
  names: readonly string[],
  keysOf: (index: number) => PropertyKey[],
  expected: string,
): PlanError | null {
  const index = names.findIndex((name, i) => names.indexOf(name) < i)
  return index < 0 ? null : planError('duplicate-id', keysOf(index), quoted(names[index]!), expected)
}
