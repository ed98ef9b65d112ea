import { readFileSync } from 'node:fs'
import { placeAnatomy } from '../../../../src/anatomy/index.ts'
import type { ThreadResult } from '../../../../src/geometry/check-types.ts'
import { assessPlan, groundOf } from '../../../../src/plan/assess.ts'
import { parsePlan } from '../../../../src/plan/codec.ts'
import { headSpecOf, type PlanDocument } from '../../../../src/plan/document.ts'
import { realHead } from '../../support/real-head.ts'

/** A plan of `test/`, e.g. `golden/plans/brow-tail`, on its own head. */
export function planOn(name: string) {
  const read = parsePlan(readFileSync(new URL(`../../../${name}.threadline.json`, import.meta.url)))
  if (!read.ok) throw new Error(read.error.message)
  const doc = read.value
  const head = realHead(headSpecOf(doc))
  const { structures } = placeAnatomy(head)
  const ground = groundOf(head, structures)
  const verdict = (plan: PlanDocument, id: string): ThreadResult => {
    const assessed = assessPlan(plan, head, structures, ground)
    if (!assessed.ok) throw new Error(assessed.error.message)
    const found = assessed.value.check.threads.find((thread) => thread.id === id)
    if (found === undefined) throw new Error(`no thread ${id}`)
    return found
  }
  return { doc, context: { head, ground }, verdict }
}
