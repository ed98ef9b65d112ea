import { afterAll, describe, expect, it, vi } from 'vitest'
import { EXIT_ANGLE_DEG, PROBABILITY_STEPS_OF_TEST } from './thresholds.ts'
import type { Finding } from '../../src/geometry/check-types.ts'
import { rank } from '../../src/geometry/severity.ts'
import { PRESETS } from '../../src/head/presets.ts'
import { mirroredThread } from '../../src/plan/edits/mirror.ts'
import type { PlanDocument } from '../../src/plan/index.ts'
import { benchFor, type Bench } from '../independent/files-of.ts'
import { emptyPlan, type PlanFile } from '../independent/random-plans.ts'
import { clearanceByStructure, judgedPlan, keyOf, severityByStructure, verdictsOf } from './relations.ts'
import { isFull, SOAK_LIMIT_MS, tries } from './sizes.ts'

/** Sampled so finely, mm, a path is four times as fine as the planner's. */
const FINE_STEP_MM = 0.25
/** A verdict that changes by finer sampling has to stand so near its limit, mm. */
const NEAR_LIMIT_MM = 0.05
/** A likelihood so near one of its limits may fall on either side of it. */
const NEAR_LIMIT_PROBABILITY = 0.01
/** Mirrored and reversed sums are added in another order: what is left of a millimetre. */
const SAME_MM = 0.01

const HEADS = (isFull ? PRESETS : PRESETS.slice(0, 1)).map(({ id }): PlanFile['head'] => ({
  template: 'face-1',
  preset: id,
  morphs: {},
}))
const PLANS_PER_HEAD = tries(Math.ceil(2000 / PRESETS.length), 5)

const bench = (head: PlanFile['head']): Bench => benchFor(emptyPlan(head))

/** Runs a check on so many random plans of every head. */
function onPlans(
  check: (plan: NonNullable<ReturnType<typeof judgedPlan>>, ready: Bench, what: string) => void,
): void {
  let checked = 0
  for (const [k, head] of HEADS.entries()) {
    const ready = bench(head)
    let plans = 0
    for (let seed = 50_000 + 10_000 * k; plans < PLANS_PER_HEAD; seed++) {
      const plan = judgedPlan(seed, head, ready)
      if (plan === null) continue
      plans++
      checked++
      check(plan, ready, `${head.preset}, seed ${seed}`)
    }
  }
  if (isFull) console.info(`soak: ${expect.getState().currentTestName}: ${checked} plans`)
  expect(checked).toBe(HEADS.length * PLANS_PER_HEAD)
}

/** Whether a finding stands so near one of its limits that the last digits decide. */
const onTheEdge = ({ value, limit, contactProbability: p }: Finding): boolean =>
  (value !== null && Math.abs(value) <= NEAR_LIMIT_MM) ||
  (value !== null && limit !== null && Math.abs(value - limit) <= NEAR_LIMIT_MM) ||
  (p !== null && PROBABILITY_STEPS_OF_TEST.some((step) => Math.abs(p - step) <= NEAR_LIMIT_PROBABILITY))

/** The figures of each kind of finding, smallest first; 0 for those without one. Severity is part of the kind. */
function valuesByKey(findings: readonly Finding[], flipped: boolean): ReadonlyMap<string, readonly number[]> {
  const values = new Map<string, number[]>()
  for (const finding of findings) {
    const key = `${keyOf(finding, flipped)} ${finding.severity}`
    const value = finding.stiffenedOnly ? 0 : (finding.value ?? 0)
    values.set(
      key,
      [...(values.get(key) ?? []), value].toSorted((a, b) => a - b),
    )
  }
  return values
}

describe('a mirrored plan', () => {
  it(
    'gets the mirrored findings, with the same figures',
    () =>
      onPlans(({ doc, threads }, ready, what) => {
        const mirrored = {
          ...doc,
          threads: doc.threads.map((thread) => mirroredThread(thread, ready.head, thread.id)),
        }
        const others = verdictsOf(mirrored, ready)
        expect(others, what).not.toBeNull()
        for (const [i, { findings }] of threads.entries()) {
          const there = valuesByKey(findings, true)
          const back = valuesByKey(others![i]!.findings, false)
          if (!findings.some(onTheEdge))
            expect([...back.keys()].toSorted(), what).toEqual([...there.keys()].toSorted())
          for (const [key, values] of there) {
            const mirroredValues = back.get(key)
            if (mirroredValues?.length !== values.length) {
              expect(findings.some(onTheEdge), `${what}: ${key}`).toBe(true)
              continue
            }
            values.forEach((value, k) =>
              expect(Math.abs(mirroredValues[k]! - value), `${what}: ${key}`).toBeLessThan(SAME_MM),
            )
          }
        }
      }),
    SOAK_LIMIT_MS,
  )
})

describe('a larger margin', () => {
  it(
    'never lowers the severity of anything',
    () =>
      onPlans(({ doc, threads }, ready, what) => {
        const wider = (byMm: number): PlanDocument => {
          const margins = ready.structures.map(({ id, marginMm }) => [id, marginMm + byMm] as const)
          return { ...doc, settings: { ...doc.settings, marginsMm: Object.fromEntries(margins) } }
        }
        let before = threads
        for (const byMm of [1, 4]) {
          const now = verdictsOf(wider(byMm), ready)!
          for (const [i, result] of before.entries()) {
            const after = severityByStructure(now[i]!)
            for (const [key, severity] of severityByStructure(result))
              expect(after.get(key) ?? -1, `${what}: ${key}, ${byMm} mm more`).toBeGreaterThanOrEqual(
                severity,
              )
            expect(rank(now[i]!.severity)).toBeGreaterThanOrEqual(rank(result.severity))
          }
          before = now
        }
      }),
    SOAK_LIMIT_MS,
  )
})

describe('a thread that is ramped at both ends, drawn from its other end', () => {
  it(
    'is as far from every structure',
    () =>
      onPlans(({ doc }, ready, what) => {
        const [thread] = doc.threads
        if (thread === undefined || thread.passes.length !== 1) return
        const ramped = (reversed: boolean): PlanDocument => ({
          ...doc,
          threads: [
            {
              ...thread,
              entry: { technique: 'ramp', angleDeg: EXIT_ANGLE_DEG },
              endExits: true,
              passes: reversed ? [thread.passes[0]!.toReversed()] : thread.passes,
            },
          ],
        })
        const [there, back] = [verdictsOf(ramped(false), ready), verdictsOf(ramped(true), ready)]
        expect(back === null, what).toBe(there === null)
        const least = clearanceByStructure(back![0]!)
        for (const [key, clearance] of clearanceByStructure(there![0]!)) {
          const other = least.get(key)
          if (other !== undefined)
            expect(Math.abs(other - clearance), `${what}: ${key}`).toBeLessThan(NEAR_LIMIT_MM)
        }
      }),
    SOAK_LIMIT_MS,
  )
})

describe('one more thread', () => {
  it(
    'changes nothing that another thread does to structures',
    () => {
      let former: PlanDocument['threads'] = []
      onPlans(({ doc, threads }, ready, what) => {
        const added = former.map((thread, k) => ({ ...thread, id: `added-${k}` }))
        former = doc.threads
        const together = verdictsOf({ ...doc, threads: [...doc.threads, ...added] }, ready)
        if (together === null) return
        for (const [i, { findings }] of threads.entries()) {
          const of = (list: readonly Finding[]) => list.filter(({ structure }) => structure !== null)
          expect(of(together[i]!.findings), what).toEqual(of(findings))
        }
      })
    },
    SOAK_LIMIT_MS,
  )
})

describe('a path that is sampled more finely', () => {
  afterAll(() => {
    vi.doUnmock('../../src/geometry/limits.ts')
    vi.resetModules()
  })

  it(
    `turns no danger into clear, but within ${NEAR_LIMIT_MM} mm of a limit`,
    async () => {
      vi.resetModules()
      vi.doMock('../../src/geometry/limits.ts', async (original) => ({
        ...(await original<object>()),
        SAMPLE_STEP_MM: FINE_STEP_MM,
      }))
      const finely = await import('./relations.ts')
      const { benchFor: fineBench } = await import('../independent/files-of.ts')
      const benches = new Map<Bench, Bench>()
      let samples = 0
      onPlans(({ doc, threads }, ready, what) => {
        const fine = benches.get(ready) ?? fineBench({ ...emptyPlan(headOf(doc)) })
        benches.set(ready, fine)
        const others = finely.verdictsOf(doc, fine)!
        for (const [i, { findings, passes }] of threads.entries()) {
          const [path, finePath] = [passes[0], others[i]!.passes[0]]
          // A thread without a path is told so, coarsely and finely.
          expect(finePath === undefined, what).toBe(path === undefined)
          if (path === undefined || finePath === undefined) continue
          samples += finePath.samples.length / path.samples.length
          const after = severityByStructure(others[i]!)
          for (const finding of findings) {
            if (finding.severity !== 'danger' || finding.structure === null || onTheEdge(finding)) continue
            const key = `${finding.structure} ${finding.side}`
            expect(after.get(key) ?? -1, `${what}: ${key}`).toBeGreaterThan(rank('clear'))
          }
        }
      })
      // Else the finer step has not reached the checker, and nothing was compared.
      expect(samples / (HEADS.length * PLANS_PER_HEAD)).toBeGreaterThan(2)
    },
    SOAK_LIMIT_MS,
  )
})

const headOf = (doc: PlanDocument): PlanFile['head'] => ({
  template: 'face-1',
  preset: doc.head.preset,
  morphs: {},
})
