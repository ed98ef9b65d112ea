import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import type { CheckGround } from '../../src/geometry/check-plan.ts'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import { buildHead } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import type { Head } from '../../src/head/types.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { assessPlan, groundOf, headSpecOf } from '../../src/plan/index.ts'
import { reportOf, type PlanReport, type ReportFinding } from '../../src/report/index.ts'

const asset = loadHeadAssetFromDisk()
const grounds = new Map<string, { head: Head; structures: readonly Structure[]; ground: CheckGround }>()

/** Judge a golden plan as the checker does, on the preset of the plan or on another one. */
export function assessGolden(name: string, preset?: string): PlanReport {
  const file = new URL(`plans/${name}.threadline.json`, import.meta.url)
  const plan = parsePlan(readFileSync(fileURLToPath(file), 'utf8'))
  if (!plan.ok) throw new Error(`${name}: ${plan.error.message}`)
  const doc = preset ? { ...plan.value, head: { ...plan.value.head, preset } } : plan.value
  const spec = headSpecOf(doc)
  const key = JSON.stringify(spec)
  if (!grounds.has(key)) {
    const head = buildHead(asset, spec)
    const { structures } = placeAnatomy(head)
    grounds.set(key, { head, structures, ground: groundOf(head, structures) })
  }
  const { head, structures, ground } = grounds.get(key)!
  const assessed = assessPlan(doc, head, structures, ground)
  if (!assessed.ok) throw new Error(`${name}: ${assessed.error.message}`)
  return reportOf(doc, assessed.value)
}

export const findingsOf = (report: PlanReport): readonly ReportFinding[] => [
  ...report.threads.flatMap((thread) => thread.findings),
  ...report.findings,
]

/** Structures named with a danger, codes of other dangers; each once, sorted. */
export const dangersOf = (report: PlanReport): string[] =>
  [
    ...new Set(findingsOf(report).flatMap((f) => (f.severity === 'danger' ? [f.structure ?? f.code] : []))),
  ].toSorted()
