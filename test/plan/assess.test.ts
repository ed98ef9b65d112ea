import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import { assessPlan, groundOf, type Assessment } from '../../src/plan/assess.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { headSpecOf, type PlanDocument } from '../../src/plan/document.ts'
import { setMargin, setPlane, setSettings } from '../../src/plan/edits/index.ts'
import { planWith, thread } from './support/plans.ts'
import { realHead } from './support/real-head.ts'

const head = realHead()
const { structures } = placeAnatomy(head)
const ground = groundOf(head, structures)

function examplePlan(name: string): PlanDocument {
  const read = parsePlan(readFileSync(new URL(`../plans/${name}.threadline.json`, import.meta.url)))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

function assess(doc: PlanDocument): Assessment {
  const assessed = assessPlan(doc, head, structures, ground)
  if (!assessed.ok) throw new Error(assessed.error.message)
  return assessed.value
}

const jawline = examplePlan('jawline')

describe('assessPlan', () => {
  it('judges every thread of the plan, in its order', () => {
    const { check, threads } = assess(planWith(...jawline.threads, { ...jawline.threads[0]!, id: 'again' }))
    expect(check.threads.map(({ id }) => id)).toEqual(['t1', 'again'])
    expect(threads.map(({ id }) => id)).toEqual(['t1', 'again'])
    expect(check.count.total).toBe(2)
    expect(check.threads[0]?.lengthMm).toBeGreaterThan(50)
  })

  it('gives the same verdicts on a ground made once and made anew', () => {
    const anew = assessPlan(jawline, head, structures)
    expect(anew).toEqual({ ok: true, value: assess(jawline) })
  })

  it('finds danger under the SMAS where the subcutis shows none', () => {
    const doc = examplePlan('artery-under-smas')
    expect(assess(doc).check.severity).toBe('danger')
    expect(assess(jawline).check.severity).not.toBe('danger')
  })

  it('heeds the margins of the plan', () => {
    const limitOf = (doc: PlanDocument) =>
      assess(doc)
        .check.threads.flatMap((result) => result.findings)
        .find((finding) => finding.structure === 'facial-artery')?.limit
    const doc = examplePlan('artery-under-smas')
    expect(limitOf(setMargin(doc, 'facial-artery', 4))).toBe(4)
    expect(limitOf(doc)).not.toBe(4)
  })

  it('refuses a margin that would silently protect nothing', () => {
    const refused = assessPlan(setMargin(jawline, 'facial-arterie', 4), head, structures, ground)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'unknown-structure', path: '$.settings.marginsMm["facial-arterie"]' },
    })
  })

  it('refuses a point that means no place on this head', () => {
    const points = [{ landmark: 'menton' }, { tri: 1e7, bary: [1, 0, 0] as const }]
    const refused = assessPlan(planWith(thread('t1', { passes: [points] })), head, structures, ground)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'off-head', path: '$.threads[0].points[1].tri' },
    })
  })

  it('leaves the plan as it was', () => {
    const before = structuredClone(jawline)
    assess(jawline)
    expect(jawline).toEqual(before)
  })
})

describe('what the head is told', () => {
  it('is a head with thin layers, on which the same thread lies shallower', () => {
    const doc = setPlane(setSettings(jawline, { layers: 'thin' }), 't1', 'smas')
    const thin = realHead(headSpecOf(doc))
    const placed = placeAnatomy(thin)
    const assessed = assessPlan(doc, thin, placed.structures)
    if (!assessed.ok) throw new Error(assessed.error.message)
    const average = assess(setPlane(jawline, 't1', 'smas')).check.threads[0]!.depthMm!.mean
    expect(assessed.value.check.threads[0]!.depthMm!.mean).toBeLessThan(average - 0.3)
  })
})
