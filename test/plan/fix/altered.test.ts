import { describe, expect, it } from 'vitest'
import type { Finding, ThreadResult } from '../../../src/geometry/check-types.ts'
import { alteredMm, judgeOf, type Judged } from '../../../src/plan/fix/judged.ts'
import { isGood } from '../../../src/plan/fix/search.ts'
import { finding } from '../../report/support.ts'
import { planOn } from './support/ground.ts'

const { doc, context } = planOn('plans/full-face')
const judged = judgeOf(doc, 0, context).judge(doc.threads[0]!)!

/** The same thread with so much of it in altered anatomy, and so much without data, mm. */
function withGaps(altered: number, noData: number): Judged {
  const gap = (toMm: number, restsOn: Finding['restsOn']): Finding[] =>
    toMm === 0
      ? []
      : [
          finding({
            code: 'not-assessed',
            severity: 'not-assessed',
            structure: null,
            fromMm: 0,
            toMm,
            restsOn: restsOn!,
          }),
        ]
  const result: ThreadResult = {
    ...judged.result,
    assessedMm: judged.result.lengthMm - altered - noData,
    findings: [...gap(altered, 'altered'), ...gap(noData, 'generic')],
  }
  return { ...judged, result }
}

describe('a fix beside altered anatomy', () => {
  it('knows how much of a thread runs in it', () => {
    expect(alteredMm(withGaps(12, 3).result)).toBe(12)
    expect(alteredMm(withGaps(0, 3).result)).toBe(0)
  })

  it('is never offered where it leads into it, also where no more is left unassessed', () => {
    expect(isGood(withGaps(0, 10), withGaps(0, 10), {})).toBe(true)
    expect(isGood(withGaps(5, 5), withGaps(0, 10), {})).toBe(false)
    expect(isGood(withGaps(5, 5), withGaps(6, 5), {})).toBe(true)
  })
})
