import { chunkLine } from '../../geometry/box.ts'
import type { CheckGround } from '../../geometry/check-plan.ts'
import type { CheckSettings, Finding, PathSample } from '../../geometry/check-types.ts'
import { coverageOf } from '../../geometry/coverage.ts'
import { depthFindings } from '../../geometry/depth-findings.ts'
import { structureFinding } from '../../geometry/structure-findings.ts'
import type { ThreadRun } from '../../geometry/thread-run.ts'
import { addScaled } from '../../geometry/vec3.ts'

/**
 * A thread laid deeper (negative: shallower) along its whole run by an operator who missed the depth. The stab and the
 * ways in and out stay. Unlike a depth typed in mm, which is a plan, this adds no doubt about the layer.
 * @param deeperMm along the skin's normal at each sample; the depth is taken to change by as much, which holds to a
 * hundredth of a millimetre for shifts of a millimetre or two under skin curved no more than a cheek
 */
export function shiftedInDepth(run: ThreadRun, deeperMm: number): ThreadRun {
  const shifted = (samples: readonly PathSample[]): PathSample[] =>
    samples.map((sample) =>
      sample.transit
        ? sample
        : {
            ...sample,
            at: addScaled(sample.at, sample.normal, -deeperMm),
            depthMm: sample.depthMm + deeperMm,
          },
    )
  return {
    ...run,
    passes: run.passes.map((pass) => {
      const samples = shifted(pass.path.samples)
      const stiff = pass.stiff && shifted(pass.stiff.samples)
      return {
        ...pass,
        path: { ...pass.path, samples },
        line: chunkLine(samples.map(({ at }) => at)),
        stiff: stiff &&
          pass.stiff && { ...pass.stiff, samples: stiff, line: chunkLine(stiff.map(({ at }) => at)) },
      }
    }),
  }
}

/** What a run in another depth does: all that depends on depth, which leaves out places, product and neighbours. */
export const depthDependent = (run: ThreadRun, ground: CheckGround, settings: CheckSettings): Finding[] => [
  ...depthFindings(run, ground.context),
  ...ground.structures.flatMap((structure) => structureFinding(run, structure, settings) ?? []),
  ...coverageOf(run, settings.altered).findings,
]
