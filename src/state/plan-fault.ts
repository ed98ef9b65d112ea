import { AnatomyDataError } from '../anatomy/data-error.ts'
import { HeadError } from '../head/index.ts'
import { threadsToCheck } from '../plan/assess.ts'
import type { PlanDocument } from '../plan/index.ts'
import { specOfPlan } from './scan/face-shapes.ts'
import { headWork } from './work/work-slot.ts'

/**
 * What a file's text alone does not show: points off the head, unknown landmarks. Looked at on the plan's own
 * head before the current plan is given up.
 * @returns one sentence, or null when the plan can be used
 */
export async function planFault(doc: PlanDocument): Promise<string | null> {
  try {
    const work = headWork()
    // No template yet: the plan is judged when it comes.
    if (work === null) return null
    const wanted = { spec: specOfPlan(doc), soundings: doc.individual ?? {}, doc: null }
    const { head, structures, soundingFault } = await work.complete(wanted, new AbortController().signal)
    if (soundingFault !== null) return soundingFault.message
    const threads = threadsToCheck(doc, head, structures)
    return threads.ok ? null : threads.error.message
  } catch (error) {
    if (error instanceof HeadError || error instanceof AnatomyDataError) return error.message
    throw error
  }
}
