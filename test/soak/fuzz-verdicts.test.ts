import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MORPHS, PRESETS } from '../../src/head/presets.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { assessPlan } from '../../src/plan/assess.ts'
import type { PlanDocument } from '../../src/plan/index.ts'
import { geometryOf } from '../../src/report/geometry-of.ts'
import { reportOf, textReport } from '../../src/report/index.ts'
import { benchFor, type Bench } from '../independent/files-of.ts'
import { emptyPlan, randomPlan } from '../independent/random-plans.ts'
import { seededRandom } from '../support/random.ts'
import { mutated } from './mutate.ts'
import { isFull, SOAK_LIMIT_MS, tries } from './sizes.ts'
import { expectClear, notFinite, saysNaN } from './watch.ts'

const FOLDERS = ['test/plans', 'test/golden/plans']
const PLANS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.threadline.json'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
)
/** For one plan, however long: processor time, ms. */
const LONGEST_MS_PER_THREAD = 1000

/** Judge a plan and look into everything that comes of it. @returns whether it has verdicts */
function judge(what: string, doc: PlanDocument, { head, structures, ground }: Bench): boolean {
  const start = process.cpuUsage()
  const assessed = assessPlan(doc, head, structures, ground)
  const { user } = process.cpuUsage(start)
  const passes = doc.threads.reduce((sum, thread) => sum + thread.passes.length, 0)
  expect(user / 1000, `${what}: time`).toBeLessThan(LONGEST_MS_PER_THREAD * Math.max(1, passes))
  if (!assessed.ok) {
    expectClear(assessed.error)
    return false
  }
  const report = reportOf(doc, assessed.value)
  expect(notFinite(report), what).toEqual([])
  expect(notFinite(geometryOf(head, structures, assessed.value).threads), what).toEqual([])
  expect(saysNaN(JSON.stringify(report)), what).toBe(false)
  expect(saysNaN(textReport(report)), what).toBe(false)
  return true
}

describe('spoilt plans that are still plans', () => {
  it(
    'get a report without a number that is none, or one clear sentence',
    () => {
      const bench = benchFor(emptyPlan({ template: 'face-1', preset: 'female-45', morphs: {} }))
      let [judged, taken] = [0, 0]
      for (let seed = 1; judged < tries(4000, 10); seed++) {
        const read = parsePlan(mutated(PLANS[seed % PLANS.length]!, seed))
        // Long plans would use up the time of many short ones.
        if (!read.ok || read.value.threads.length > 6) continue
        judged++
        // Its own head is built in the other test: here all share one.
        const doc = { ...read.value, head: { template: 'face-1', preset: 'female-45', morphs: {} } } as const
        taken += Number(judge(`seed ${seed}`, doc, bench))
      }
      console.info(`soak: spoilt plans: ${judged} judged, ${taken} with verdicts`)
      expect(taken).toBeGreaterThan(judged / 3)
    },
    SOAK_LIMIT_MS,
  )
})

describe('random plans on random morphs', () => {
  it(
    'get a report without a number that is none',
    () => {
      const heads = tries(120, 1)
      const plansPerHead = tries(25, 4)
      let verdicts = 0
      for (let k = 1; k <= heads; k++) {
        const random = seededRandom(7000 + k)
        const morphs = Object.fromEntries(
          MORPHS.map(({ id }) => [id, random.next() < 0.4 ? random.next() : 0]),
        )
        const head = { template: 'face-1' as const, preset: random.pick(PRESETS).id, morphs }
        const layers = random.pick(['thin', 'average'] as const)
        const bench = benchFor(emptyPlan(head, layers))
        for (let seed = 0; seed < plansPerHead; seed++) {
          const file = randomPlan(k * 1000 + seed, head, layers, bench.head)
          const read = parsePlan(JSON.stringify(file))
          if (!read.ok) throw new Error(read.error.message)
          verdicts += Number(judge(`head ${k}, plan ${seed}`, read.value, bench))
        }
      }
      if (isFull) console.info(`soak: ${heads} heads, ${verdicts} plans with verdicts`)
      expect(verdicts).toBeGreaterThan(0.8 * heads * plansPerHead)
    },
    SOAK_LIMIT_MS,
  )
})
