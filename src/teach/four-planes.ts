import { checkThread, type CheckGround } from '../geometry/check-plan.ts'
import type { CheckSettings, Finding, ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import type { Plane } from '../geometry/planes.ts'

/** The planes that one line is judged in, from outside in. */
export const LESSON_PLANES = ['dermis', 'subcutis', 'smas', 'sub-smas'] as const satisfies readonly Plane[]
export type LessonPlane = (typeof LESSON_PLANES)[number]

/** One line in one plane. */
export interface PlaneVerdict {
  readonly plane: LessonPlane
  readonly result: ThreadResult
  /** The gravest finding; among equals one about anatomy or depth goes before one about the product. Null: none but clear ones. */
  readonly worst: Finding | null
  /** Further findings that are not clear. */
  readonly others: number
}

/**
 * The same line judged in four planes. Planes and depths that single points have of their own are left out, so that
 * the line lies in the one plane all along. Neighbouring threads do not count: the line stands for itself.
 */
export function fourPlanes(
  thread: ThreadInput,
  ground: CheckGround,
  settings: CheckSettings,
): readonly PlaneVerdict[] {
  const passes = thread.passes.map((points) => points.map(({ at }) => ({ at })))
  return LESSON_PLANES.map((plane) => {
    const { result } = checkThread({ ...thread, plane, passes, anchor: 'none' }, ground, settings)
    const loud = result.findings.filter(({ severity }) => severity !== 'clear')
    return { plane, result, worst: worstOf(loud), others: Math.max(0, loud.length - 1) }
  })
}

/** Findings come worst first. */
function worstOf(loud: readonly Finding[]): Finding | null {
  const first = loud[0]
  if (first === undefined) return null
  const gravest = loud.filter(({ severity }) => severity === first.severity)
  return gravest.find(({ code }) => code !== 'product-plane' && code !== 'wrong-length') ?? first
}
