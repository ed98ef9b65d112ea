import type { CheckGround } from '../../geometry/check-plan.ts'
import type { Finding, ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import type { PlanDocument, PlanThread } from '../document.ts'

/** What is changed: the depth of a stretch, the entry, the end, or the direction of the whole course. */
export type FixKind = 'depth' | 'entry' | 'end' | 'angle'

/** What plans are judged against: the head of the plan, and its ground from `groundOf`. */
export interface FixContext {
  readonly head: Head
  readonly ground: CheckGround
}

export interface FixGoal {
  /** Cautions that may stay once there is no danger; default: any number. */
  readonly cautionsLeft?: number | undefined
}

/** The smallest change found that reaches the goal and holds within the tolerance. */
export interface Fix {
  /** The changed thread, under its own id; nothing else of the plan changes. */
  readonly thread: PlanThread
  readonly doc: PlanDocument
  readonly kind: FixKind
  readonly size: number
  readonly unit: 'mm' | 'deg'
  /** What to do, e.g. `Move the end 3.5 mm up`: the name of the undo step, too. */
  readonly sentence: string
  /** Findings that are gone or of lesser severity, as they stood before. */
  readonly clears: readonly Finding[]
  /** Dangers (never) and cautions that stay, as they stand after the change. */
  readonly leaves: readonly Finding[]
  /** Verified: no danger (no more cautions) with the end this far off or the run this much off in depth. */
  readonly keeps: { readonly endMm: number; readonly depthMm: number }
  /** Verdict on the changed thread, neighbours included. */
  readonly result: ThreadResult
  /** Outer radius of its cannula, mm. */
  readonly radiusMm: number
  /** How many threads were judged to find it. */
  readonly assessments: number
}

export type NoFixCode = 'nothing-to-fix' | 'locked' | 'unknown-thread' | 'not-judged' | 'none-found'

/** Why there is no fix. */
export interface NoFix {
  readonly code: NoFixCode
  /** One sentence for the doctor. */
  readonly message: string
  readonly assessments: number
}
