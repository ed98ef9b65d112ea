import { AnatomyDataError } from '../anatomy/data-error.ts'
import { HeadError } from '../head/index.ts'
import { assessPlan } from '../plan/assess.ts'
import type { PlanDocument } from '../plan/index.ts'
import { headMakerNow } from './head-building.ts'
import { specOfPlan } from './scan/face-shapes.ts'

/**
 * What a file's text alone does not show: points off the head, unknown landmarks. Looked at on the plan's own
 * head before the current plan is given up.
 * @returns one sentence, or null when the plan can be used
 */
export function planFault(doc: PlanDocument): string | null {
  try {
    const maker = headMakerNow()
    // No template yet: the plan is judged when it comes.
    if (maker === null) return null
    const made = maker.complete(specOfPlan(doc), doc.individual)
    if (made.soundingFault !== null) return made.soundingFault.message
    const { head, structures, ground } = made
    const assessed = assessPlan(doc, head, structures, ground)
    return assessed.ok ? null : assessed.error.message
  } catch (error) {
    if (error instanceof HeadError || error instanceof AnatomyDataError) return error.message
    throw error
  }
}
