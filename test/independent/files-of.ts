import { placeAnatomy } from '../../src/anatomy/index.ts'
import { buildHead } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { assessPlan, groundOf } from '../../src/plan/assess.ts'
import { headSpecOf, type PlanDocument } from '../../src/plan/index.ts'
import { geometryOf } from '../../src/report/geometry-of.ts'
import { reportOf } from '../../src/report/index.ts'
import type { Dump, Report } from './dump-types.ts'
import type { PlanFile } from './random-plans.ts'

export interface Files {
  report: Report
  dump: Dump
}

const asset = loadHeadAssetFromDisk()

/** A head made ready once, for many plans. */
export type Bench = ReturnType<typeof benchFor>

const throughJson = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T

/** The head that a plan asks for, with its structures; `keep` may leave structures out. */
export function benchFor(plan: PlanFile, keep: (id: string, side: string) => boolean = () => true) {
  const head = buildHead(asset, headSpecOf(documentOf(plan)))
  return benchOn(
    head,
    placeAnatomy(head).structures.filter(({ id, side }) => keep(id, side)),
  )
}

type StillParts = Pick<Dump, 'skin' | 'structures'>
type Structures = ReturnType<typeof placeAnatomy>['structures']

/** A head that stands already, with other structures. */
export function benchOn(head: ReturnType<typeof buildHead>, structures: Structures) {
  // The large parts of the dump are the same for every plan on this head: turned into text and back only once.
  let still: StillParts | null = null
  const stillParts = (dump: unknown): StillParts => {
    still ??= throughJson<StillParts>(dump)
    return still
  }
  return { head, structures, ground: groundOf(head, structures), stillParts }
}

function documentOf(plan: PlanFile): PlanDocument {
  const read = parsePlan(JSON.stringify(plan))
  if (!read.ok) throw new Error(`${plan.name}: ${read.error.message}`)
  return read.value
}

/**
 * What the checker would write into its two files for a plan, read back from their JSON. Null when a point means no
 * place on this head: such a plan is refused, and has no verdicts.
 */
export function filesOf(plan: PlanFile, bench: Bench): Files | null {
  const { head, structures, ground } = bench
  const doc = documentOf(plan)
  const assessed = assessPlan(doc, head, structures, ground)
  if (!assessed.ok && assessed.error.code === 'off-head') return null
  if (!assessed.ok) throw new Error(`${plan.name}: ${assessed.error.message}`)
  const { skin, structures: placed, ...moving } = geometryOf(head, structures, assessed.value)
  const still = bench.stillParts({ skin, structures: placed })
  return {
    report: throughJson(reportOf(doc, assessed.value)),
    dump: { ...throughJson<Omit<Dump, 'skin' | 'structures'>>(moving), ...still },
  }
}
