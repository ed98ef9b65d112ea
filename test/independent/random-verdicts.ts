import { productById } from '../../src/plan/index.ts'
import { bruteSkin, type BruteSkin } from './brute-skin.ts'
import { compare, emptyTally, type Tally } from './compare.ts'
import type { Dump } from './dump-types.ts'
import { benchFor, filesOf, type Bench } from './files-of.ts'
import { partsOf, type Part } from './parts.ts'
import { emptyPlan, randomPlan, type PlanFile } from './random-plans.ts'

/** A head, and how many random plans to judge on it. */
export interface Batch {
  preset: string
  morphs: Record<string, number>
  layers: 'average' | 'thin'
  plans: number
  firstSeed: number
}

/** What the product's tip is stands in the catalogue, not in the dump. */
export const isSharp = (product: string): boolean =>
  ['sharp', 'cutting'].includes(productById(product)!.tip.value)

export const headOf = ({ preset, morphs }: Pick<Batch, 'preset' | 'morphs'>): PlanFile['head'] => ({
  template: 'face-1',
  preset,
  morphs,
})

/** Everything of a dump that stays the same on one head, made ready. */
export function groundTruth(dump: Dump): { skin: BruteSkin; parts: Part[] } {
  const skin = bruteSkin(dump.skin)
  return { skin, parts: dump.structures.flatMap((structure) => partsOf(structure, skin)) }
}

/** Judge a batch of random plans and compute every verdict again. Plans that are refused are counted and replaced. */
export function judgeBatch(batch: Batch): Tally & { plans: number; refused: number } {
  const head = headOf(batch)
  const bench: Bench = benchFor(emptyPlan(head, batch.layers))
  const tally = emptyTally()
  let truth: ReturnType<typeof groundTruth> | null = null
  let [plans, refused] = [0, 0]
  for (let seed = batch.firstSeed; plans < batch.plans; seed++) {
    const plan = randomPlan(seed, head, batch.layers, bench.head)
    const files = filesOf(plan, bench)
    if (files === null) {
      refused++
      continue
    }
    plans++
    truth ??= groundTruth(files.dump)
    compare(
      files,
      { plan: `${batch.preset} ${plan.name}`, ...truth, operator: plan.settings, isSharp },
      tally,
    )
  }
  return { ...tally, plans, refused }
}
