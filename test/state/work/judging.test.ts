import { describe, expect, it } from 'vitest'
import type { Severity, ThreadResult } from '../../../src/geometry/check-types.ts'
import { emptyPlan } from '../../../src/plan/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { waitAfter, withFound } from '../../../src/state/work/judging.ts'

const result = (id: string, severity: Severity): ThreadResult => ({
  id,
  severity,
  side: 'left',
  region: null,
  lengthMm: 50,
  assessedMm: 50,
  depthMm: null,
  findings: [],
  passes: [],
})

describe('the wait for a verdict', () => {
  it('counts every thread that was checked, and calls none clear before its neighbours were looked at', () => {
    const wait = waitAfter(assessmentStore.getInitialState(), emptyPlan(), [result('a', 'clear')])
    const more = withFound(wait, [result('b', 'danger'), result('c', 'clear'), result('d', 'not-assessed')])
    expect(more.done).toBe(4)
    expect([...more.found.keys()]).toEqual(['b', 'd'])
  })
})
