import { describe, expect, it } from 'vitest'
import { measureDepth } from '../../../src/geometry/sink.ts'
import { shiftedInDepth } from '../../../src/plan/fix/depth-shift.ts'
import { judgeOf } from '../../../src/plan/fix/judged.ts'
import { planOn } from './support/ground.ts'

const plan = planOn('plans/full-face')
const runs = plan.doc.threads
  .slice(0, 4)
  .map((thread, i) => judgeOf(plan.doc, i, plan.context).judge(thread)!.run)

describe('a run missed in depth', () => {
  it.each([0.5, -0.5, 1.5])('lies %f mm deeper than planned, as measured to the skin', (mm) => {
    for (const run of runs) {
      const shifted = shiftedInDepth(run, mm).passes[0]!.path.samples
      const off = shifted
        .filter(({ transit }) => !transit)
        .map(({ at, depthMm }) => Math.abs(measureDepth(plan.context.ground.skin, at)!.depthMm - depthMm))
        .toSorted((a, b) => a - b)
      expect(off[Math.floor(off.length * 0.95)]).toBeLessThan(0.1)
    }
  })

  it('keeps its stab', () => {
    const [run] = runs
    const stab = run!.passes[0]!.path.samples.filter(({ transit }) => transit)
    const shifted = shiftedInDepth(run!, 1).passes[0]!.path.samples.filter(({ transit }) => transit)
    expect(stab.length).toBeGreaterThan(0)
    expect(shifted).toEqual(stab)
  })
})
