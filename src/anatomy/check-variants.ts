import type { Fail } from './check-records.ts'
import type { StructureRecord, VariantRecord } from './record-types.ts'

/** Shares of sides may miss a sum of 1 by rounding. */
const ROUNDING = 0.005

/** Every variant is drawn, every drawn one is named, the usual course comes first, and no more than all sides are shared out. */
export function checkVariants({ variants = [], courses = [] }: StructureRecord, fail: Fail): void {
  const named = new Set(['nominal', ...variants.map(({ id }) => id)])
  for (const { ramus, variant = 'nominal' } of courses) {
    if (!named.has(variant)) fail(`, ramus ${ramus}`, `one of its variants, got "${variant}"`)
  }
  if (variants.length === 0) return
  if (variants[0]!.id !== 'nominal') fail(', variants', 'the nominal course first')
  for (const { id } of variants) {
    const drawn = courses.some(({ variant = 'nominal' }) => variant === id)
    if (!drawn) fail(`, variant ${id}`, 'a course that has it')
  }
  const firstOther = courses.findIndex(({ variant }) => variant !== undefined)
  if (courses.slice(firstOther).some(({ variant }) => variant === undefined))
    fail(', courses', 'the usual rami before those of variants')
  for (const count of new Set(variants.map(({ of }) => of)))
    checkShares(
      count,
      variants.filter(({ of }) => of === count),
      fail,
    )
}

/** Shares counted together with that of the usual course are all there are; of any others, there may be more. */
function checkShares(of: string | undefined, counted: readonly VariantRecord[], fail: Fail): void {
  const share = counted.reduce((sum, { prevalence }) => sum + (prevalence ?? 0), 0)
  const where = of === undefined ? ', variants' : `, variants of ${of}`
  if (share > 1 + ROUNDING) fail(where, `shares of sides that sum to 1 at most, got ${share}`)
  const complete = of === undefined && counted.every(({ prevalence }) => prevalence !== null)
  if (complete && share < 1 - ROUNDING) fail(where, `shares of sides that sum to 1, got ${share}`)
}
