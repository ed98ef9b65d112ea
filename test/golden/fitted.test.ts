import { describe, expect, it } from 'vitest'
import { planText } from '../../scripts/calibration/case-file.ts'
import { judgePlan, parsedPlan } from '../../scripts/calibration/judge-plan.ts'
import type { Measurement } from '../../src/plan/index.ts'
import { dangersOf } from './assess-golden.ts'

/** A woman whose left cheek is longer than her right one, with a wider and longer face than the preset. */
const TYPED: readonly Measurement[] = [
  { id: 'tragion-cheilion', side: 'left', mm: 110 },
  { id: 'tragion-cheilion', side: 'right', mm: 105 },
  { id: 'tragion-gonion', side: 'left', mm: 66 },
  { id: 'zygion-zygion', mm: 135 },
  { id: 'nasion-gnathion', mm: 120 },
  { id: 'cheilion-cheilion', mm: 48 },
]

const fitted = (name: string) =>
  judgePlan({ ...parsedPlan(planText(name)), individual: { measurements: TYPED } })

describe('a golden plan on a head fitted to a patient', () => {
  it.each([
    ['jawline-sub-smas', 'facial-nerve-marginal-mandibular'],
    ['temporal-branch-at-arch', 'facial-nerve-temporal'],
    ['parotid-deep', 'parotid-gland'],
    ['cog-in-the-dermis', 'product-plane'],
    ['cheek-too-shallow', 'too-shallow'],
  ])('keeps what is dangerous about %s: %s', (name, danger) => {
    const report = fitted(name)
    expect(dangersOf(report)).toContain(danger)
    expect(report.grounds).toMatchObject({ head: 'fitted', scan: false, measurements: 6 })
    expect(report.grounds.sentences.join(' ')).toMatch(/fitted to 6 measurements/)
    for (const { residualMm } of report.grounds.distances) expect(Math.abs(residualMm)).toBeLessThan(1)
  })

  it('is judged the same every time', () => {
    expect(fitted('jawline-subcutis')).toEqual(fitted('jawline-subcutis'))
  })
})
