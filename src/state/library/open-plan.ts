import type { PlanDocument } from '../../plan/document.ts'
import { ownHistory } from '../plan-store.ts'

/** A plan that is or was open in this tab: what its documents, made of one another by edits, have in common. */
export interface OpenPlan {
  /** In the library. It changes when the plan becomes a copy because another tab works on the same one. */
  id: string
  /** Of the last writing of this tab; null before the first. */
  stamp: string | null
  /** The document that was last kept; null when none was. */
  kept: PlanDocument | null
}

const plans = new WeakMap<PlanDocument, OpenPlan>()

/** Random enough for one device, and there without a secure context. */
export const newId = (): string =>
  Date.now().toString(36) + Math.random().toString(36).slice(2, 10).padEnd(8, '0')

/** A plan that is not in the library yet. */
export const unkeptPlan = (id: string = newId()): OpenPlan => ({ id, stamp: null, kept: null })

/** Say which plan a document begins; those made from it by edits follow. */
export const beginsPlan = (doc: PlanDocument, plan: OpenPlan): void => void plans.set(doc, plan)

/** The doctor's plan, on screen or behind a sandbox. Undo across "Open plan" leads back to the plan before. */
export function openPlan(): OpenPlan {
  const { present: doc, past } = ownHistory()
  const origin = [doc, ...past.map((step) => step.doc).toReversed()].find((one) => plans.has(one))
  const plan = (origin && plans.get(origin)) ?? unkeptPlan()
  plans.set(doc, plan)
  return plan
}
