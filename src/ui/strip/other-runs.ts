import type { ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { SectionRun } from '../../report/section/index.ts'

/** All runs of the plan but one. */
export const otherRuns = (
  byThread: ReadonlyMap<string, ThreadResult>,
  inputs: ReadonlyMap<string, ThreadInput>,
  threadId: string,
  pass: number,
): readonly SectionRun[] =>
  [...byThread.values()].flatMap(({ id, passes }) =>
    passes.flatMap(({ samples }, i) =>
      id === threadId && i === pass
        ? []
        : [{ samples, radiusMm: (inputs.get(id)?.product.outerDiameterMm ?? 0) / 2 }],
    ),
  )
