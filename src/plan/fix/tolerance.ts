import { rank, worstOf } from '../../geometry/severity.ts'
import type { PlanDocument, PlanThread } from '../document.ts'
import { findThread } from '../edits/threads.ts'
import { depthDependent, shiftedInDepth } from './depth-shift.ts'
import {
  FINEST_STEP_MM,
  MOST_TOLERANCE_DEG,
  MOST_TOLERANCE_DEPTH_MM,
  MOST_TOLERANCE_MM,
} from './fix-limits.ts'
import type { FixContext } from './fix-types.ts'
import { endDirections, endMissed } from './holds.ts'
import { judgeOf, type Judge, type Judged } from './judged.ts'
import { turnedThread } from './moves.ts'

/** How far one may be off before the verdict worsens; `atLeast` where it still held at the farthest that was tried. */
export interface Margin {
  /** Rounded down to the step of the search. 0: the very first step worsens it. */
  readonly value: number
  readonly step: number
  readonly atLeast: boolean
}

/** How exactly a thread has to be laid for its verdict to hold. */
export interface Tolerance {
  /** The end of a pass off on the skin, along or across, mm. */
  readonly end: Margin
  /** The whole thread turned about its entry, either way, degrees. */
  readonly turn: Margin
  /** The whole run deeper or shallower, mm. */
  readonly depth: Margin
}

/**
 * How far a thread may miss its plan before its severity is worse than it is now: each miss taken alone, the worse of
 * its directions, steps of 0.5 mm, 1 degree and 0.25 mm of depth, up to 10 mm, 15 degrees and 2 mm. Sizes are tried
 * outward from none, so that a worse place nearby is not leapt over by more than a step of 1 mm or 2 degrees; between
 * the last that held and the first that did not it is halved. The verdict itself already carries the operator's usual
 * spread: this says how far the *middle* of that spread may be off.
 * @returns null for a thread that is in danger already, is not in the plan, or has no path
 */
export function toleranceOf(doc: PlanDocument, threadId: string, context: FixContext): Tolerance | null {
  const steps = toleranceSteps(doc, threadId, context)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `toleranceOf`, yielding after each judgement, so that a page stays alive between. */
export function* toleranceSteps(
  doc: PlanDocument,
  threadId: string,
  context: FixContext,
): Generator<void, Tolerance | null> {
  const thread = findThread(doc, threadId)
  if (thread === null) return null
  const judge = judgeOf(doc, doc.threads.indexOf(thread), context)
  const was = judge.judge(thread)
  yield
  if (was === null || was.run.failures.length > 0 || was.run.passes.length === 0) return null
  if (was.result.severity === 'danger') return null
  const asGood = (version: PlanThread | null): boolean => {
    const judged = version && judge.judge(version)
    return judged !== null && rank(judged.result.severity) <= rank(was.result.severity)
  }
  const { head } = context
  const ends = [...thread.passes.keys()].flatMap((pass) =>
    endDirections(head, thread, pass).map(
      (direction) => (mm: number) => asGood(endMissed(head, thread, pass, direction, mm)),
    ),
  )
  const turns = [1, -1].map((sign) => (deg: number) => {
    const turned = turnedThread(head, thread, 0, sign * deg)
    return asGood(turned && turned.thread)
  })
  return {
    end: yield* least(ends, { most: MOST_TOLERANCE_MM, stride: 1, step: FINEST_STEP_MM }),
    turn: yield* least(turns, { most: MOST_TOLERANCE_DEG, stride: 2, step: 1 }),
    depth: yield* least(inDepth(judge, was), {
      most: MOST_TOLERANCE_DEPTH_MM,
      stride: DEPTH_STEP_MM,
      step: DEPTH_STEP_MM,
    }),
  }
}

const DEPTH_STEP_MM = 0.25

/** Deeper and shallower: whether a shift by so much is no worse. */
const inDepth = ({ ground, settings }: Judge, { run, result }: Judged): ((mm: number) => boolean)[] =>
  [1, -1].map((sign) => (mm) => {
    const findings = depthDependent(shiftedInDepth(run, sign * mm), ground, settings)
    return rank(worstOf(findings.map(({ severity }) => severity))) <= rank(result.severity)
  })

interface Sizes {
  readonly most: number
  /** Between sizes on the way out. */
  readonly stride: number
  /** How exactly the limit is found. */
  readonly step: number
}

/** The size up to which every way holds: each is followed only as far as the worst so far. */
function* least(
  ways: readonly ((size: number) => boolean)[],
  { most, stride, step }: Sizes,
): Generator<void, Margin> {
  let held = most
  let failed = false
  for (const holds of ways) {
    let low = 0
    while (low < held) {
      const next = Math.min(held, low + stride)
      const fits = holds(next)
      yield
      if (fits) {
        low = next
        continue
      }
      failed = true
      let high = next
      while (high - low > step + ROUNDING) {
        const middle = low + Math.max(1, Math.floor((high - low) / 2 / step)) * step
        if (holds(middle)) low = middle
        else high = middle
        yield
      }
      held = low
    }
  }
  return { value: held, step, atLeast: !failed }
}

const ROUNDING = 1e-9
