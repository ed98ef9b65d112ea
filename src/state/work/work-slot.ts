import { inSlices } from '../fix/in-slices.ts'
import type { HeadWork, PlanOnHead } from './head-work.ts'
import { verdictSteps, type Told } from './known-verdicts.ts'

let slot: HeadWork | null = null

/** What works away from the page; null until the first picture is there. Set by `head-building.ts`. */
export const headWork = (): HeadWork | null => slot
export const setHeadWork = (work: HeadWork | null): void => void (slot = work)

/** Check the threads of a plan whose verdicts are not known, without blocking the page. */
export async function judgeMany(plan: PlanOnHead, signal: AbortSignal, told: Told): Promise<void> {
  if (slot !== null) return slot.judge(plan, signal, told)
  await inSlices(verdictSteps(plan.doc, plan.head, plan.ground, told), signal, 'soon')
}
