import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../src/head/presets.ts'
import type { Tally } from './compare.ts'
import { tries } from '../soak/sizes.ts'
import { judgeBatch, type Batch } from './random-verdicts.ts'

const plain = PRESETS.map(({ id }) => ({ preset: id, morphs: {}, layers: 'average' as const }))
const changed = [
  { preset: 'female-30', morphs: { age: 1 }, layers: 'thin' as const },
  { preset: 'male-60', morphs: { jowl: 1, neck: 0.5 }, layers: 'average' as const },
  { preset: 'female-45-african', morphs: { fullness: 1 }, layers: 'thin' as const },
  { preset: 'male-45-east-asian', morphs: { neck: 1, age: 0.4 }, layers: 'average' as const },
]
/** More than 200 in all for the soak, as many as tell a slip in `npm test`. */
const PLANS_A_HEAD = tries(15, 5)
const BATCHES = [...plain, ...changed].map((head, i): Batch => ({
  ...head,
  plans: PLANS_A_HEAD,
  firstSeed: 1000 * (i + 1),
}))

/** Some 5 s alone; many times that beside other work. */
const SLOWEST_BATCH_MS = tries(900_000, 300_000)

describe('verdicts of random plans, computed again from the geometry dump by brute force', () => {
  const tallies: (Tally & { plans: number; refused: number })[] = []
  const sum = (figure: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((total, tally) => total + figure(tally), 0)

  it.each(BATCHES)(
    'agree on $preset $morphs, layers $layers, seed $firstSeed',
    (batch) => {
      const tally = judgeBatch(batch)
      tallies.push(tally)
      expect(tally.disagreements).toEqual([])
    },
    SLOWEST_BATCH_MS,
  )

  it('were as many plans as asked for, of which few had points off the head', () => {
    expect(sum(({ plans }) => plans)).toBe(PLANS_A_HEAD * BATCHES.length)
    expect(sum(({ refused }) => refused)).toBeLessThan(0.1 * sum(({ plans }) => plans))
  })

  it('agree without leaning on tolerance', () => {
    const compared = sum((tally) => tally.compared)
    expect(compared).toBeGreaterThan(5 * sum(({ plans }) => plans))
    expect(sum(({ ambiguous }) => ambiguous) / compared).toBeLessThan(0.15)
    expect(sum(({ folded }) => folded) / compared).toBeLessThan(0.005)
  })

  it('rest on contact probabilities that another Monte Carlo finds too', () => {
    expect(
      sum(({ probabilitiesOff }) => probabilitiesOff) / sum(({ probabilities }) => probabilities),
    ).toBeLessThan(0.1)
  })
})
