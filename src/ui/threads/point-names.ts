import type { PlanThread, PointRef } from '../../plan/index.ts'
import { TEXTS } from '../texts.ts'

/** `Entry`, `Point 2`, …, `End`; with the pass in front where there are several. */
export function pointName({ passes }: Pick<PlanThread, 'passes'>, { pass, point }: PointRef): string {
  const T = TEXTS.threads
  const last = (passes[pass]?.length ?? 0) - 1
  const name = point === 0 ? T.entry : point === last ? T.end : T.point(point + 1)
  return passes.length > 1 ? `${T.pass(pass + 1)}, ${name.toLowerCase()}` : name
}
