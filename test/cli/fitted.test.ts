import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../src/cli/check-document.ts'
import { emptyPlan, type Measurement } from '../../src/plan/index.ts'

const TYPED: readonly Measurement[] = [
  { id: 'tragion-cheilion', side: 'left', mm: 109 },
  { id: 'nasion-gnathion', mm: 160 },
]

describe('the checker on a plan with caliper distances', () => {
  const checked = checkDocument({ ...emptyPlan('Fitted'), individual: { measurements: TYPED } })

  it('judges on the fitted head, and tells to what it was fitted and what is missed', () => {
    const text = checked.text().replaceAll(/\s+/g, ' ')
    expect(text).toContain('Head: fitted to 2 measurements')
    expect(text).toContain(
      'tragion to cheilion left 109 mm (met) and nasion to gnathion 160 mm (25 mm short)',
    )
    expect(text).toContain('Unlikely, check it: nasion to gnathion')
  })

  it('lists the residuals in the JSON report', () => {
    const [cheek, height] = checked.report.grounds.distances
    expect(cheek).toMatchObject({ id: 'tragion-cheilion', side: 'left', mm: 109, question: null })
    expect(Math.abs(cheek!.residualMm)).toBeLessThan(1)
    expect(height!.residualMm).toBeCloseTo(height!.builtMm - 160, 3)
  })
})
