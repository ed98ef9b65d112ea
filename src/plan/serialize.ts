import type { PlanDocument } from './document.ts'
import { writePlan } from './format/write-plan.ts'

/**
 * The plan as the text of a file: fixed order of keys, two blanks to a level, a line feed at the end.
 * Apart from reading, which needs the whole schema: a page that only keeps its plan loads without it.
 */
export const serializePlan = (doc: PlanDocument): string => `${JSON.stringify(writePlan(doc), null, 2)}\n`
