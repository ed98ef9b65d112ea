import { describe, expect, it } from 'vitest'
import { placeAnatomy, placeContext } from '../../../src/anatomy/index.ts'
import { assessPlan, groundOf } from '../../../src/plan/assess.ts'
import { designOf, mostOffDeg, setLaxity, type Design } from '../../../src/plan/design/index.ts'
import { turnDeg } from '../../../src/plan/design/skin-compass.ts'
import {
  addThread,
  emptyPlan,
  mirroredThread,
  reverseThread,
  type PlanDocument,
  type PlanThread,
} from '../../../src/plan/index.ts'
import { realHead } from '../support/real-head.ts'

const head = realHead()
const { structures } = placeAnatomy(head)
const ground = groundOf(head, structures, placeContext(head))

const cheek = (id: string, changes: Partial<PlanThread> = {}): PlanThread => ({
  id,
  product: 'pdo-cog-21',
  plane: 'subcutis',
  passes: [
    [
      { landmark: 'tragion', side: 'left', mm: { anterior: 12, superior: -8 } },
      { landmark: 'cheilion', side: 'left', mm: { lateral: 20, superior: -18 } },
    ],
  ],
  entry: { technique: 'perpendicular' },
  endExits: false,
  anchor: 'none',
  ...changes,
})
const planOf = (...threads: readonly PlanThread[]): PlanDocument =>
  threads.reduce((doc, thread) => addThread(doc, thread), emptyPlan('Test'))

function judged(doc: PlanDocument) {
  const assessed = assessPlan(doc, head, structures, ground)
  if (!assessed.ok) throw new Error(assessed.error.message)
  const inputs = new Map(assessed.value.threads.map((input) => [input.id, input]))
  return { check: assessed.value.check, inputs }
}
function design(doc: PlanDocument): Design {
  const { check, inputs } = judged(doc)
  return designOf(doc, head, ground.context, check.threads, inputs)
}

describe('the design of a usual cheek thread', () => {
  const plan = planOf(cheek('t1'))
  const { directions, holds, spread } = design(plan)

  it('pulls up and back within the usual directions', () => {
    expect(directions).toHaveLength(1)
    expect(directions[0]!.riseDeg).toBeGreaterThan(25)
    expect(directions[0]!.riseDeg).toBeLessThan(60)
    expect(mostOffDeg({ directions })).toBe(0)
  })

  it('is held in bound SMAS in front of the ear, and draws SMAS that glides', () => {
    expect(holds[0]).toMatchObject({
      zone: 'fixed',
      stable: true,
      barbs: 'both-ways',
      strength: 'firm',
      laxity: null,
    })
    expect(holds[0]!.fixedMm).toBeGreaterThan(20)
    expect(holds[0]!.mobileMm).toBeGreaterThan(10)
  })

  it('gathers about one pull, nowhere two', () => {
    expect(spread.most!.value).toBeGreaterThan(0.7)
    expect(spread.bunches).toEqual([])
  })

  it('turned round draws the other way, and is held where the SMAS glides', () => {
    const turned = design(reverseThread(plan, 't1'))
    expect(turnDeg(turned.directions[0]!.riseDeg, directions[0]!.riseDeg)).toBeGreaterThan(172)
    expect(turned.directions[0]!.offDeg).toBeGreaterThan(100)
    expect(turned.holds[0]).toMatchObject({ zone: 'mobile', stable: false })
  })

  it('mirrored has the same numbers on the other side', () => {
    const other = design(planOf(mirroredThread(cheek('t1'), head, 't1')))
    expect(other.directions[0]!.riseDeg).toBeCloseTo(directions[0]!.riseDeg, 3)
    expect(other.directions[0]!.at[0]).toBeCloseTo(-directions[0]!.at[0], 3)
    expect(other.spread.most!.value).toBeCloseTo(spread.most!.value, 3)
    expect(other.spread.most!.at[0]).toBeCloseTo(-spread.most!.at[0], 3)
    for (const key of ['fixedMm', 'mobileMm', 'otherMm'] as const)
      expect(other.holds[0]![key]).toBeCloseTo(holds[0]![key], 1)
  })

  it('is no part of any verdict: judging it leaves the check as it is', () => {
    const { check, inputs } = judged(plan)
    const before = JSON.stringify(check)
    designOf(plan, head, ground.context, check.threads, inputs)
    expect(JSON.stringify(check)).toBe(before)
  })
})

describe('the number of threads', () => {
  it('stands beside the usual one for each area that was graded', () => {
    const plan = setLaxity(planOf(cheek('t1'), cheek('t2')), 'jawline', 'moderate')
    const { counts, holds } = design(plan)
    expect(counts).toHaveLength(1)
    expect(counts[0]).toMatchObject({ area: 'jawline', grade: 'moderate', planned: { left: 2, right: 0 } })
    expect(counts[0]!.usual[0]).toMatchObject({ min: 2, max: 4, verified: true })
    expect(holds[0]!.laxity).toEqual({ area: 'jawline', grade: 'moderate', carried: true })
  })

  it('leaves out threads that draw nothing', () => {
    const plan = setLaxity(planOf(cheek('t1', { product: 'pdo-mono-std' })), 'jawline', 'mild')
    const { counts, directions, holds, spread } = design(plan)
    expect(counts[0]!.planned).toEqual({ left: 0, right: 0 })
    expect([directions, holds, spread.most]).toEqual([[], [], null])
  })
})
