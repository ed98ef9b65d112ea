import { TEMPLATE_ID } from '../../head/types.ts'
import { MORPHS, PRESETS } from '../../head/presets.ts'
import type { PlanDocument } from '../document.ts'
import { findIndividualFault } from './individual-names.ts'
import { nearestNames, orList } from '../nearest-names.ts'
import { planError, quoted, type PlanError } from '../plan-error.ts'
import { findProduct } from '../catalogue/own-product.ts'
import { unknownProduct } from '../resolve.ts'

/** The first name in a plan that this program does not know, or that stands twice; null when all is well. */
export function findNameFault(doc: PlanDocument): PlanError | null {
  return headFault(doc) ?? threadFault(doc) ?? findIndividualFault(doc)
}

function headFault({ head }: PlanDocument): PlanError | null {
  if (head.template !== TEMPLATE_ID) {
    return planError('unknown-template', ['head', 'template'], quoted(head.template), quoted(TEMPLATE_ID))
  }
  const presets = PRESETS.map(({ id }) => id)
  if (!presets.includes(head.preset)) {
    const expected = `a preset of the head, such as ${orList(nearestNames(head.preset, presets))}`
    return planError('unknown-preset', ['head', 'preset'], quoted(head.preset), expected)
  }
  const morphs = MORPHS.map(({ id }) => id)
  const unknown = Object.keys(head.morphs).find((id) => !morphs.includes(id))
  if (unknown === undefined) return null
  const expected = `one of the head's morphs: ${orList(morphs)}`
  return planError('unknown-morph', ['head', 'morphs', unknown], 'unknown', expected)
}

function threadFault({ threads, products }: PlanDocument): PlanError | null {
  const seen = new Map<string, number>()
  for (const [index, { id, product }] of threads.entries()) {
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      const expected = `an id of its own, because $.threads[${earlier}] has it already`
      return planError('duplicate-id', ['threads', index, 'id'], quoted(id), expected)
    }
    seen.set(id, index)
    if (!findProduct(product, products)?.selectable) return unknownProduct(product, index, products)
  }
  return null
}
