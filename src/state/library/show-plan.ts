import type { PlanDocument } from '../../plan/document.ts'
import { keepNow } from '../autosave.ts'
import { endGesture } from '../gesture-store.ts'
import { replacePlan } from '../plan-store.ts'
import { leaveSandbox } from '../sandbox.ts'
import { inSandbox } from '../sandbox-store.ts'
import { sceneProbe } from '../scene-probe.ts'
import { selectThread } from '../view-store.ts'
import { beginsPlan, openPlan, type OpenPlan } from './open-plan.ts'

let asked = 0

/**
 * Ask for a plan that has yet to be read and looked at.
 * @returns whether it may still be shown: not where another was asked for, or shown, meanwhile
 */
export function askForPlan(): () => boolean {
  const own = ++asked
  return () => own === asked
}

/**
 * Show another plan, as one undoable step. The plan on screen is kept first, with a picture: undo, and the
 * library, have it.
 * @param label what undo calls the step, e.g. "Open plan"
 */
export function showPlan(doc: PlanDocument, plan: OpenPlan, label: string): void {
  asked++
  endGesture()
  // The scene still draws the sandbox: its picture is not the plan's.
  const strange = inSandbox()
  leaveSandbox()
  keepNow()
  const before = openPlan()
  const picture = before.stamp === null || strange ? null : (sceneProbe()?.picture() ?? null)
  if (picture !== null) void import('./library.ts').then((library) => library.keepPicture(before.id, picture))
  selectThread(null)
  beginsPlan(doc, plan)
  replacePlan(doc, label)
}
