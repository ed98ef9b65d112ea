import { describe, expect, it } from 'vitest'
import { planText } from '../../scripts/calibration/case-file.ts'
import { judgePlan, parsedPlan, placeOf } from '../../scripts/calibration/judge-plan.ts'
import { buildHead } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import type { PlanDocument } from '../../src/plan/document.ts'
import { headSpecOf, type Measurement } from '../../src/plan/index.ts'
import { resolvePoint } from '../../src/plan/resolve.ts'
import { dangersOf, findingsOf } from './assess-golden.ts'

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

  it('keeps the great auricular nerve in danger on the way down from behind the ear', () => {
    const plan = parsedPlan(planText('post-auricular-neck'))
    // On the head that is fitted already: the plan asks for one of 60.
    const report = judgePlan({
      ...plan,
      head: { ...plan.head, preset: 'female-45' },
      individual: { measurements: TYPED },
    })
    expect(dangersOf(report)).toContain('great-auricular-nerve')
  })

  /**
   * The plan states its far end as so many mm from the gonion. The distances raise the gonion by more than 4 mm and leave
   * the mouth, and with it the artery, about where it was: told in mm the thread runs higher on the face and ends short
   * of the artery; on the skin where it was drawn it comes as near as ever.
   */
  it('follows a thread stated from a landmark, and one drawn on the skin, each to where it then lies', () => {
    const plan = parsedPlan(planText('jowl-sub-smas-facial-artery'))
    const generic = buildHead(loadHeadAssetFromDisk(), headSpecOf(plan))
    const thread = plan.threads[0]!
    const drawn = thread.passes[0]!.map((point) => {
      const at = resolvePoint(generic, point)
      if (!at.ok) throw new Error(at.error.message)
      return at.value
    })
    const individual = { measurements: TYPED }
    const artery = (doc: PlanDocument) =>
      findingsOf(judgePlan(doc)).find(({ structure }) => structure === 'facial-artery')!
    const onSkin = artery({ ...plan, individual, threads: [{ ...thread, passes: [drawn] }] })
    expect(onSkin).toMatchObject({ severity: 'danger', restsOn: 'fitted' })
    expect(onSkin.value).toBeLessThan(2)
    const stated = artery({ ...plan, individual })
    const { head } = placeOf(headSpecOf({ ...plan, individual }))
    const raisedMm = head.landmark('gonion', 'left')[1] - generic.landmark('gonion', 'left')[1]
    expect(raisedMm).toBeGreaterThan(4)
    expect(stated.severity).toBe('caution')
    expect(stated.value! - onSkin.value!).toBeGreaterThan(1)
  })

  it('is judged the same every time', () => {
    expect(fitted('jawline-subcutis')).toEqual(fitted('jawline-subcutis'))
  })
})
