import type { PlanDocument } from '../../plan/document.ts'
import { keepNow } from '../autosave.ts'
import { endGesture } from '../gesture-store.ts'
import { replacePlan } from '../plan-store.ts'
import { selectThread } from '../view-store.ts'
import { beginsPlan, type OpenPlan } from './open-plan.ts'

/**
 * Show another plan, as one undoable step. The plan on screen is kept first: undo, and the library, have it.
 * @param label what undo calls the step, e.g. "Open plan"
 */
export function showPlan(doc: PlanDocument, plan: OpenPlan, label: string): void {
  endGesture()
  keepNow()
  selectThread(null)
  beginsPlan(doc, plan)
  replacePlan(doc, label)
}
