import { serializePlan } from '../../plan/serialize.ts'
import { languageStore } from '../language.ts'
import { unkeptPlan } from '../library/open-plan.ts'
import { askForPlan, showPlan } from '../library/show-plan.ts'
import { planFault } from '../plan-fault.ts'
import { ownPlan } from '../plan-store.ts'
import { say, setView } from '../view-store.ts'
import { linkedStore } from './linked.ts'
import { asksForPresent, bringsPlan, planOfPresentLink } from './present-link.ts'

/**
 * Show the plan that the address asks for to a patient. The address keeps a patient's link, so that a reload shows the
 * same; leaving Present mode drops it. A link that was cut or changed leaves everything as it is and says so.
 */
export async function openPresent(): Promise<void> {
  const { hash } = location
  if (!asksForPresent(hash)) return
  if (!bringsPlan(hash)) return setView({ mode: 'present' })
  const isLast = askForPlan()
  const read = await planOfPresentLink(hash)
  const fault = read.ok ? await planFault(read.value.doc) : read.error.message
  if (!read.ok || fault !== null) {
    dropPresentHash()
    return say('error', `The plan in the link was not opened. ${fault}`)
  }
  if (!isLast()) return
  const { doc, reviewed, language } = read.value
  const now = ownPlan()
  if (serializePlan(now) !== serializePlan(doc)) showPlan(doc, unkeptPlan(), 'Open link')
  linkedStore.setState({ reviewed: reviewed ? ownPlan() : null })
  // The doctor showed these very words: here too they count as reviewed, and no others do.
  if (language !== null) languageStore.setState({ language: language.id, linked: language })
  setView({ mode: 'present' })
}

/** Let the address forget Present mode. */
export function dropPresentHash(): void {
  if (asksForPresent(location.hash))
    history.replaceState(history.state, '', location.pathname + location.search)
}
