import { describe, expect, it } from 'vitest'
import { carryProducts, redefineProduct } from '../../../src/plan/edits/own-products.ts'
import {
  emptyPlan,
  setProduct,
  type OwnProduct,
  type PlanDocument,
  type PlanThread,
} from '../../../src/plan/index.ts'

const blue: OwnProduct = {
  id: 'own-blue',
  name: 'Blue',
  material: 'PDO',
  form: 'barbed',
  tip: 'blunt',
  gauge: 19,
}
const thread: PlanThread = {
  id: 't1',
  product: 'own-blue',
  plane: 'subcutis',
  passes: [
    [
      { landmark: 'tragus', side: 'left' },
      { landmark: 'cheilion', side: 'left' },
    ],
  ],
  entry: { technique: 'perpendicular' },
  endExits: false,
  anchor: 'none',
}
const plan: PlanDocument = { ...emptyPlan(), threads: [thread] }

describe('a plan and the products it uses', () => {
  it('takes the definition along when a thread first uses an own product', () => {
    expect(carryProducts(plan, [blue]).products).toEqual([blue])
  })

  it('drops a definition that no thread uses any more', () => {
    const carrying = carryProducts(plan, [blue])
    expect(carryProducts(setProduct(carrying, 't1', 'pdo-cog-21'), [blue])).not.toHaveProperty('products')
  })

  it('keeps its own definition although the clinic changed its list, and is the same plan then', () => {
    const carrying = carryProducts(plan, [blue])
    expect(carryProducts(carrying, [{ ...blue, gauge: 18 }])).toBe(carrying)
    expect(carryProducts(emptyPlan(), [blue])).toEqual(emptyPlan())
  })

  it('takes a new definition over when asked, and asks again for dangers that were accepted for the old one', () => {
    const accepted = { ...carryProducts(plan, [blue]), threads: [{ ...thread, accepted: 'vessel marked' }] }
    const thicker = redefineProduct(accepted, { ...blue, gauge: 18 })
    expect(thicker.products?.[0]?.gauge).toBe(18)
    expect(thicker.threads[0]).not.toHaveProperty('accepted')
    expect(redefineProduct(accepted, { ...blue })).toBe(accepted)
    expect(redefineProduct(emptyPlan(), blue)).toEqual(emptyPlan())
  })
})
