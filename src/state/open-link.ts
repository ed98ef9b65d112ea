import { serializePlan } from '../plan/index.ts'
import { holdsPlan, planFromLink } from '../plan/link.ts'
import { unkeptPlan } from './library/open-plan.ts'
import { askForPlan, showPlan } from './library/show-plan.ts'
import { planFault } from './plan-fault.ts'
import { ownPlan } from './plan-store.ts'
import { say } from './view-store.ts'

/**
 * Open the plan that the address holds as a new plan of the library, undoably; the plan on screen stays in the
 * library. A link that was cut or changed leaves everything as it is and says what is wrong. Either way the
 * address lets go of it, so that a reload shows the plan as it is by then.
 */
export async function openLinkedPlan(): Promise<void> {
  const { hash } = location
  if (!holdsPlan(hash)) return
  const isLast = askForPlan()
  history.replaceState(history.state, '', location.pathname + location.search)
  const read = await planFromLink(hash)
  const fault = read.ok ? await planFault(read.value) : read.error.message
  if (!read.ok || fault !== null) return say('error', `The plan in the link was not opened. ${fault}`)
  if (!isLast()) return
  if (serializePlan(ownPlan()) === serializePlan(read.value))
    return say('info', 'The plan in the link is the one that is open.')
  showPlan(read.value, unkeptPlan(), 'Open link')
  say('info', 'Opened the plan in the link. Your own plan stays in the library; Undo brings it back.')
}
