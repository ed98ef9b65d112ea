import { placeAnatomy } from '../../src/anatomy/index.ts'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import type { CheckGround } from '../../src/geometry/check-plan.ts'
import { buildPatientHead } from '../../src/head/fit/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import type { Head, HeadSpec } from '../../src/head/types.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import type { PlanDocument } from '../../src/plan/document.ts'
import { assessPlan, groundOf } from '../../src/plan/assess.ts'
import { headSpecOf } from '../../src/plan/index.ts'
import { reportOf, type PlanReport, type ReportFinding } from '../../src/report/index.ts'

/** A head with its anatomy, ready to be checked against. */
export interface Place {
  readonly head: Head
  readonly structures: readonly Structure[]
  readonly ground: CheckGround
}

const asset = loadHeadAssetFromDisk()
const places = new Map<string, Place>()

/** The head of a spec; each is built once. */
export function placeOf(spec: HeadSpec): Place {
  const key = JSON.stringify(spec)
  const known = places.get(key)
  if (known) return known
  const head = buildPatientHead(asset, spec)
  const { structures } = placeAnatomy(head)
  const made = { head, structures, ground: groundOf(head, structures) }
  places.set(key, made)
  return made
}

/** @throws Error with the plan's fault */
export function parsedPlan(text: string): PlanDocument {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}

/** The checker's report on a plan, on its own head. @throws Error with the plan's fault */
export function judgePlan(doc: PlanDocument): PlanReport {
  const { head, structures, ground } = placeOf(headSpecOf(doc))
  const assessed = assessPlan(doc, head, structures, ground)
  if (!assessed.ok) throw new Error(assessed.error.message)
  return reportOf(doc, assessed.value, { head, notes: [] })
}

export const findingsOf = (report: PlanReport): readonly ReportFinding[] => [
  ...report.threads.flatMap((thread) => thread.findings),
  ...report.findings,
]
