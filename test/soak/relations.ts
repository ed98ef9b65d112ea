import type { Finding, ThreadResult } from '../../src/geometry/check-types.ts'
import { rank } from '../../src/geometry/severity.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { assessPlan } from '../../src/plan/assess.ts'
import type { PlanDocument } from '../../src/plan/index.ts'
import type { Bench } from '../independent/files-of.ts'
import { randomPlan, type PlanFile } from '../independent/random-plans.ts'

/** The plan of a file that is one. */
export function planOf(file: PlanFile): PlanDocument {
  const read = parsePlan(JSON.stringify(file))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** Verdicts of a plan; null when a point means no place on this head. */
export function verdictsOf(
  doc: PlanDocument,
  { head, structures, ground }: Bench,
): readonly ThreadResult[] | null {
  const assessed = assessPlan(doc, head, structures, ground)
  return assessed.ok ? assessed.value.check.threads : null
}

/** A plan with verdicts, by its seed; null where the seed gives none. */
export function judgedPlan(seed: number, head: PlanFile['head'], bench: Bench) {
  const doc = planOf(randomPlan(seed, head, 'average', bench.head))
  const threads = verdictsOf(doc, bench)
  return threads === null ? null : { doc, threads }
}

/** What tells one finding of a thread from its others. */
export const keyOf = ({ code, structure, side, pass }: Finding, flipped = false): string =>
  [code, structure, flipped ? otherSide(side) : side, structure === null ? '' : pass].join(' ')

const otherSide = (side: Finding['side']): Finding['side'] =>
  side === 'left' ? 'right' : side === 'right' ? 'left' : side

/** The worst severity that each structure gets from a thread: its place in the order of severities. */
export function severityByStructure(result: ThreadResult): ReadonlyMap<string, number> {
  const worst = new Map<string, number>()
  for (const { structure, side, severity } of result.findings) {
    if (structure === null) continue
    const key = `${structure} ${side}`
    worst.set(key, Math.max(worst.get(key) ?? -1, rank(severity)))
  }
  return worst
}

/** The least clearance to each structure that is told of, mm. */
export function clearanceByStructure(result: ThreadResult): ReadonlyMap<string, number> {
  const least = new Map<string, number>()
  for (const { structure, side, value, stiffenedOnly } of result.findings) {
    if (structure === null || value === null || stiffenedOnly) continue
    const key = `${structure} ${side}`
    least.set(key, Math.min(least.get(key) ?? Infinity, value))
  }
  return least
}
